import { describe, expect, it } from "vitest";
import { formatRoute, routeFromPointer } from "../../compiler/source/route.ts";

describe("routes", () => {
  it("are read from JSON Pointers against a value", () => {
    const root = { tasks: [{ "a/b~c": [1] }], gates: { "2": [] } };
    expect(routeFromPointer("/tasks/0/a~1b~0c/0", root)).toEqual(["tasks", 0, "a/b~c", 0]);
    expect(routeFromPointer("/gates/2", root)).toEqual(["gates", "2"]);
    expect(routeFromPointer("", root)).toEqual([]);
  });

  it("are written as a path", () => {
    expect(formatRoute(["tasks", 2, "files", "modify", 0])).toBe("tasks[2].files.modify[0]");
    expect(formatRoute(["contracts", "a b"])).toBe('contracts["a b"]');
    expect(formatRoute([])).toBe("(plan)");
  });
});
