import { describe, expect, it } from "vitest";
import { listScheduler } from "../../compiler/schedule/list-scheduler.ts";
import { placeWithPins } from "../../compiler/schedule/pins.ts";
import type { ProblemTask, SchedulingProblem } from "../../compiler/schedule/problem.ts";
import { taskNetwork } from "../../compiler/schedule/task-network.ts";

interface Sketch extends Partial<Omit<SchedulingProblem, "tasks">> {
  /** Task to pin. */
  readonly tasks: Readonly<Record<string, number | undefined>>;
  readonly roles?: Readonly<Record<string, string>>;
}

function problem({ tasks, roles = {}, ...more }: Sketch): SchedulingProblem {
  return {
    tasks: Object.entries(tasks).map(([id, pin]): ProblemTask => {
      const plain = { id, minutes: 5, role: roles[id] ?? id };
      return pin === undefined ? plain : { ...plain, pin };
    }),
    before: [],
    conflicts: [],
    maxAgents: 6,
    capacity: new Map(),
    ...more,
  };
}

const broken = (sketch: Sketch) => listScheduler(problem(sketch)).broken;

const before: [string, string][] = ["a", "b", "c"].map((id) => [id, "end"]);
const triangle: [string, string][] = [
  ["a", "b"],
  ["b", "c"],
  ["a", "c"],
];

const ringIds = ["r1", "r2", "r3", "r4", "r5"];
const ring = Object.fromEntries(ringIds.map((id) => [id, undefined]));
const ringBefore = ringIds.map((id): [string, string] => [id, "end"]);
const ringConflicts = ringIds.map((id, index): [string, string] => [id, ringIds[(index + 1) % 5] ?? id]);

