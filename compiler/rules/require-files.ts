import type { PlanFacts } from "../facts/facts.ts";
import { isCheckTitle } from "../plan/check-title.ts";
import type { Task, TaskType } from "../plan/plan.ts";
import type { Rule } from "./rule.ts";
import { lacking } from "./together.ts";

/** Reports tasks that claim no file. */
export const requireFiles: Rule<"plan"> = {
  id: "require-files",
  summary: "A task says which files it writes or reads.",
  why: "Overlap, coupling and order are decided by claims; a task without claims may collide with every other, unseen. One that waits for all others cannot.",
  severity: "warning",
  stage: "plan",
  *check(facts) {
    const { tasks } = facts.plan;
    const last = new Set(lastAlone(facts));
    yield* lacking(
      tasks.filter((task) => task.files.length === 0 && !last.has(task) && !isMereCheck(task)),
      {
        of: tasks.length,
        one: "claims no file, so nothing can be checked about what it touches",
        many: "claim no file, so nothing can be checked about what they touch",
        help: 'add "files:" with create, modify, delete or read',
        isUsual: ({ type }) => looking.has(type.type),
      },
    );
  },
};

/** A task that only runs what it names: there is nothing to claim. */
function isMereCheck({ title, type, verify }: Task): boolean {
  return type.type === "verification" && verify.length > 0 && isCheckTitle(title);
}

/** Work that may well write nothing. */
const looking: ReadonlySet<TaskType> = new Set([
  "verification",
  "code-review",
  "security-review",
  "research",
  "plan",
]);

/**
 * Tasks that write nothing and come after all that do: nothing runs beside them but other checks. Where nobody writes
 * and all are checks, those are all. The order of tasks in the file does not matter.
 */
function lastAlone({ plan: { tasks }, taskGraph: { isBefore, isUnordered } }: PlanFacts): readonly Task[] {
  const writers = tasks.filter(({ files }) => files.some(({ access }) => access !== "read"));
  const end = tasks.filter((task) => !writers.includes(task));
  if (writers.length === 0) return end.every((task) => isCheckTitle(task.title)) ? end : [];
  const after = end.filter((task) => writers.every((writer) => isBefore(writer.id, task.id)));
  const isAlone = (task: Task): boolean => end.every((other) => !isUnordered(task.id, other.id));
  return after.filter((task) => isCheckTitle(task.title) || isAlone(task));
}
