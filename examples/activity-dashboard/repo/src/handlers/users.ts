import type { UserRepository } from "../models/index.ts";
import type { Handler } from "../types/http.ts";

/** `GET /users?team=…` */
export function listUsers(users: UserRepository): Handler {
  return async ({ query }) => ({ status: 200, body: await users.list(query["team"]) });
}
