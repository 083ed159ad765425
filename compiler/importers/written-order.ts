import { makersOf, neededByCode } from "./code-order.ts";
import type { Written } from "./imported.ts";
import { lastChecks } from "./last-checks.ts";
import type { SettledClaim, SettledTask } from "./settle.ts";

/**
 * What a list to be worked through says by its order: of two tasks that share a file and that nothing orders, the later one
 * waits for the earlier; code that imports a file waits for the task before that creates it; and the checks at the end wait
 * for everything. Two that are both said to run at once are left as they are: that they cannot is for a rule to say.
 */
export function writtenOrder(tasks: readonly SettledTask[]): readonly SettledTask[] {
  const order: Order = new Map(
    tasks.map(({ task, dependsOn }) => [task.id, new Set(dependsOn.map(({ value }) => value))]),
  );
  const sharing = sharersOf(tasks);
  const makers = makersOf(tasks);
  const checks = new Set(lastChecks(tasks.map(({ task }) => task)));
  return tasks.map((settled, index) => {
    const wanted = [
      ...sharing(settled),
      ...neededByCode(index, makers),
      ...(checks.has(settled.task.id) ? everythingBefore(index, tasks) : []),
    ];
    const added = wanted.filter((on) => isAdded(settled.task.id, on.value, order));
    return added.length === 0 ? settled : { ...settled, dependsOn: [...settled.dependsOn, ...added] };
  });
}

/** What each task waits for, itself left out. Grows. */
type Order = Map<string, Set<string>>;

/** Adds a dependency, unless it is known, or known the other way round. */
function isAdded(id: string, on: string, order: Order): boolean {
  if (id === on || isAfter(id, on, order) || isAfter(on, id, order)) return false;
  order.get(id)?.add(on);
  return true;
}

function isAfter(later: string, earlier: string, order: Order): boolean {
  const seen = new Set([later]);
  for (const id of seen) for (const on of order.get(id) ?? []) seen.add(on);
  return later !== earlier && seen.has(earlier);
}

interface Use {
  readonly settled: SettledTask;
  readonly claim: SettledClaim;
}

/** The tasks before one that use a file of it, the nearest first. To be asked of the tasks in order. */
function sharersOf(tasks: readonly SettledTask[]): (settled: SettledTask) => readonly Written<string>[] {
  const users = new Map<string, Use[]>(
    tasks.flatMap(({ claims }) => claims.map(({ pattern }) => [pattern, []])),
  );
  return (settled) =>
    settled.claims.flatMap((claim) => {
      const earlier = users.get(claim.pattern) ?? [];
      const found = [...earlier].reverse().flatMap((other) => waiting({ settled, claim }, other));
      earlier.push({ settled, claim });
      return found;
    });
}

function waiting(later: Use, earlier: Use): readonly Written<string>[] {
  const isHarmless = later.claim.access === "read" && earlier.claim.access === "read";
  if (isHarmless || runsBeside(later.settled, earlier.settled)) return [];
  const { pattern, origin } = later.claim;
  const on = earlier.settled.task.id;
  return [{ value: on, origin, inferred: `both use "${pattern}", and "${on}" stands before` }];
}

/** The nearest first, so that what those wait for need not be said. */
function everythingBefore(index: number, tasks: readonly SettledTask[]): readonly Written<string>[] {
  const check = tasks[index];
  if (check === undefined) return [];
  return tasks
    .slice(0, index)
    .reverse()
    .filter((other) => !runsBeside(check, other))
    .map(({ task: { id } }) => ({
      value: id,
      origin: check.task.origin,
      inferred: "a check of the whole, listed last",
    }));
}

function runsBeside({ task: a }: SettledTask, { task: b }: SettledTask): boolean {
  return a.parallel !== undefined && b.parallel !== undefined && a.parallel.group === b.parallel.group;
}
