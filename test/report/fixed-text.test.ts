import { describe, expect, it } from "vitest";
import type { Fix } from "../../compiler/diagnostics/diagnostic.ts";
import { fixedText } from "../../compiler/report/fixed-text.ts";
import { parseDocument } from "../../compiler/source/document.ts";
import type { PlanEdit } from "../../compiler/source/plan-edit.ts";
import { sourceText } from "../../compiler/source/text.ts";

function fixed(text: string, ...edits: readonly PlanEdit[]) {
  const fixes = edits.map((edit, index): Fix => ({ title: String(index), edits: [edit] }));
  const { text: after, made } = fixedText(parseDocument(sourceText("plan.yaml", text)), fixes);
  return { after, made: made.map(({ title }) => Number(title)) };
}

const append = (value: string): PlanEdit => ({ kind: "append", route: ["l"], value });
const remove = (index: number): PlanEdit => ({ kind: "remove", route: ["l", index] });
const set = (index: number, value: string): PlanEdit => ({ kind: "set", route: ["l", index], value });

describe("fixedText", () => {
  it("makes fixes of one list together", () => {
    expect(fixed("l: [a, b]\n", append("c"), remove(0), append("d"), set(1, "x"))).toEqual({
      after: "l: [x, c, d]\n",
      made: [0, 1, 2, 3],
    });
  });

  it("makes the first of those that touch one place", () => {
    expect(fixed("l: [a]\n", append("c"), append("c"), set(0, "x"), remove(0))).toEqual({
      after: "l: [x, c]\n",
      made: [0, 2],
    });
    expect(fixed("l: [a]\nm: 1\n", { kind: "remove", route: ["l"] }, append("c"), set(0, "x"))).toEqual({
      after: "m: 1\n",
      made: [0],
    });
  });

  it("leaves out what cannot be written, and nothing else", () => {
    expect(
      fixed("l: [a]\nm: &x [1]\nn: *x\n", { kind: "append", route: ["m"], value: "y" }, append("b")),
    ).toEqual({
      after: "l: [a, b]\nm: &x [1]\nn: *x\n",
      made: [1],
    });
  });

  it("leaves the text as it is without fixes", () => {
    expect(fixed("l: [a]\n")).toEqual({ after: "l: [a]\n", made: [] });
  });
});
