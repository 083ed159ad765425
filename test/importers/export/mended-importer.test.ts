import { describe, expect, it } from "vitest";
import { type Diagnostic, valueAt } from "../../../compiler/diagnostics/diagnostic.ts";
import { clashesIn, mendedPlan, withMissing } from "../../../compiler/importers/export/mended-importer.ts";
import type { RawPlan } from "../../../compiler/plan/raw-plan.ts";
import { at, plan, task, written } from "../imported-tasks.ts";

function finding(code: string, routes: readonly (readonly (string | number)[])[]): Diagnostic {
  const [primary, ...related] = routes.map((route) => ({ place: valueAt(route) }));
  return { code, severity: "error", message: "", primary: primary ?? { place: valueAt([]) }, related };
}

/** The second task of each pair makes what the first one needs. */
function missing(...pairs: readonly (readonly [number, number])[]): readonly Diagnostic[] {
  return pairs.map(([reader, maker]) =>
    finding("missing-dependency", [
      ["tasks", reader, "files", "read", 0],
      ["tasks", maker, "files", "create", 0],
    ]),
  );
}

function raw(tasks: readonly Partial<RawPlan["tasks"][0]>[], more: Partial<RawPlan> = {}): RawPlan {
  const named = tasks.map((one, index) => ({ id: `t${index}`, title: "", ...one }));
  return { version: 1, name: "shop", tasks: named as unknown as RawPlan["tasks"], ...more };
}

describe("mendedPlan", () => {
  it("takes marks and waves away and adds dependencies once", () => {
    const tasks = [
      task("till", { wave: { value: 1, origin: at("wave") }, parallel: { origin: at("[P]"), group: "" } }),
      task("cart", { dependsOn: [written("till")] }),
    ];
    const mended = mendedPlan(plan(tasks), new Map([["cart", ["till", "shelf"]]]));
    expect(mended.tasks[0]).toEqual(task("till"));
    expect(mended.tasks[1]?.dependsOn.map(({ value }) => value)).toEqual(["till", "shelf"]);
  });
});

describe("withMissing", () => {
  it("adds what is missing to what was added", () => {
    const added = withMissing(new Map([["t2", ["t0"]]]), missing([2, 1], [1, 0]), raw([{}, {}, {}]));
    expect([...added]).toEqual([
      ["t2", ["t0", "t1"]],
      ["t1", ["t0"]],
    ]);
  });

  it("gives the same map where nothing is to be added", () => {
    const added = new Map([["t1", ["t0"]]]);
    const other = finding("no-missing-file", [
      ["tasks", 1],
      ["tasks", 0],
    ]);
    expect(withMissing(added, [other, ...missing([1, 0])], raw([{}, {}]))).toBe(added);
  });

  it("closes no circle, not with what is declared, with contracts, or with what it added itself", () => {
    const none = new Map();
    expect(withMissing(none, missing([0, 1]), raw([{}, { depends_on: ["t0"] }]))).toBe(none);
    const provider = raw([{}, { consumes: ["Price"] }], { contracts: { Price: { provider: "t0" } } });
    expect(withMissing(none, missing([0, 1]), provider)).toBe(none);
    const provides = raw([{ provides: ["Price"] }, { consumes: ["Price"] }]);
    expect(withMissing(none, missing([0, 1]), provides)).toBe(none);
    expect([...withMissing(none, missing([0, 1], [1, 0]), raw([{}, {}]))]).toEqual([["t0", ["t1"]]]);
  });

  it("knows that a contract with a text orders nothing", () => {
    const contracts = { Price: { provider: "t0", declare: "type Price = number" } };
    const plan = raw([{}, { consumes: ["Price"] }], { contracts });
    expect([...withMissing(new Map(), missing([0, 1]), plan)]).toEqual([["t0", ["t1"]]]);
  });
});

describe("clashesIn", () => {
  it("gives the tasks whose marks a finding names", () => {
    const clash = finding("no-parallel-clash", [
      ["tasks", 2, "parallel"],
      ["tasks", 0, "parallel"],
      ["tasks", 1, "files", "modify", 0],
    ]);
    expect(clashesIn([clash, ...missing([1, 0])], raw([{}, {}, {}]))).toEqual([["t2", "t0"]]);
  });
});
