import { valueAt } from "../diagnostics/diagnostic.ts";
import type { Rule } from "./rule.ts";

/** Reports tasks that claim no file. */
export const requireFiles: Rule<"plan"> = {
  id: "require-files",
  summary: "A task says which files it writes or reads.",
  why: "Overlap, coupling and order are decided by claims; a task without claims may collide with every other, unseen.",
  severity: "warning",
  stage: "plan",
  *check({ plan }) {
    for (const task of plan.tasks) {
      if (task.files.length > 0) continue;
      yield {
        message: `"${task.id}" claims no file, so nothing can be checked about what it touches`,
        at: valueAt([...task.route, "id"]),
        help: 'add "files:" with create, modify, delete or read',
      };
    }
  },
};
