import type { Database } from "./db/client.ts";
import { createRouter } from "./handlers/router.ts";
import { sessionRepository, userRepository } from "./models/index.ts";
import type { Handler } from "./types/http.ts";

/** Puts the application together. */
export function createApp(database: Database): Handler {
  return createRouter({ users: userRepository(database), sessions: sessionRepository(database) });
}
