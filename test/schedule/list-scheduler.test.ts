import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listScheduler } from "../../compiler/schedule/list-scheduler.ts";
import type { SchedulingProblem } from "../../compiler/schedule/problem.ts";
import { canKeep, randomPins, randomProblem, satisfiablePins, violations } from "./random-problem.ts";

const task = (id: string, more: { pin?: number; minutes?: number; role?: string } = {}) => ({
  id,
  minutes: 5,
  role: id,
  ...more,
});

const problem = (more: Partial<SchedulingProblem>): SchedulingProblem => ({
  tasks: [],
  before: [],
  conflicts: [],
  maxAgents: 6,
  capacity: new Map(),
  ...more,
});

/** Tasks that could be moved alone to a lower wave. */
function movable(one: SchedulingProblem, waveOf: ReadonlyMap<string, number>, kept: ReadonlySet<string>) {
  return one.tasks
    .filter(({ id }) => !kept.has(id))
    .filter(({ id }) => {
      const lower = Array.from({ length: (waveOf.get(id) ?? 1) - 1 }, (_, index) => index + 1);
      return lower.some((wave) => violations(one, new Map(waveOf).set(id, wave)).length === 0);
    })
    .map(({ id }) => id);
}

function keptPins(one: SchedulingProblem, broken: readonly { readonly task: string }[]): ReadonlySet<string> {
  const lost = new Set(broken.map((pin) => pin.task));
  return new Set(one.tasks.filter(({ id, pin }) => pin !== undefined && !lost.has(id)).map(({ id }) => id));
}

