import { describe, expect, it } from "vitest";
import { estimateWork } from "../../compiler/schedule/estimate.ts";
import { taskProfiles } from "../../compiler/schedule/task-profile.ts";
import { planFacts, type TaskSketch } from "./plan-facts.ts";

const files = ["src/a.ts", "src/b.ts", "src/c.ts", "src/d.ts", "docs/a.md"];

function estimate(task: Omit<TaskSketch, "id">) {
  const facts = planFacts({ tasks: [{ id: "shelf", ...task }], files });
  const [first] = facts.plan.tasks;
  if (first === undefined) throw new Error("no task");
  return estimateWork(first, facts.claims);
}

describe("estimateWork", () => {
  it("takes the middle of the range of the type", () => {
    expect(estimate({ type: "lint-fix" })).toEqual({
      minutes: 2,
      inputTokens: 4_000,
      outputTokens: 5_000,
      reason: "lint-fix",
    });
    expect(estimate({ type: "plan" })).toMatchObject({ minutes: 3, outputTokens: 3_500 });
  });

  it("counts three files as small and four as large", () => {
    const three = { modify: ["src/a.ts", "src/b.ts", "src/c.ts"] };
    expect(estimate(three)).toMatchObject({
      minutes: 5.5,
      outputTokens: 10_000,
      reason: "implementation, 3 files",
    });
    expect(estimate({ ...three, create: ["src/new.ts"] })).toMatchObject({
      minutes: 12,
      outputTokens: 32_500,
      reason: "implementation, 4 files",
    });
    expect(estimate({ type: "refactor", modify: ["src/**"] }).reason).toBe("refactor, 4 files");
    expect(estimate({ type: "migration", delete: ["src/a.ts"] }).reason).toBe("migration, 1 file");
    expect(estimate({ type: "documentation", modify: ["src/**"] }).reason).toBe("documentation");
  });

  it("does not count files that are only read, and files claimed twice once", () => {
    expect(
      estimate({ modify: ["src/a.ts"], delete: ["src/a.ts"], read: ["src/**"], create: ["new/**"] }).reason,
    ).toBe("implementation, 1 file");
  });

  it("reads each existing file once", () => {
    expect(estimate({ modify: ["src/a.ts"], read: ["src/a.ts", "docs/a.md"] }).inputTokens).toBe(10_000);
    expect(estimate({ create: ["src/new.ts"] }).inputTokens).toBe(4_000);
    expect(estimate({ read: ["src/**"] }).inputTokens).toBe(16_000);
  });

  it("prefers what the plan declares, and says which part", () => {
    expect(estimate({ minutes: 20, tokens: 7_000 })).toEqual({
      minutes: 20,
      inputTokens: 4_000,
      outputTokens: 7_000,
      reason: "declared",
    });
    expect(estimate({ minutes: 20 })).toMatchObject({
      minutes: 20,
      outputTokens: 10_000,
      reason: "minutes declared; tokens of implementation, 0 files",
    });
    expect(estimate({ tokens: 7_000, type: "research" })).toMatchObject({
      minutes: 4,
      outputTokens: 7_000,
      reason: "tokens declared; minutes of research",
    });
  });
});

describe("taskProfiles", () => {
  it.each([
    ["plan", 2, 5],
    ["implementation", 5, 15],
    ["code-review", 3, 10],
    ["test-generation", 10, 30],
    ["architecture-spike", 5, 20],
    ["debugging", 10, 40],
    ["documentation", 5, 15],
    ["lint-fix", 2, 8],
    ["type-annotations", 3, 10],
  ] as const)("has the published budget of %s: %i to %i thousand", (type, from, to) => {
    expect(taskProfiles[type].effort.outputTokens).toEqual([from * 1000, to * 1000]);
  });

  it("has ranges that rise, and a large effort above the small one", () => {
    for (const { effort, large } of Object.values(taskProfiles)) {
      for (const [from, to] of [effort.minutes, effort.outputTokens]) expect(from).toBeLessThan(to);
      if (large !== undefined) expect(large.minutes[0]).toBeGreaterThanOrEqual(effort.minutes[1]);
    }
  });
});
