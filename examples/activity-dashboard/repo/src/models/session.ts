import type { Database } from "../db/client.ts";

export interface SessionRepository {
  start(token: string, userId: string): Promise<void>;
  /** Id of the user who holds the token. */
  userOf(token: string): Promise<string | undefined>;
}

export function sessionRepository(database: Database): SessionRepository {
  return {
    start: (token, userId) => database.insert("sessions", { token, user_id: userId }),
    userOf: async (token) => (await database.select("sessions", { token }))[0]?.user_id,
  };
}
