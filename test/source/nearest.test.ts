import { describe, expect, it } from "vitest";
import { nearest } from "../../compiler/source/nearest.ts";

describe("nearest", () => {
  it.each([
    ["lonas", "loans"],
    ["LOANS", "loans"],
    ["loan", "loans"],
    ["depend_on", "depends_on"],
    ["fnies", "fines"],
  ])("%s means %s", (word, meant) => {
    expect(nearest(word, ["catalogue", "depends_on", "fines", "loans"])).toBe(meant);
  });

  it("offers nothing when nothing is near", () => {
    expect(nearest("kitchen", ["loans", "fines"])).toBeUndefined();
    expect(nearest("x", ["loans"])).toBeUndefined();
    expect(nearest("loans", [])).toBeUndefined();
  });
});
