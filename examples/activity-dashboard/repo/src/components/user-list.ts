import type { User } from "../types/user.ts";
import { escapeHtml } from "./escape.ts";

/** Renders users as a list, in the order they come. */
export function userList(users: readonly User[]): string {
  if (users.length === 0) return "<p>Nobody here yet.</p>";
  const items = users.map(({ name, team }) => `<li>${escapeHtml(name)} (${escapeHtml(team)})</li>`);
  return `<ul>${items.join("")}</ul>`;
}
