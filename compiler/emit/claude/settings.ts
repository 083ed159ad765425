import { jsonText } from "../../ir/json-text.ts";
import type { WorkOrder } from "../../ir/work-order.ts";
import { installedFolder } from "./places.ts";

/** The tools whose calls the guard looks at. */
export const guardedTools = "Write|Edit|MultiEdit|NotebookEdit|Bash";

/** What `install.mjs` adds to `.claude/settings.json`. */
export function settingsJson(order: WorkOrder): string {
  const guard = `\${CLAUDE_PROJECT_DIR}/${installedFolder(order)}/guard.mjs`;
  const hooks = [{ type: "command", command: "node", args: [guard], timeout: 30 }];
  return jsonText({
    generated_by: "seamwright",
    hooks: { PreToolUse: [{ matcher: guardedTools, hooks }], TaskCompleted: [{ hooks }] },
  });
}
