import { describe, expect, it } from "vitest";
import { makeSchedule } from "../../compiler/schedule/make-schedule.ts";
import { type PlanSketch, planFacts, taskId } from "./plan-facts.ts";

function fitOf(sketch: PlanSketch, imported = false) {
  const facts = planFacts(sketch);
  const { fits } = makeSchedule({ ...facts, plan: { ...facts.plan, isImported: imported } });
  return fits.get(taskId("till"));
}

const files = ["src/a.ts", "src/b.ts", "src/c.ts"];

describe("modelFits", () => {
  it("adds up the prompt, the files that are read, and what is written", () => {
    expect(
      fitOf({ files, tasks: [{ id: "till", read: ["src/**"], modify: ["src/a.ts"], tokens: 1000 }] }),
    ).toEqual({
      usual: "standard",
      strength: "standard",
      window: 1_000_000,
      context: { prompt: 4000, files: { count: 3, tokens: 9000 }, output: 1000, total: 14_000 },
    });
  });

  it("counts no file that is only deleted, and no folder that another format names", () => {
    expect(fitOf({ files, tasks: [{ id: "till", delete: ["src/**"] }] })?.context.files.count).toBe(0);
    const loose: PlanSketch = { files, tasks: [{ id: "till", read: ["src/**"], modify: ["src/b.ts"] }] };
    expect(fitOf(loose, true)?.context.files.count).toBe(1);
  });

  it.each([
    ["opus", "deep"],
    ["claude-haiku-5-5", "fast"],
    ["house-model", undefined],
  ])("knows what %s is good for", (model, strength) => {
    expect(fitOf({ tasks: [{ id: "till", model }] })?.strength).toBe(strength);
  });

  it("believes the plan about its models", () => {
    const models = { tiers: { deep: "house-model" } };
    expect(fitOf({ models, tasks: [{ id: "till", model: "house-model" }] })).toMatchObject({
      strength: "deep",
      window: undefined,
    });
  });
});
