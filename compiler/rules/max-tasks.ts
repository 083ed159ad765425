import { keyAt } from "../diagnostics/diagnostic.ts";
import type { Rule } from "./rule.ts";

/** Beyond this, an epic is split first (seed 002, scaling guidelines). */
const mostTasks = 15;

/** Reports plans with more tasks than one leader can follow. */
export const maxTasks: Rule<"plan"> = {
  id: "max-tasks",
  summary: `A plan has at most ${mostTasks} open tasks.`,
  why: "Beyond fifteen tasks a plan goes through more waves than one session remembers; two plans in a row can each be reviewed and merged.",
  severity: "warning",
  stage: "plan",
  *check({ plan }) {
    const { tasks, isImported, asserted } = plan;
    if (tasks.length <= mostTasks || asserted.isOrdered) return;
    yield {
      message: `${tasks.length} tasks are open, ${mostTasks} are manageable`,
      at: keyAt(["tasks"]),
      help: "split the plan in two, where the second half needs only what the first has merged",
      ...(isImported && { severity: "note" }),
    };
  },
};
