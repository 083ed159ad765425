import type { Written } from "./imported.ts";
import type { SettledClaim, SettledTask } from "./settle.ts";

/**
 * Of two tasks that share a file and that nothing orders, the later one waits for the earlier. Two that are both said to run
 * at once are left as they are: that they cannot is for a rule to say.
 */
export function writtenOrder(tasks: readonly SettledTask[]): readonly SettledTask[] {
  const order: Order = new Map(
    tasks.map(({ task, dependsOn }) => [task.id, new Set(dependsOn.map(({ value }) => value))]),
  );
  const users = new Map<string, Use[]>();
  return tasks.map((settled) => {
    const added = settled.claims.flatMap((claim) => {
      const earlier = users.get(claim.pattern) ?? [];
      users.set(claim.pattern, [...earlier, { settled, claim }]);
      return [...earlier].reverse().flatMap((other) => waiting({ settled, claim }, other, order));
    });
    return added.length === 0 ? settled : { ...settled, dependsOn: [...settled.dependsOn, ...added] };
  });
}

/** What each task waits for, itself left out. Grows. */
type Order = Map<string, Set<string>>;

interface Use {
  readonly settled: SettledTask;
  readonly claim: SettledClaim;
}

/** The dependency of a later use on an earlier one; none where it is known, or the other way round. */
function waiting(later: Use, earlier: Use, order: Order): readonly Written<string>[] {
  const [id, on] = [later.settled.task.id, earlier.settled.task.id];
  const isHarmless = later.claim.access === "read" && earlier.claim.access === "read";
  if (isHarmless || id === on || runsBeside(later.settled, earlier.settled)) return [];
  if (isAfter(id, on, order) || isAfter(on, id, order)) return [];
  order.get(id)?.add(on);
  const { pattern, origin } = later.claim;
  return [{ value: on, origin, inferred: `both use "${pattern}", and "${on}" stands before` }];
}

function isAfter(later: string, earlier: string, order: Order): boolean {
  const seen = new Set([later]);
  for (const id of seen) for (const on of order.get(id) ?? []) seen.add(on);
  return later !== earlier && seen.has(earlier);
}

function runsBeside({ task: a }: SettledTask, { task: b }: SettledTask): boolean {
  return a.parallel !== undefined && b.parallel !== undefined && a.parallel.group === b.parallel.group;
}
