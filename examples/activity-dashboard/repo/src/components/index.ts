export { dashboard } from "./dashboard.ts";
export { escapeHtml } from "./escape.ts";
export { userList } from "./user-list.ts";
