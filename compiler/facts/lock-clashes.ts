import type { Plan } from "../plan/plan.ts";
import type { LockClash, LockHolder, TaskGraph } from "./facts.ts";

/** Every two tasks that hold one lock and may run at the same time; locks in the order in which they are first named. */
export function lockClashes(plan: Plan, graph: TaskGraph): readonly LockClash[] {
  const holders = new Map<string, LockHolder[]>();
  for (const { id: task, locks } of plan.tasks) {
    for (const { id: key, route } of locks) {
      const list = holders.get(key) ?? [];
      if (!list.some((holder) => holder.task === task)) list.push({ task, route });
      holders.set(key, list);
    }
  }
  return [...holders].flatMap(([key, list]) =>
    list.flatMap((second, index) =>
      list
        .slice(0, index)
        .filter((first) => graph.isUnordered(first.task, second.task))
        .map((first): LockClash => ({ kind: "lock", key, holders: [first, second] })),
    ),
  );
}
