import { describe, expect, it } from "vitest";
import { catalogue, catalogueDate } from "../../compiler/schedule/catalogue.ts";
import { chooseModel } from "../../compiler/schedule/models.ts";
import { costOf, priceOf } from "../../compiler/schedule/prices.ts";
import type { ModelChoice } from "../../compiler/schedule/schedule.ts";
import { type PlanSketch, planFacts, type RoleSketch, type TaskSketch } from "./plan-facts.ts";

function choose(task: Omit<TaskSketch, "id">, role?: Omit<RoleSketch, "id">, models?: PlanSketch["models"]) {
  const { plan } = planFacts({
    tasks: [{ id: "till", role: "clerk", ...task }],
    roles: [{ id: "clerk", ...role }],
    ...(models !== undefined && { models }),
  });
  const [first] = plan.tasks;
  if (first === undefined) throw new Error("no task");
  return chooseModel(first, plan.roles[0], plan.models);
}

function choice(name: string, tier: ModelChoice["tier"], reason: string): ModelChoice {
  return { name, tier, reason };
}

const fromTitle = { type: "security-review", derived: '"audit" in the title' } as const;

describe("chooseModel", () => {
  it.each([
    [
      { model: "fable", type: "lint-fix" },
      { model: "opus" },
      choice("fable", undefined, "the task names it"),
    ],
    [{ type: "lint-fix" }, { model: "opus" }, choice("opus", undefined, "the role names it")],
    [{ type: "lint-fix" }, { shape: "auditor" }, choice("haiku", "fast", "task type lint-fix")],
    [fromTitle, { shape: "reader" }, choice("haiku", "fast", "role shape reader")],
    [fromTitle, {}, choice("opus", "deep", 'task type security-review ("audit" in the title)')],
  ] as const)("goes by the most specific: %o, %o", (task, role, expected) => {
    expect(choose(task, role)).toEqual(expected);
  });

  it("does not trust the shape of a role that nobody declared", () => {
    expect(choose(fromTitle, { shape: "reader", declared: false }).tier).toBe("deep");
  });

  it("takes the plan's model for a tier, and only for that tier", () => {
    const models = { tiers: { deep: "our-model" } };
    expect(choose({ type: "debugging" }, {}, models)).toMatchObject({ name: "our-model", tier: "deep" });
    expect(choose({ type: "implementation" }, {}, models)).toMatchObject({ name: "sonnet" });
  });

  it.each([
    ["auditor", "deep"],
    ["designer", "deep"],
    ["architect", "deep"],
    ["reviewer", "deep"],
    ["implementer", "standard"],
    ["test-author", "standard"],
    ["refactorer", "standard"],
    ["verifier", "standard"],
    ["documenter", "standard"],
    ["reader", "fast"],
    ["summarizer", "fast"],
    ["sweeper", "fast"],
  ] as const)("gives role shape %s a %s model", (shape, tier) => {
    expect(choose({ derived: "default" }, { shape }).tier).toBe(tier);
  });

  it.each([
    ["plan", "standard"],
    ["implementation", "standard"],
    ["debugging", "deep"],
    ["code-review", "standard"],
    ["security-review", "deep"],
    ["test-generation", "standard"],
    ["architecture-spike", "deep"],
    ["refactor", "standard"],
    ["migration", "standard"],
    ["documentation", "standard"],
    ["lint-fix", "fast"],
    ["type-annotations", "fast"],
    ["dependency-update", "standard"],
    ["research", "fast"],
    ["verification", "standard"],
  ] as const)("gives task type %s a %s model", (type, tier) => {
    expect(choose({ type }).tier).toBe(tier);
  });
});

describe("catalogue", () => {
  it("says how old it is and what models cost", () => {
    expect(catalogueDate).toBe("2026-11-18");
    expect(catalogue.map(({ name, id, price }) => [name, id, price.input, price.output])).toEqual([
      ["fable", "claude-fable-5-2", 8, 40],
      ["opus", "claude-opus-5-5", 4, 20],
      ["sonnet", "claude-sonnet-5-5", 2, 10],
      ["haiku", "claude-haiku-5-5", 0.1, 0.5],
    ]);
  });
});

describe("priceOf", () => {
  it("knows short names and full ids", () => {
    expect(priceOf("opus", 0, {})).toEqual({ input: 4, output: 20 });
    expect(priceOf("claude-opus-5-5", 0, {})).toEqual({ input: 4, output: 20 });
  });

  it("charges more for a prompt over the threshold", () => {
    expect(priceOf("haiku", 100_000, {})).toEqual({ input: 0.1, output: 0.5 });
    expect(priceOf("haiku", 100_001, {})).toEqual({ input: 0.5, output: 2.5 });
  });

  it("prefers the plan's price, under any name of the model", () => {
    const price = { input: 1, output: 2 };
    expect(priceOf("haiku", 200_000, { haiku: price })).toEqual(price);
    expect(priceOf("claude-haiku-5-5", 0, { haiku: price })).toEqual(price);
    expect(priceOf("haiku", 0, { "claude-haiku-5-5": price })).toEqual(price);
    expect(priceOf("our-model", 0, { "our-model": price })).toEqual(price);
  });

  it("has no price for what it does not know, however it is called", () => {
    expect(priceOf("mystery", 0, {})).toBeUndefined();
    expect(priceOf("constructor", 0, {})).toBeUndefined();
    expect(costOf({ inputTokens: 1, outputTokens: 1 }, "mystery", {})).toBeUndefined();
  });

  it("turns tokens into USD", () => {
    expect(costOf({ inputTokens: 10_000, outputTokens: 20_000 }, "sonnet", {})).toBeCloseTo(0.22, 10);
  });
});
