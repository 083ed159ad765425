import type { ImportedTask, ImportProblem, Origin } from "../imported.ts";

/** How many tasks a plan may have. */
const most = 1000;

/**
 * Leaves out the finished tasks that no open one waits for where a plan would hold too many. What is only the part of a group
 * is not waited for in that sense.
 */
export function withoutHistory(
  tasks: readonly ImportedTask[],
  origin: Origin,
): { readonly tasks: readonly ImportedTask[]; readonly problems: readonly ImportProblem[] } {
  if (tasks.length <= most) return { tasks, problems: [] };
  const open = tasks.filter((task) => !isFinished(task));
  const needed = new Set(
    open.flatMap(({ dependsOn }) =>
      dependsOn.filter(({ inferred }) => inferred === undefined).map(({ value }) => value),
    ),
  );
  const kept = tasks.filter((task) => !isFinished(task) || needed.has(task.id));
  const ids = new Set(kept.map(({ id }) => id));
  const left = tasks.length - kept.length;
  if (left === 0) return { tasks, problems: [] };
  return {
    tasks: kept.map((task) => ({ ...task, dependsOn: task.dependsOn.filter(({ value }) => ids.has(value)) })),
    problems: [
      {
        kind: "doubtful-reading",
        message: `${left} finished issues that no open one waits for are left out, as a plan has at most ${most} tasks`,
        origin,
        help: "remove finished issues from the file",
      },
    ],
  };
}

function isFinished({ status }: ImportedTask): boolean {
  return status?.value === "done" || status?.value === "dropped";
}
