import type { Database } from "../db/client.ts";
import type { User } from "../types/user.ts";

export interface UserRepository {
  add(user: User): Promise<void>;
  /** All users, or those of one team. */
  list(team?: string): Promise<readonly User[]>;
}

export function userRepository(database: Database): UserRepository {
  return {
    add: (user) => database.insert("users", { ...user }),
    list: (team) => database.select("users", team === undefined ? {} : { team }),
  };
}