describe("broken pins", () => {
  it("names the predecessor that comes too late", () => {
    expect(
      broken({
        tasks: { order: undefined, cart: undefined, pay: 2 },
        before: [
          ["order", "cart"],
          ["cart", "pay"],
        ],
      }),
    ).toEqual([
      {
        task: "pay",
        wave: 2,
        why: 'it comes after "cart", which is at the earliest in wave 2',
        other: "cart",
      },
    ]);
  });

  it("names a predecessor that is pinned too late or with it", () => {
    expect(broken({ tasks: { a: 2, b: 2 }, before: [["a", "b"]] })).toEqual([
      { task: "b", wave: 2, why: 'it comes after "a", which is pinned to wave 2', other: "a" },
    ]);
  });

  it("counts with the places that pinned tasks leave", () => {
    const tasks = { chop: undefined, mix: 1, serve: 2 };
    expect(broken({ tasks, before: [["chop", "serve"]], conflicts: [["chop", "mix"]] })).toEqual([
      {
        task: "serve",
        wave: 2,
        why: 'it comes after "chop", which is at the earliest in wave 2',
        other: "chop",
      },
    ]);
    expect(broken({ tasks, before: [["chop", "serve"]], roles: { chop: "cook", mix: "cook" } })).toHaveLength(
      1,
    );
    expect(broken({ tasks, before: [["chop", "serve"]], maxAgents: 1 })).toHaveLength(1);
    expect(broken({ tasks, before: [["chop", "serve"]] })).toEqual([]);
  });

  it("names a successor that is pinned to the same or a lower wave", () => {
    expect(broken({ tasks: { z: 2, a: 2 }, before: [["z", "a"]] })).toEqual([
      { task: "z", wave: 2, why: '"a" comes after it and is pinned to wave 2', other: "a" },
    ]);
    expect(
      broken({
        tasks: { z: 1, y: undefined, a: 3 },
        before: [
          ["z", "y"],
          ["y", "a"],
        ],
      }),
    ).toEqual([]);
    expect(
      broken({
        tasks: { z: 3, y: undefined, a: 3 },
        before: [
          ["z", "y"],
          ["y", "a"],
        ],
      }),
    ).toEqual([{ task: "z", wave: 3, why: '"y" comes after it and is at the latest in wave 2', other: "y" }]);
  });

  it("names the task it must be apart from", () => {
    expect(broken({ tasks: { left: 1, right: 1 }, conflicts: [["right", "left"]] })).toEqual([
      {
        task: "right",
        wave: 1,
        why: '"left" is pinned to wave 1 too, and the two must be apart',
        other: "left",
      },
    ]);
  });

  it("counts the agents of a role", () => {
    const roles = { fry: "cook", bake: "cook", boil: "cook" };
    expect(broken({ tasks: { fry: 1, bake: 1 }, roles })).toEqual([
      { task: "fry", wave: 1, why: 'role "cook" has 1 agent, busy with "bake" in wave 1', other: "bake" },
    ]);
    const two = new Map([["cook", 2]]);
    expect(broken({ tasks: { fry: 1, bake: 1 }, roles, capacity: two })).toEqual([]);
    expect(broken({ tasks: { fry: 1, bake: 1, boil: 1 }, roles, capacity: two })).toMatchObject([
      { task: "fry", why: 'role "cook" has 2 agents, busy with "bake", "boil" in wave 1' },
    ]);
  });

  it("counts all agents", () => {
    expect(broken({ tasks: { a: 3, b: 3, c: 3 }, maxAgents: 2 })).toEqual([
      {
        task: "c",
        wave: 3,
        why: "2 other tasks are pinned to wave 3, which has room for 2",
        other: undefined,
      },
    ]);
  });

  it("counts what must come before, by agents and by role", () => {
    expect(
      broken({ tasks: { a: undefined, b: undefined, c: undefined, end: 2 }, before, maxAgents: 2 }),
    ).toMatchObject([{ task: "end", why: "3 tasks come before it, and only 2 fit in the earlier waves" }]);
    const roles = { a: "cook", b: "cook", c: "cook" };
    expect(
      broken({ tasks: { a: undefined, b: undefined, c: undefined, end: 3 }, before, roles }),
    ).toMatchObject([
      {
        task: "end",
        why: '3 tasks of role "cook" come before it, and only 2 fit in the earlier waves',
      },
    ]);
  });

  it("sees tasks that all write one file", () => {
    expect(
      broken({ tasks: { a: undefined, b: undefined, c: undefined, end: 3 }, before, conflicts: triangle }),
    ).toMatchObject([
      {
        task: "end",
        why: "3 tasks that must be apart from each other come before it, and only 2 fit in the earlier waves",
      },
    ]);
  });

  it("reports a proof by search as a proof", () => {
    // A ring of five needs three waves, though no three of it are all apart.
    expect(broken({ tasks: { ...ring, end: 3 }, before: ringBefore, conflicts: ringConflicts })).toEqual([
      {
        task: "end",
        wave: 3,
        why: "no arrangement of the tasks keeps it together with the other pins",
        other: undefined,
      },
    ]);
  });

  it("says that the search gave up when it did", () => {
    const one = problem({ tasks: { ...ring, end: 3 }, before: ringBefore, conflicts: ringConflicts });
    const { waveOf, broken: lost } = placeWithPins(taskNetwork(one), [{ task: "end", wave: 3 }], {
      steps: 2,
    });
    expect(lost).toMatchObject([
      { task: "end", why: "the search for an arrangement that keeps it gave up; there may be one" },
    ]);
    expect(waveOf.get("end")).toBe(4);
  });

  it("takes a pin back in when the one that stood against it is given up", () => {
    // "end" cannot be in wave 3 after the ring; then nothing speaks against "top" in wave 3.
    const lost = broken({
      tasks: { ...ring, end: 3, top: 3 },
      before: ringBefore,
      conflicts: [...ringConflicts, ["end", "top"]],
    });
    expect(lost.map((pin) => pin.task)).toEqual(["end"]);
  });

  it("keeps the pins around the one that it gives up", () => {
    const lost = broken({
      tasks: { apple: 1, ...ring, end: 3, middle: 4, zoo: 5 },
      before: ringBefore,
      conflicts: ringConflicts,
    });
    expect(lost.map((pin) => pin.task)).toEqual(["end"]);
  });

  it("does not call a pin broken when its task comes to be there after all", () => {
    // With both pins the long ends of the path go first and lock the middle; with one pin the middle goes first.
    const sketch = problem({
      tasks: { end1: undefined, mid1: undefined, mid2: undefined, end2: undefined, one: 3, two: 3 },
      before: [
        ["mid1", "one"],
        ["mid2", "one"],
        ["end1", "two"],
        ["end2", "two"],
      ],
      conflicts: [
        ["end1", "mid1"],
        ["mid1", "mid2"],
        ["mid2", "end2"],
      ],
    });
    const tasks = sketch.tasks.map((task) => (task.id.startsWith("end") ? { ...task, minutes: 9 } : task));
    const wanted = ["one", "two"].map((task) => ({ task, wave: 3 }));
    const { waveOf, broken: lost } = placeWithPins(taskNetwork({ ...sketch, tasks }), wanted, { steps: 0 });
    expect(waveOf.get("two")).toBe(3);
    expect(lost).toEqual([]);
  });

  it("gives way to the pin of a lower wave, whatever the names", () => {
    expect(broken({ tasks: { a: 3, z: 2 }, before: [["a", "z"]] })).toMatchObject([{ task: "a" }]);
  });

  it("knows no wave before the first", () => {
    expect(broken({ tasks: { early: 0 } })).toEqual([
      { task: "early", wave: 0, why: "the first wave is wave 1", other: undefined },
    ]);
  });
});
