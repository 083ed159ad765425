import type { Role, RoleId, Task, TaskId } from "../plan/plan.ts";
import { groupBy } from "./group.ts";

/**
 * Names the agents of one wave: the role, and for further tasks of the role `-2`, `-3` … in merge order. Numbers
 * that would give the name of another role are skipped.
 */
export function agentNames(tasks: readonly Task[], roles: readonly Role[]): ReadonlyMap<TaskId, string> {
  const taken = new Set<string>([...roles.map(({ id }) => id), ...tasks.map(({ role }) => role)]);
  const names = new Map<TaskId, string>();
  for (const [role, holders] of groupBy(tasks, (task) => task.role)) {
    const free = freeNames(role, taken);
    for (const { id } of holders) names.set(id, free.next().value);
  }
  return names;
}

function* freeNames(role: RoleId, taken: ReadonlySet<string>): Generator<string, never> {
  yield role;
  for (let number = 2; ; number += 1) {
    const name = `${role}-${number}`;
    if (!taken.has(name)) yield name;
  }
}
