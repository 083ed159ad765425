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
  return {
    ids: order,
    maxAgents: Math.max(1, problem.maxAgents),
    task: (id) => byId.get(id) ?? { id, minutes: 0, role: "" },
    predecessors: (id) => graph.predecessors(id),
    successors: (id) => graph.successors(id),
    conflictsOf: (id) => conflicts.get(id) ?? [],
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
