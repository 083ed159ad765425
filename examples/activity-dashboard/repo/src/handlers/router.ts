import { requireUser } from "../middleware/auth.ts";
import type { SessionRepository, UserRepository } from "../models/index.ts";
import type { Handler } from "../types/http.ts";
import { listUsers } from "./users.ts";

export interface Repositories {
  readonly users: UserRepository;
  readonly sessions: SessionRepository;
}

/** One handler for all paths. */
export function createRouter({ users, sessions }: Repositories): Handler {
  const routes = new Map<string, Handler>([["/users", requireUser(sessions, listUsers(users))]]);
  return async (request) =>
    routes.get(request.path)?.(request) ?? { status: 404, body: { error: "no such path" } };
}
