import type { SessionRepository } from "../models/index.ts";
import type { Handler } from "../types/http.ts";

/** Lets only requests with the token of a session through. */
export function requireUser(sessions: SessionRepository, next: Handler): Handler {
  return async (request) => {
    const user = request.token === undefined ? undefined : await sessions.userOf(request.token);
    return user === undefined ? { status: 401, body: { error: "sign in first" } } : next(request);
  };
}
