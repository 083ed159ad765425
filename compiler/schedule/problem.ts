import { couplingOrder } from "../facts/coupling-order.ts";
import type { RepoFacts } from "../facts/facts.ts";
import { compareText } from "../plan/order.ts";
import type { TaskId } from "../plan/plan.ts";
import { type WaveConstraints, waveConstraints } from "./constraints.ts";

/** What a scheduler is given: plain data, so that any solver can take it. The order of the lists means nothing. */
export interface SchedulingProblem {
  readonly tasks: readonly ProblemTask[];
  /** `[earlier, later]`: the first is in a lower wave than the second. */
  readonly before: readonly (readonly [string, string])[];
  /** Pairs that are never in one wave. */
  readonly conflicts: readonly (readonly [string, string])[];
  /** `[first, second]`: of what fits equally well, the first goes first. */
  readonly prefer?: readonly (readonly [string, string])[];
  /** Tasks in one wave, at least 1. */
  readonly maxAgents: number;
  /** Tasks of one role in one wave; a role that is not listed has 1. */
  readonly capacity: ReadonlyMap<string, number>;
}

/** A task as the scheduler sees it. */
export interface ProblemTask {
  readonly id: string;
  readonly minutes: number;
  readonly role: string;
  /** The wave it must be in, from 1. */
  readonly pin?: number;
}

/** A pin that was given up, and what stands against it. */
export interface RefusedPin {
  readonly task: string;
  readonly wave: number;
  readonly why: string;
  /** The other task involved, where there is one. */
  readonly other: string | undefined;
}

/** Waves from 1. No task that is not where it was pinned could be moved, alone, to a lower wave. */
export interface WaveAssignment {
  readonly waveOf: ReadonlyMap<string, number>;
  /** Sorted by task. */
  readonly broken: readonly RefusedPin[];
}

/** Puts every task in a wave. Never throws; the same problem in any order gives the same answer. */
export type Scheduler = (problem: SchedulingProblem) => WaveAssignment;

/** The problem that a plan poses; `minutes` is how long a task takes. */
export function schedulingProblem(
  facts: RepoFacts,
  minutes: (task: TaskId) => number,
  constraints: WaveConstraints = waveConstraints(facts),
): SchedulingProblem {
  return {
    tasks: facts.plan.tasks.map(({ id, role, wave }) => ({
      id,
      role,
      minutes: minutes(id),
      ...(wave !== undefined && { pin: wave }),
    })),
    before: distinctPairs(constraints.precedences.map(({ earlier, later }) => [earlier, later])),
    conflicts: distinctPairs(
      constraints.separations.map(({ a, b }) => (compareText(a, b) < 0 ? [a, b] : [b, a])),
    ),
    prefer: distinctPairs(importedFirst(facts)),
    maxAgents: facts.plan.dispatch.maxAgents,
    capacity: new Map(facts.plan.roles.map(({ id, instances }) => [id, instances])),
  };
}

/** What is imported had better be there when the importing side is written, where nothing forces the order. */
function importedFirst({ hazards }: RepoFacts): readonly (readonly [string, string])[] {
  return hazards.flatMap((hazard): readonly (readonly [string, string])[] =>
    hazard.kind === "import-coupling" ? [couplingOrder(hazard)] : [],
  );
}

function distinctPairs(
  pairs: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  const byKey = new Map(pairs.map((pair) => [pair.join(" "), pair]));
  return [...byKey.values()].sort((x, y) => compareText(x[0], y[0]) || compareText(x[1], y[1]));
}
