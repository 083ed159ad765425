import type { UsersState } from "../hooks/use-users.ts";
import { userList } from "./user-list.ts";

/** The page: a heading and the team. */
export function dashboard({ users, loading }: UsersState): string {
  const body = loading ? "<p>Loading…</p>" : userList(users);
  return `<main><h1>Team</h1>${body}</main>`;
}
