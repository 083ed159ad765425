import { describe, expect, it } from "vitest";
import { agentNames } from "../../compiler/schedule/agents.ts";
import { mergeOrder } from "../../compiler/schedule/merge-order.ts";
import { type PlanSketch, planFacts } from "./plan-facts.ts";

const ordered = (sketch: PlanSketch): string => {
  const facts = planFacts(sketch);
  return mergeOrder(facts)(facts.plan.tasks.map(({ id }) => id)).join(" ");
};

const tasks = ["page", "store", "cart", "about"].map((id) => ({ id }));

describe("mergeOrder", () => {
  it("keeps the order of the plan where nothing speaks against it", () => {
    expect(ordered({ tasks })).toBe("page store cart about");
  });

  it("merges what is imported first, and the rest in plan order", () => {
    const imports: PlanSketch["imports"] = [
      ["page", "cart", "src/cart.ts"],
      ["cart", "store", "src/store.ts"],
    ];
    expect(ordered({ tasks, imports })).toBe("store cart page about");
    expect(ordered({ tasks, imports, dispatch: { coupling: "off" } })).toBe("page store cart about");
  });

  it("merges providers of a contract before its consumers", () => {
    const sketch: PlanSketch = {
      tasks: [
        { id: "page", consumes: ["cart-line"] },
        { id: "about" },
        { id: "cart", provides: ["cart-line"] },
      ],
      contracts: [{ name: "cart-line" }],
    };
    expect(ordered(sketch)).toBe("about cart page");
  });

  it("opens a circle at the smallest id and keeps what hangs on it behind", () => {
    expect(
      ordered({
        tasks,
        imports: [
          ["about", "store", "src/store.ts"],
          ["store", "cart", "src/cart.ts"],
          ["cart", "page", "src/page.ts"],
          ["page", "store", "src/store.ts"],
        ],
      }),
    ).toBe("cart store page about");
  });

  it("only looks at the tasks of the wave", () => {
    const facts = planFacts({ tasks, imports: [["page", "about", "src/about.ts"]] });
    const [page, store] = facts.plan.tasks.map(({ id }) => id);
    if (page === undefined || store === undefined) throw new Error("no tasks");
    expect(mergeOrder(facts)([store, page])).toEqual(["page", "store"]);
  });
});

describe("agentNames", () => {
  it("numbers further agents of a role, and never takes the name of another role", () => {
    const { plan } = planFacts({
      tasks: [
        { id: "a", role: "clerk" },
        { id: "b", role: "clerk" },
        { id: "c", role: "clerk-2" },
        { id: "d", role: "clerk" },
      ],
    });
    expect([...agentNames(plan.tasks, plan.roles).values()].sort()).toEqual([
      "clerk",
      "clerk-2",
      "clerk-3",
      "clerk-4",
    ]);
    expect(agentNames(plan.tasks, plan.roles).get(plan.tasks[2]?.id ?? ("" as never))).toBe("clerk-2");
  });
});
