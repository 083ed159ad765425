import { describe, expect, it } from "vitest";
import { makeSchedule } from "../../compiler/schedule/make-schedule.ts";
import type { Scheduler } from "../../compiler/schedule/problem.ts";
import { type PlanSketch, planFacts, taskId } from "./plan-facts.ts";

/** A shop: an audit and two builders in the first wave, a second cart task behind them, a page at the end. */
const shop: PlanSketch = {
  tasks: [
    { id: "audit", role: "safety", type: "security-review", read: ["src/store.ts"] },
    { id: "store", role: "builder", modify: ["src/store.ts"], provides: ["line"] },
    { id: "cart", role: "builder", modify: ["src/cart.ts"], consumes: ["line"] },
    { id: "cart-tax", role: "builder", modify: ["src/cart.ts"], minutes: 2.04, tokens: 1001 },
    { id: "page", role: "builder", create: ["src/page.ts"], after: ["cart"], minutes: 20 },
  ],
  roles: [
    { id: "safety", shape: "auditor" },
    { id: "builder", shape: "implementer", instances: 2 },
  ],
  files: ["src/store.ts", "src/cart.ts"],
  contracts: [{ name: "line" }],
};

describe("makeSchedule", () => {
  const schedule = makeSchedule(planFacts(shop));

  it("lists waves in order, tasks in merge order, with what they take", () => {
    expect(schedule.waves).toEqual([
      { number: 1, tasks: ["audit", "store", "cart"], minutes: 7, cost: 0.506 },
      { number: 2, tasks: ["cart-tax", "page"], minutes: 20, cost: 0.132 },
    ]);
  });

  it("gives every task an agent, a model and an estimate", () => {
    const shown = [...schedule.tasks.values()].map(({ task, wave, agent, model, estimate }) =>
      [task, wave, agent, model.name, estimate.minutes, estimate.cost].join(" "),
    );
    expect(shown).toEqual([
      "audit 1 safety opus 7 0.278",
      "store 1 builder sonnet 5.5 0.114",
      "cart 1 builder-2 sonnet 5.5 0.114",
      "cart-tax 2 builder sonnet 2 0.024",
      "page 2 builder-2 sonnet 20 0.108",
    ]);
  });

  it("adds up, and compares with one agent on the strongest model in use", () => {
    expect(schedule.totals).toEqual({
      minutes: 27,
      cost: 0.638,
      inputTokens: 32_000,
      outputTokens: 43_501,
      serialMinutes: 40,
      serialCost: 0.998,
    });
    expect(schedule.assumptions).toContain("The serial comparison is one agent on opus, task after task.");
    expect(schedule.assumptions).toContain(
      "Prices are list prices in USD per million tokens as of 2026-11-18.",
    );
  });

  it("finds the chain that takes longest", () => {
    expect(schedule.criticalPath).toEqual({ tasks: ["cart", "page"], minutes: 25.5 });
  });

  it("decides the tier and has nothing to complain about", () => {
    expect(schedule.tier).toMatchObject({ tier: "team", disjointGroups: 3, writingTasks: 4 });
    expect(schedule.brokenPins).toEqual([]);
    expect(schedule.unpricedModels).toEqual([]);
  });

  it("is the same whatever the order of unrelated tasks, but for merge order", () => {
    const turned = makeSchedule(planFacts({ ...shop, tasks: shop.tasks.toReversed() }));
    const waves = (one: typeof schedule) => one.waves.map(({ number, tasks }) => [number, [...tasks].sort()]);
    expect(waves(turned)).toEqual(waves(schedule));
    expect(turned.totals).toEqual(schedule.totals);
  });
});

