import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareIds } from "../../compiler/source/compare.ts";

describe("compareIds", () => {
  it("counts as people do", () => {
    const ids = ["10", "9", "T10", "T2", "T2a", "1.10", "1.9", "a", "1", "01", ""];
    expect([...ids].sort(compareIds)).toEqual([
      "",
      "01",
      "1",
      "1.9",
      "1.10",
      "9",
      "10",
      "T2",
      "T2a",
      "T10",
      "a",
    ]);
  });

  it("is a total order", () => {
    const id = fc
      .array(fc.constantFrom("1", "2", "10", "a", "b", ".", "0"), { maxLength: 4 })
      .map((list) => list.join(""));
    fc.assert(
      fc.property(id, id, id, (a, b, c) => {
        expect(Math.sign(compareIds(a, b))).toBe(-Math.sign(compareIds(b, a)) + 0);
        expect(compareIds(a, b) === 0).toBe(a === b);
        if (compareIds(a, b) < 0 && compareIds(b, c) < 0) expect(compareIds(a, c)).toBeLessThan(0);
      }),
    );
  });
});
