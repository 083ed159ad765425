import { isCheckTitle } from "../plan/check-title.ts";
import type { Task } from "../plan/plan.ts";
import type { Rule } from "./rule.ts";
import { lacking } from "./together.ts";

/** Reports tasks that nobody could call done. */
export const requireAcceptance: Rule<"plan"> = {
  id: "require-acceptance",
  summary: "A task says how anyone can tell that it is done.",
  why: "An agent without acceptance criteria stops when it feels finished, and the reviewer has nothing to hold it to.",
  severity: "warning",
  stage: "plan",
  *check({ plan: { tasks, asserted } }) {
    if (asserted.isWithoutCriteria === true) return;
    yield* lacking(
      tasks.filter(
        (task) => task.acceptance.length === 0 && task.verify.length === 0 && !isCheckOfOthers(task),
      ),
      {
        of: tasks.length,
        one: "has neither acceptance criteria nor commands that verify it",
        many: "have neither acceptance criteria nor commands that verify them",
        help: 'add "acceptance:" (criteria) or "verify:" (commands)',
      },
    );
  },
};

/** A task that only looks at what others made is itself how one can tell. */
function isCheckOfOthers({ files, title }: Task): boolean {
  return files.length === 0 && isCheckTitle(title);
}
