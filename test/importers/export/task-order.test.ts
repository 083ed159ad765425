import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reachOf, reducedOrder, type TaskOrder } from "../../../compiler/importers/export/task-order.ts";
import "../../support/seed.ts";

/** Orders without circles: each task waits for some before it. */
const orders: fc.Arbitrary<TaskOrder> = fc
  .array(fc.array(fc.nat(9), { maxLength: 4 }), { maxLength: 9 })
  .map((lists) => {
    const before = (list: readonly number[], index: number) => [
      ...new Set(list.filter((one) => one < index).map((one) => `t${one}`)),
    ];
    return new Map(lists.map((list, index) => [`t${index}`, before(list, index)]));
  });

/** By walking every path. */
function slowly(order: TaskOrder, id: string): readonly string[] {
  const found = (order.get(id) ?? []).flatMap((on) => [on, ...slowly(order, on)]);
  return [...new Set(found)].sort();
}

describe("reachOf", () => {
  it("finds all that a task waits for", () => {
    fc.assert(
      fc.property(orders, (order) => {
        const reach = reachOf(order);
        for (const id of order.keys()) expect([...reach(id)].sort()).toEqual(slowly(order, id));
      }),
    );
  });

  it("goes round a circle once", () => {
    const order = new Map([
      ["a", ["b"]],
      ["b", ["a"]],
    ]);
    expect([...reachOf(order)("a")].sort()).toEqual(["a", "b"]);
  });
});

describe("reducedOrder", () => {
  it("means the same with as little as can be", () => {
    fc.assert(
      fc.property(orders, (order) => {
        const reduced = reducedOrder(order);
        for (const id of order.keys()) {
          expect(slowly(reduced, id)).toEqual(slowly(order, id));
          for (const on of reduced.get(id) ?? []) {
            const without = new Map([...reduced, [id, (reduced.get(id) ?? []).filter((one) => one !== on)]]);
            expect(slowly(without, id)).not.toContain(on);
          }
        }
      }),
    );
  });

  it("lists what is waited for in the order of the tasks", () => {
    const order = new Map([
      ["b", []],
      ["a", []],
      ["c", ["a", "b"]],
    ]);
    expect(reducedOrder(order).get("c")).toEqual(["b", "a"]);
  });
});
