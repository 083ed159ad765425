import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeSchedule } from "../../compiler/schedule/make-schedule.ts";
import type { Blocker, Schedule } from "../../compiler/schedule/schedule.ts";
import { type PlanSketch, planFacts, taskId } from "./plan-facts.ts";

const ids = ["apple", "bread", "cake", "date", "egg", "fig", "grape", "ham"];
const index = fc.integer({ min: 0, max: ids.length - 1 });

const randomPlan: fc.Arbitrary<PlanSketch> = fc
  .record({
    after: fc.array(fc.tuple(index, index), { maxLength: 8 }),
    files: fc.array(fc.subarray(["src/a.ts", "src/b.ts", "src/c.ts"]), { minLength: 8, maxLength: 8 }),
    roles: fc.array(fc.constantFrom("cook", "clerk", undefined), { minLength: 8, maxLength: 8 }),
    pins: fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined, freq: 2 }), {
      minLength: 8,
      maxLength: 8,
    }),
    imports: fc.array(fc.tuple(index, index), { maxLength: 3 }),
    maxAgents: fc.integer({ min: 1, max: 4 }),
    coupling: fc.constantFrom("separate" as const, "merge-order" as const),
  })
  .map(({ after, files, roles, pins, imports, maxAgents, coupling }) => ({
    tasks: ids.map((id, at) => ({
      id,
      after: after.filter(([a, b]) => a < b && b === at).map(([a]) => ids[a] ?? ""),
      modify: files[at] ?? [],
      ...(roles[at] !== undefined && { role: roles[at] }),
      ...(pins[at] !== undefined && { wave: pins[at] }),
    })),
    roles: [{ id: "cook", instances: 2 }],
    imports: imports
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => [ids[a] ?? "", ids[b] ?? "", "src/x.ts"] as const),
    dispatch: { maxAgents, coupling },
  }));

function holds(schedule: Schedule, sketch: PlanSketch, { task, blocker }: Said): boolean {
  const own = schedule.tasks.get(taskId(task));
  const line = schedule.waves.findIndex(({ number }) => number === own?.wave);
  const before = schedule.waves[line - 1];
  const sketched = sketch.tasks.find(({ id }) => id === task);
  switch (blocker.kind) {
    case "after":
      return (
        before?.tasks.includes(blocker.task) === true && sketched?.after?.includes(blocker.task) === true
      );
    case "not-with":
      return before?.tasks.includes(blocker.task) === true && blocker.why.startsWith("both modify src/");
    case "role-busy":
      return blocker.with.length === (blocker.role === "cook" ? 2 : 1);
    case "wave-full":
      return before?.tasks.length === blocker.maxAgents && before.number === blocker.wave;
    case "pinned":
      return sketched?.wave === own?.wave;
  }
}

interface Said {
  readonly task: string;
  readonly blocker: Blocker;
}

describe("why a task is not in a lower wave", () => {
  it("has a reason for every task after the first wave, and every reason holds", () => {
    fc.assert(
      fc.property(randomPlan, (sketch) => {
        const schedule = makeSchedule(planFacts(sketch));
        for (const { task, wave, notEarlier } of schedule.tasks.values()) {
          if (wave === 1) expect(notEarlier).toEqual([]);
          else expect(notEarlier.length, `${task} in wave ${wave}`).toBeGreaterThan(0);
          for (const blocker of notEarlier) {
            expect(holds(schedule, sketch, { task, blocker }), JSON.stringify(blocker)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  const blockers = (sketch: PlanSketch, task: string): readonly object[] =>
    (makeSchedule(planFacts(sketch)).tasks.get(taskId(task))?.notEarlier ?? []).map((blocker) => {
      if (blocker.kind !== "not-with") return blocker;
      const { hazard, ...rest } = blocker;
      return { ...rest, hazard: hazard.kind };
    });

  it("names everything that holds at once", () => {
    const sketch: PlanSketch = {
      tasks: [
        { id: "base", role: "clerk", modify: ["src/a.ts"], minutes: 9 },
        { id: "other", role: "cook", modify: ["src/b.ts"], minutes: 9 },
        { id: "last", role: "clerk", modify: ["src/b.ts"], after: ["base"] },
      ],
      dispatch: { maxAgents: 2 },
    };
    expect(blockers(sketch, "last")).toEqual([
      { kind: "after", task: "base", why: "declared" },
      { kind: "not-with", task: "other", why: "both modify src/b.ts", hazard: "write-write" },
      { kind: "role-busy", role: "clerk", with: ["base"] },
      { kind: "wave-full", wave: 1, maxAgents: 2 },
    ]);
  });

  it("looks at the last wave that is not empty, and says one thing once", () => {
    const sketch: PlanSketch = {
      tasks: [
        { id: "first", wave: 3 },
        { id: "next", after: ["first", "first"] },
        { id: "pinned", wave: 7 },
      ],
    };
    expect(blockers(sketch, "first")).toEqual([{ kind: "pinned", wave: 3 }]);
    expect(blockers(sketch, "next")).toEqual([{ kind: "after", task: "first", why: "declared" }]);
    expect(blockers(sketch, "pinned")).toEqual([{ kind: "pinned", wave: 7 }]);
  });

  it("does not call a broken pin a reason", () => {
    const sketch: PlanSketch = { tasks: [{ id: "a" }, { id: "b", wave: 1, after: ["a"] }] };
    expect(blockers(sketch, "b")).toEqual([{ kind: "after", task: "a", why: "declared" }]);
  });
});
