import { compareIds } from "../../source/compare.ts";
import type { ImportedTask, Written } from "../imported.ts";

/** What one task says must not run at the same time. */
export interface CcpmConflicts {
  readonly id: string;
  readonly conflicts: readonly Written<string>[];
}

/** Gives both tasks of each pair one lock, also where only one of them speaks of it. */
export function withConflictLocks(
  tasks: readonly ImportedTask[],
  said: readonly CcpmConflicts[],
): readonly ImportedTask[] {
  const locks = new Map<string, Map<string, Written<string>>>(tasks.map(({ id }) => [id, new Map()]));
  for (const { id, conflicts } of said) {
    for (const { value: other, origin } of conflicts) {
      const [first, second] = [id, other].sort(compareIds);
      const lock = { value: `conflict of ${first} and ${second}`, origin };
      locks.get(id)?.set(lock.value, lock);
      const known = locks.get(other);
      const inferred = `"${id}" conflicts with it`;
      if (known?.has(lock.value) === false) known.set(lock.value, { ...lock, inferred });
    }
  }
  return tasks.map((task) => ({ ...task, locks: [...(locks.get(task.id)?.values() ?? [])] }));
}
