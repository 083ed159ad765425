import { describe, expect, it } from "vitest";
import { decideTier } from "../../compiler/schedule/tier.ts";
import { type PlanSketch, planFacts } from "./plan-facts.ts";

const short = { longestTask: 8, allWaves: 8 };

const disjoint: PlanSketch = {
  tasks: [
    { id: "a", modify: ["src/a.ts"] },
    { id: "b", create: ["src/b.ts"] },
    { id: "c", delete: ["src/c.ts"] },
  ],
  files: ["src/a.ts", "src/c.ts"],
};

describe("decideTier", () => {
  it("chooses a team for three groups of files, short enough for one session", () => {
    expect(decideTier(planFacts(disjoint), short)).toEqual({
      tier: "team",
      reason: "3 file-disjoint groups, longest task 8 min, 8 min in all",
      writingTasks: 3,
      disjointGroups: 3,
      longestTaskMinutes: 8,
      totalMinutes: 8,
    });
  });

  it("chooses a swarm when nothing is written, however long it takes", () => {
    const facts = planFacts({ tasks: [{ id: "a", read: ["src/a.ts"] }, { id: "b" }] });
    expect(decideTier(facts, { longestTask: 90, allWaves: 900 })).toMatchObject({
      tier: "swarm",
      reason: "no task claims a file to write",
      writingTasks: 0,
      disjointGroups: 0,
    });
  });

  it.each([
    [
      { longestTask: 30, allWaves: 240 },
      "team",
      "3 file-disjoint groups, longest task 30 min, 240 min in all",
    ],
    [{ longestTask: 30.5, allWaves: 240 }, "federation", "longest task 30.5 min, over 30 min"],
    [{ longestTask: 30, allWaves: 241 }, "federation", "241 min in all, over 240 min"],
  ])("draws the line at 30 and 240 minutes: %o", (durations, tier, reason) => {
    expect(decideTier(planFacts(disjoint), durations)).toMatchObject({ tier, reason });
  });

  it("chooses subagents for fewer than three groups", () => {
    const facts = planFacts({ tasks: disjoint.tasks.slice(0, 1), files: ["src/a.ts"] });
    expect(decideTier(facts, short)).toMatchObject({
      tier: "subagents",
      reason: "1 file-disjoint group, fewer than 3",
    });
  });

  it.each([
    ["a shared file, though ordered", { modify: ["src/a.ts"], after: ["a"] }, 3],
    ["a folder that holds the file", { modify: ["src/**"] }, 1],
    ["a planned file", { create: ["src/b.ts"], after: ["b"] }, 3],
    ["only reading", { read: ["src/a.ts"] }, 3],
  ] as const)("joins tasks by %s", (_, claims, groups) => {
    const facts = planFacts({ ...disjoint, tasks: [...disjoint.tasks, { id: "d", ...claims }] });
    expect(decideTier(facts, short).disjointGroups).toBe(groups);
  });

  it("joins in chains, and by globs that meet where no file is", () => {
    const chained = planFacts({
      tasks: [
        { id: "a", modify: ["src/a.ts", "src/b.ts"] },
        { id: "b", modify: ["src/b.ts", "src/c.ts"] },
        { id: "c", modify: ["src/c.ts"] },
      ],
      files: ["src/a.ts", "src/b.ts", "src/c.ts"],
    });
    expect(decideTier(chained, short)).toMatchObject({ writingTasks: 3, disjointGroups: 1 });
    const globs = planFacts({
      tasks: [
        { id: "a", create: ["new/**"] },
        { id: "b", create: ["new/**"] },
        { id: "c", create: ["old/**"] },
      ],
    });
    expect(decideTier(globs, short)).toMatchObject({ writingTasks: 3, disjointGroups: 2 });
  });
});
