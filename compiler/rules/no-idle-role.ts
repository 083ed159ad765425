import { keyAt } from "../diagnostics/diagnostic.ts";
import type { Rule } from "./rule.ts";

/** Reports roles that no task has. */
export const noIdleRole: Rule<"plan"> = {
  id: "no-idle-role",
  summary: "Every declared role has a task.",
  why: "A role without work is a task that was forgotten, or a misspelt name; its agent is started for nothing, or never.",
  severity: "warning",
  stage: "plan",
  *check({ plan }) {
    const used = new Set([...plan.tasks, ...plan.finished].map(({ role }) => role));
    for (const { id, declared, route } of plan.roles) {
      if (!declared || used.has(id)) continue;
      yield {
        message: `no task has the role "${id}"`,
        at: keyAt(route),
        help: `write "role: ${id}" at the task that it is meant for, or remove the role`,
        fix: { title: `remove the role "${id}"`, edits: [{ kind: "remove", route }] },
      };
    }
  },
};
