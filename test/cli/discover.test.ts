import { describe, expect, it } from "vitest";
import { discoverPlans } from "../../compiler/cli/discover.ts";
import { memoryHost } from "./memory-host.ts";

function found(...paths: readonly string[]): readonly string[] {
  return discoverPlans(memoryHost({ files: Object.fromEntries(paths.map((path) => [path, ""])) }));
}

describe("discoverPlans", () => {
  it("takes the first place that has a plan", () => {
    expect(found("plans/a.yaml", "shop.plan.yaml", "plan.yaml")).toEqual(["plan.yaml"]);
    expect(found("plans/a.yaml", "shop.plan.yaml")).toEqual(["shop.plan.yaml"]);
    expect(found("plans/b.yml", "plans/a.yaml", "src/plan.yaml")).toEqual(["plans/a.yaml", "plans/b.yml"]);
    expect(found("src/plan.yaml", "plan.md", "planned.yaml", "plans/notes.md")).toEqual([]);
  });

  it("takes every ending, in order of name", () => {
    expect(found("plan.yml", "plan.json", "plan.yaml")).toEqual(["plan.json", "plan.yaml", "plan.yml"]);
    expect(found("b.plan.yml", "a.plan.json")).toEqual(["a.plan.json", "b.plan.yml"]);
  });

  it("passes over folders", () => {
    expect(found("plan.yaml/notes.txt", "plans/a.yaml")).toEqual(["plans/a.yaml"]);
  });
});
