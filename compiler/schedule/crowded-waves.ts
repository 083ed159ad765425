import { compareText } from "../plan/order.ts";
import { groupBy } from "./group.ts";
import type { TaskNetwork } from "./task-network.ts";

/**
 * Why the tasks that come before one cannot all be in so many waves, in words that have the task as "it":
 * too many for the agents, for one role, or because they must all be apart. `undefined` when no reason is seen.
 */
export function tooManyBefore(network: TaskNetwork, task: string, waves: number): string | undefined {
  const before = ancestors(network, task);
  const room = waves * network.maxAgents;
  if (before.length > room) return onlySoMany(`${before.length} tasks`, room);
  const crowd = crowdedRole(network, before, waves);
  if (crowd !== undefined) return crowd;
  const apart = clique(network, before);
  if (apart.length <= waves) return undefined;
  return onlySoMany(`${apart.length} tasks that must be apart from each other`, waves);
}

function ancestors(network: TaskNetwork, task: string): readonly string[] {
  const seen = new Set(network.predecessors(task));
  for (const id of seen) for (const previous of network.predecessors(id)) seen.add(previous);
  return [...seen].sort(compareText);
}

function crowdedRole(network: TaskNetwork, ids: readonly string[], waves: number): string | undefined {
  for (const [role, holders] of groupBy(ids, (id) => network.task(id).role)) {
    const room = waves * network.capacityOf(role);
    if (holders.length > room) return onlySoMany(`${holders.length} tasks of role "${role}"`, room);
  }
  return undefined;
}

/** Some tasks of which each conflicts with every other: not always the most there are. */
function clique(network: TaskNetwork, ids: readonly string[]): readonly string[] {
  const found: string[] = [];
  const degree = (id: string): number => network.conflictsOf(id).length;
  for (const id of ids.toSorted((a, b) => degree(b) - degree(a))) {
    const others = new Set(network.conflictsOf(id));
    if (found.every((one) => others.has(one))) found.push(id);
  }
  return found;
}

function onlySoMany(tasks: string, room: number): string {
  return `${tasks} come before it, and only ${room} fit in the earlier waves`;
}
