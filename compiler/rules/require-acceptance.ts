import { valueAt } from "../diagnostics/diagnostic.ts";
import type { Rule } from "./rule.ts";

/** Reports tasks that nobody could call done. */
export const requireAcceptance: Rule<"plan"> = {
  id: "require-acceptance",
  summary: "A task says how anyone can tell that it is done.",
  why: "An agent without acceptance criteria stops when it feels finished, and the reviewer has nothing to hold it to.",
  severity: "warning",
  stage: "plan",
  *check({ plan }) {
    for (const task of plan.tasks) {
      if (task.acceptance.length > 0 || task.verify.length > 0) continue;
      yield {
        message: `"${task.id}" has neither acceptance criteria nor commands that verify it`,
        at: valueAt([...task.route, "id"]),
        help: 'add "acceptance:" (criteria) or "verify:" (commands)',
      };
    }
  },
};