describe("listScheduler without pins", () => {
  it("keeps order, conflicts and limits", () => {
    fc.assert(
      fc.property(randomProblem(14), (one) => {
        const { waveOf, broken } = listScheduler(one);
        expect(violations(one, waveOf)).toEqual([]);
        expect(waveOf.size).toBe(one.tasks.length);
        expect(broken).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("leaves no two neighbouring waves that could be one, and no gap", () => {
    fc.assert(
      fc.property(randomProblem(14), (one) => {
        const { waveOf } = listScheduler(one);
        const last = Math.max(...waveOf.values());
        expect(new Set(waveOf.values()).size).toBe(last);
        for (let wave = 1; wave < last; wave += 1) {
          const united = [...waveOf].map(([id, at]): [string, number] => [id, at > wave ? at - 1 : at]);
          expect(violations(one, new Map(united))).not.toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives the longest chain the agent when there is one agent only", () => {
    const { waveOf } = listScheduler(
      problem({
        tasks: [task("aside", { minutes: 9 }), task("stock", { minutes: 4 }), task("shelf", { minutes: 8 })],
        before: [["stock", "shelf"]],
        maxAgents: 1,
      }),
    );
    expect([...waveOf].sort()).toEqual([
      ["aside", 2],
      ["shelf", 3],
      ["stock", 1],
    ]);
  });

  it("survives circles: the rest of the order is kept", () => {
    const { waveOf } = listScheduler(
      problem({
        tasks: ["a", "b", "c", "d", "e"].map((id) => task(id)),
        before: [
          ["e", "a"],
          ["a", "b"],
          ["b", "a"],
          ["b", "d"],
          ["c", "c"],
          ["ghost", "a"],
        ],
      }),
    );
    expect(Object.fromEntries(waveOf)).toEqual({ e: 1, c: 1, a: 2, b: 3, d: 4 });
  });

  it("survives a chain of thousands of tasks that bites its tail", () => {
    const ids = Array.from({ length: 3000 }, (_, index) => `t${String(index).padStart(4, "0")}`);
    const before = ids.map((id, index): [string, string] => [id, ids[(index + 1) % ids.length] ?? id]);
    const { waveOf } = listScheduler(problem({ tasks: ids.map((id) => task(id)), before }));
    expect(waveOf.get("t2999")).toBe(3000);
  });
});

describe("listScheduler with pins", () => {
  it("keeps every pin that a valid assignment keeps", () => {
    fc.assert(
      fc.property(satisfiablePins(12), ({ problem: one }) => {
        const { waveOf, broken } = listScheduler(one);
        expect(broken).toEqual([]);
        expect(violations(one, waveOf)).toEqual([]);
        for (const { id, pin } of one.tasks) if (pin !== undefined) expect(waveOf.get(id)).toBe(pin);
      }),
      { numRuns: 1000 },
    );
  });

  it("puts every other task as low as it goes", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          satisfiablePins(12).map((one) => one.problem),
          randomPins(12),
        ),
        (one) => {
          const { waveOf, broken } = listScheduler(one);
          expect(movable(one, waveOf, keptPins(one, broken))).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("breaks a pin exactly where trying everything shows that it must", () => {
    fc.assert(
      fc.property(randomPins(5), (one) => {
        const { waveOf, broken } = listScheduler(one);
        const kept = keptPins(one, broken);
        const withPins = (pinned: ReadonlySet<string>): SchedulingProblem => ({
          ...one,
          tasks: one.tasks.map(({ pin, ...rest }) =>
            pin !== undefined && pinned.has(rest.id) ? { ...rest, pin } : rest,
          ),
        });
        expect(violations(one, waveOf)).toEqual([]);
        for (const { id, pin } of one.tasks) if (kept.has(id)) expect(waveOf.get(id)).toBe(pin);
        for (const { task: lost } of broken) expect(canKeep(withPins(new Set([...kept, lost])))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("answers the same whatever the order of the lists", () => {
    const shuffled = randomPins(10).chain((one) =>
      fc
        .tuple(
          fc.shuffledSubarray([...one.tasks], { minLength: one.tasks.length }),
          fc.shuffledSubarray([...one.before], { minLength: one.before.length }),
          fc.shuffledSubarray([...one.conflicts], { minLength: one.conflicts.length }),
        )
        .map(([tasks, before, conflicts]) => ({
          one,
          other: { ...one, tasks, before, conflicts: conflicts.map(([a, b]): [string, string] => [b, a]) },
        })),
    );
    fc.assert(
      fc.property(shuffled, ({ one, other }) => {
        const [a, b] = [listScheduler(one), listScheduler(other)];
        expect([...b.waveOf].sort()).toEqual([...a.waveOf].sort());
        expect(b.broken).toEqual(a.broken);
      }),
      { numRuns: 500 },
    );
  });

  it("searches where the greedy order would lock itself in", () => {
    // Longest first would put the two ends of the path in one wave and leave the middle two, which conflict.
    const { waveOf, broken } = listScheduler(
      problem({
        tasks: [
          task("bread", { minutes: 9 }),
          task("milk"),
          task("salt"),
          task("wine", { minutes: 9 }),
          task("open", { pin: 3 }),
        ],
        before: ["bread", "milk", "salt", "wine"].map((id): [string, string] => [id, "open"]),
        conflicts: [
          ["bread", "milk"],
          ["milk", "salt"],
          ["salt", "wine"],
        ],
      }),
    );
    expect(broken).toEqual([]);
    expect(waveOf.get("open")).toBe(3);
    expect(waveOf.get("bread")).toBe(waveOf.get("salt"));
  });

  it("lets a pin leave lower waves empty", () => {
    const { waveOf } = listScheduler(
      problem({ tasks: [task("lamp", { pin: 4 }), task("bulb")], before: [["lamp", "bulb"]] }),
    );
    expect(Object.fromEntries(waveOf)).toEqual({ lamp: 4, bulb: 5 });
  });
});

describe("preference", () => {
  const tasks = ["screen", "store"].map((id) => ({ id, minutes: id === "screen" ? 9 : 2, role: id }));
  const problem = {
    tasks,
    before: [],
    conflicts: [["screen", "store"]] as const,
    maxAgents: 6,
    capacity: new Map(),
  };

  it("puts what is imported first where two tasks must be apart anyway", () => {
    expect([...listScheduler(problem).waveOf].sort()).toEqual([
      ["screen", 1],
      ["store", 2],
    ]);
    const preferred = listScheduler({ ...problem, prefer: [["store", "screen"]] });
    expect([...preferred.waveOf].sort()).toEqual([
      ["screen", 2],
      ["store", 1],
    ]);
  });

  it("forces nothing", () => {
    const free = listScheduler({
      ...problem,
      conflicts: [],
      prefer: [
        ["store", "screen"],
        ["screen", "store"],
      ],
    });
    expect([...free.waveOf.values()]).toEqual([1, 1]);
  });
});
