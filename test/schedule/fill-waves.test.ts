import { describe, expect, it } from "vitest";
import { fillWaves } from "../../compiler/schedule/fill-waves.ts";
import type { SchedulingProblem } from "../../compiler/schedule/problem.ts";
import { taskNetwork } from "../../compiler/schedule/task-network.ts";

interface Sketch {
  /** Task to minutes. */
  readonly minutes: Readonly<Record<string, number>>;
  readonly before?: SchedulingProblem["before"];
  readonly conflicts?: SchedulingProblem["conflicts"];
  readonly pins?: Readonly<Record<string, number>>;
  readonly maxAgents?: number;
}

function fill({ minutes, before = [], conflicts = [], pins = {}, maxAgents = 1 }: Sketch) {
  const tasks = Object.entries(minutes).map(([id, length]) => ({ id, minutes: length, role: id }));
  const network = taskNetwork({ tasks, before, conflicts, maxAgents, capacity: new Map() });
  const waveOf = fillWaves(network, new Map(Object.entries(pins)));
  return waveOf && Object.fromEntries(waveOf);
}

describe("fillWaves", () => {
  it("takes what is pinned to the wave before all else", () => {
    expect(fill({ minutes: { long: 9, late: 1 }, pins: { late: 1 } })).toEqual({ late: 1, long: 2 });
  });

  it("then takes what a pinned task waits for most", () => {
    expect(
      fill({
        minutes: { long: 9, prepare: 1, serve: 1 },
        before: [["prepare", "serve"]],
        pins: { serve: 2 },
      }),
    ).toEqual({ prepare: 1, serve: 2, long: 3 });
    expect(
      fill({
        minutes: { soon: 1, later: 9, x: 1, y: 1 },
        before: [
          ["soon", "x"],
          ["later", "y"],
        ],
        pins: { x: 2, y: 4 },
      }),
    ).toEqual({ soon: 1, x: 2, later: 3, y: 4 });
  });

  it("then the longest chain, in minutes", () => {
    expect(fill({ minutes: { a: 3, b: 2, c: 2 }, before: [["b", "c"]] })).toEqual({ b: 1, a: 2, c: 3 });
  });

  it("then the most conflicts", () => {
    expect(
      fill({
        minutes: { a: 5, b: 5, c: 5 },
        conflicts: [
          ["a", "b"],
          ["b", "c"],
        ],
        maxAgents: 3,
      }),
    ).toEqual({ b: 1, a: 2, c: 2 });
  });

  it("then the longest, then the first by name", () => {
    expect(fill({ minutes: { a: 2, b: 5, c: 3 }, before: [["a", "c"]] })).toEqual({ b: 1, a: 2, c: 3 });
    expect(fill({ minutes: { b: 5, a: 5 } })).toEqual({ a: 1, b: 2 });
  });

  it("gives up when a pinned task is not ready or has no place", () => {
    expect(fill({ minutes: { a: 1, b: 1 }, before: [["a", "b"]], pins: { b: 1 } })).toBeUndefined();
    expect(fill({ minutes: { a: 1, b: 1 }, pins: { a: 2, b: 2 } })).toBeUndefined();
  });
});