describe("makeSchedule with unpriced models", () => {
  it("leaves costs open, lists the models, and still compares where it can", () => {
    const { totals, waves, unpricedModels, tasks } = makeSchedule(
      planFacts({
        tasks: [
          { id: "a", model: "mystery", tokens: 1000, minutes: 1 },
          { id: "b", tokens: 1000, minutes: 1, after: ["a"] },
          { id: "c", model: "enigma", tokens: 1000, minutes: 1 },
        ],
      }),
    );
    expect(unpricedModels).toEqual(["enigma", "mystery"]);
    expect(waves.map(({ cost }) => cost)).toEqual([undefined, 0.018]);
    expect(tasks.get(taskId("a"))?.estimate.cost).toBeUndefined();
    expect(totals).toMatchObject({ cost: undefined, serialCost: 0.054 });
  });

  it("has no serial cost without any price, and takes prices from the plan", () => {
    const tasks = [{ id: "a", model: "mystery", tokens: 1000 }];
    expect(makeSchedule(planFacts({ tasks })).totals.serialCost).toBeUndefined();
    const prices = { mystery: { input: 1, output: 6 } };
    const priced = makeSchedule(planFacts({ tasks, models: { prices } }));
    expect(priced.totals).toMatchObject({ cost: 0.01, serialCost: 0.01 });
    expect(priced.unpricedModels).toEqual([]);
    expect(priced.assumptions).toContain("Prices that the plan gives replace list prices.");
  });
});

describe("makeSchedule and equal prices", () => {
  it("compares with the first model by name", () => {
    const price = { input: 9, output: 90 };
    const { assumptions } = makeSchedule(
      planFacts({
        tasks: [
          { id: "a", model: "zeta" },
          { id: "b", model: "beta" },
        ],
        models: { prices: { zeta: price, beta: price } },
      }),
    );
    expect(assumptions).toContain("The serial comparison is one agent on beta, task after task.");
  });
});

describe("makeSchedule and pins", () => {
  it("says what lies between two pinned tasks", () => {
    const { brokenPins } = makeSchedule(
      planFacts({
        tasks: [
          { id: "store", modify: ["src/store.ts"], wave: 1 },
          { id: "tax", modify: ["src/store.ts"], wave: 1 },
          { id: "page", after: ["tax"], wave: 1 },
          { id: "copy", wave: 2 },
          { id: "menu", wave: 2 },
        ],
        byContract: [["menu", "copy", "menu-item"]],
      }),
    );
    expect(brokenPins).toEqual([
      {
        task: "menu",
        wave: 2,
        why: 'it comes after "copy", which is pinned to wave 2 (contract menu-item)',
        other: "copy",
      },
      {
        task: "page",
        wave: 1,
        why: 'it comes after "tax", which is at the earliest in wave 1',
        other: "tax",
      },
      {
        task: "tax",
        wave: 1,
        why: '"store" is pinned to wave 1 too, and the two must be apart (both modify src/store.ts)',
        other: "store",
      },
    ]);
  });

  it("skips the numbers of waves that a pin leaves empty", () => {
    const { waves, totals } = makeSchedule(
      planFacts({
        tasks: [
          { id: "a", minutes: 1 },
          { id: "b", minutes: 2, wave: 4 },
        ],
      }),
    );
    expect(waves.map(({ number }) => number)).toEqual([1, 4]);
    expect(totals.minutes).toBe(3);
  });
});

describe("makeSchedule with other schedulers and plans", () => {
  it("takes the waves of any scheduler", () => {
    const oneByOne: Scheduler = ({ tasks }) => ({
      waveOf: new Map(tasks.map(({ id }, index) => [id, index + 1])),
      broken: [],
    });
    const { waves } = makeSchedule(planFacts(shop), oneByOne);
    expect(waves.map(({ tasks }) => tasks)).toEqual([["audit"], ["store"], ["cart"], ["cart-tax"], ["page"]]);
  });

  it("survives a circle of declared dependencies", () => {
    const { waves, criticalPath } = makeSchedule(
      planFacts({ tasks: [{ id: "hen", after: ["egg"] }, { id: "egg", after: ["hen"] }, { id: "nest" }] }),
    );
    expect(waves.flatMap(({ tasks }) => tasks).toSorted()).toEqual(["egg", "hen", "nest"]);
    expect(criticalPath.tasks).toEqual(["nest"]);
  });

  it("makes an empty schedule of an empty plan", () => {
    const { waves, totals, tier } = makeSchedule(planFacts({ tasks: [] }));
    expect(waves).toEqual([]);
    expect(totals).toMatchObject({ minutes: 0, cost: 0, serialMinutes: 0 });
    expect(tier.tier).toBe("swarm");
  });
});
