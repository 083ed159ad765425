export { type SessionRepository, sessionRepository } from "./session.ts";
export { type UserRepository, userRepository } from "./user.ts";
