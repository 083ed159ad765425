import { compareText, sortedUnique } from "../plan/order.ts";
import { acyclicGraph } from "./acyclic.ts";
import { groupBy } from "./group.ts";
import type { ProblemTask, SchedulingProblem } from "./problem.ts";

/** A scheduling problem made ready for look-ups. It has no circles: `acyclicGraph` opened them. */
export interface TaskNetwork {
  /** Every id, predecessors first. */
  readonly ids: readonly string[];
  readonly maxAgents: number;
  task(id: string): ProblemTask;
  predecessors(id: string): readonly string[];
  successors(id: string): readonly string[];
  /** Tasks that are never in one wave with it, sorted. */
  conflictsOf(id: string): readonly string[];
  /** How many preferred tasks stand one behind the other before it; the lower goes first among equals. */
  preference(id: string): number;
  /** Tasks of a role that fit in one wave, at least 1. */
  capacityOf(role: string): number;
}

/** The waves that tasks are pinned to. */
export type Pins = ReadonlyMap<string, number>;

/** Indexes a problem; the order of its lists makes no difference. */
export function taskNetwork(problem: SchedulingProblem): TaskNetwork {
  const sorted = [...problem.tasks].sort((a, b) => compareText(a.id, b.id));
  const byId = new Map(sorted.map((task) => [task.id, task]));
  const { graph, order } = acyclicGraph([...byId.keys()], problem.before);
  const conflicts = conflictTable(byId, problem.conflicts);
  const preference = depths([...byId.keys()], problem.prefer ?? []);
  return {
    ids: order,
    maxAgents: Math.max(1, problem.maxAgents),
    task: (id) => byId.get(id) ?? { id, minutes: 0, role: "" },
    predecessors: (id) => graph.predecessors(id),
    successors: (id) => graph.successors(id),
    conflictsOf: (id) => conflicts.get(id) ?? [],
    preference: (id) => preference.get(id) ?? 0,
    capacityOf: (role) => Math.max(1, problem.capacity.get(role) ?? 1),
  };
}

function conflictTable(
  known: ReadonlyMap<string, ProblemTask>,
  pairs: readonly (readonly [string, string])[],
): ReadonlyMap<string, readonly string[]> {
  const usable = pairs.filter(([a, b]) => a !== b && known.has(a) && known.has(b));
  const bothWays = usable.flatMap(([a, b]): readonly (readonly [string, string])[] => [
    [a, b],
    [b, a],
  ]);
  const groups = groupBy(bothWays, ([id]) => id);
  return new Map([...groups].map(([id, entries]) => [id, sortedUnique(entries.map(([, other]) => other))]));
}

/** The longest way to each task along the pairs; circles are opened. */
function depths(
  ids: readonly string[],
  pairs: readonly (readonly [string, string])[],
): ReadonlyMap<string, number> {
  const { graph, order } = acyclicGraph(ids, pairs);
  const depth = new Map<string, number>();
  for (const id of order) {
    depth.set(id, Math.max(0, ...graph.predecessors(id).map((before) => (depth.get(before) ?? 0) + 1)));
  }
  return depth;
}
