import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillWaves } from "../../compiler/schedule/fill-waves.ts";
import { searchPins } from "../../compiler/schedule/pin-search.ts";
import type { SchedulingProblem } from "../../compiler/schedule/problem.ts";
import { type Pins, taskNetwork } from "../../compiler/schedule/task-network.ts";
import { canKeep, randomPins, satisfiablePins, violations } from "./random-problem.ts";

function pinsOf({ tasks }: SchedulingProblem): Pins {
  return new Map(tasks.flatMap(({ id, pin }) => (pin === undefined ? [] : [[id, pin] as const])));
}

const search = (problem: SchedulingProblem, steps = 1_000_000) =>
  searchPins(taskNetwork(problem), pinsOf(problem), { steps });

describe("searchPins", () => {
  it("finds a place for the pinned tasks exactly when trying everything does", () => {
    const problems = fc.oneof(
      randomPins(5),
      satisfiablePins(5).map(({ problem }) => problem),
    );
    fc.assert(
      fc.property(problems, (problem) => {
        expect(search(problem).kind).toBe(canKeep(problem) ? "found" : "impossible");
      }),
      { numRuns: 500 },
    );
  });

  it("finds places to which the others can be added, with no task higher than it must be", () => {
    fc.assert(
      fc.property(satisfiablePins(14), ({ problem }) => {
        const found = search(problem);
        if (found.kind !== "found") throw new Error(found.kind);
        const waveOf = fillWaves(taskNetwork(problem), found.waveOf) ?? new Map<string, number>();
        expect(violations(problem, waveOf)).toEqual([]);
        for (const { id, pin } of problem.tasks) {
          const own = waveOf.get(id) ?? 0;
          if (pin !== undefined) expect(own).toBe(pin);
          else if (own > 1) expect(lower(problem, waveOf, id)).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("gives up within half of its budget, and leaves the rest", () => {
    const ids = Array.from({ length: 12 }, (_, index) => `t${index}`);
    const apart = ids.flatMap((a, index) => ids.slice(index + 1).map((b): [string, string] => [a, b]));
    const problem: SchedulingProblem = {
      tasks: [
        ...ids.map((id) => ({ id, minutes: 1, role: id })),
        { id: "end", minutes: 1, role: "end", pin: 12 },
      ],
      before: ids.map((id): [string, string] => [id, "end"]),
      conflicts: apart,
      maxAgents: 99,
      capacity: new Map(),
    };
    const budget = { steps: 10_000 };
    expect(searchPins(taskNetwork(problem), pinsOf(problem), budget)).toEqual({ kind: "gave-up" });
    expect(budget.steps).toBeGreaterThan(4_900);
  });
});

/** Lower waves that a task could take, the others staying where they are. */
function lower(
  problem: SchedulingProblem,
  waveOf: ReadonlyMap<string, number>,
  id: string,
): readonly number[] {
  const waves = Array.from({ length: (waveOf.get(id) ?? 1) - 1 }, (_, index) => index + 1);
  return waves.filter((wave) => violations(problem, new Map(waveOf).set(id, wave)).length === 0);
}
