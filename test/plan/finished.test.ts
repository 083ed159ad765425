import { describe, expect, it } from "vitest";
import { planOf } from "../support/plan.ts";

const plan = planOf(`
contracts:
  price: { declare: "export type Price = number", provider: shelf, consumers: [till, desk] }
tasks:
  - { id: shelf, title: Sort the shelf, status: done, provides: [price] }
  - { id: till, title: Count the till, depends_on: [shelf, desk, cart], status: in-progress }
  - { id: desk, title: Move the desk, status: dropped, role: porter }
  - { id: cart, title: Push the cart, depends_on: [desk], status: pending }
`);

describe("tasks that are done or dropped", () => {
  it("are set apart, with the places that name them", () => {
    expect(plan.finished).toEqual([
      {
        id: "shelf",
        role: "shelf",
        status: "done",
        route: ["tasks", 0],
        named: [
          ["tasks", 1, "depends_on", 0],
          ["contracts", "price", "provider"],
        ],
      },
      {
        id: "desk",
        role: "porter",
        status: "dropped",
        route: ["tasks", 2],
        named: [
          ["tasks", 1, "depends_on", 1],
          ["tasks", 3, "depends_on", 0],
          ["contracts", "price", "consumers", 1],
        ],
      },
    ]);
  });

  it("are waited for by nobody, and take no part", () => {
    expect(
      plan.tasks.map(({ id, status, dependsOn }) => [id, status, dependsOn.map((one) => one.id)]),
    ).toEqual([
      ["till", "in-progress", ["cart"]],
      ["cart", "pending", []],
    ]);
    expect(plan.contracts[0]?.providers).toEqual([]);
    expect(plan.contracts[0]?.consumers.map(({ id }) => id)).toEqual(["till"]);
    expect(plan.roles.map(({ id }) => id)).toEqual(["till", "cart"]);
  });

  it("leave a plan as it is that has none", () => {
    const all = planOf("tasks:\n  - { id: till, title: Count the till }\n");
    expect([all.tasks.length, all.finished, all.asserted]).toEqual([
      1,
      [],
      { parallel: [], waves: [], isOrdered: false },
    ]);
  });
});
