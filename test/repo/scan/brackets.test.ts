import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newBrackets, openingOf } from "../../../compiler/repo/scan/brackets.ts";

/** Where the bracket opens that closes at a place, counting back. */
function countedBack(code: string, close: number): number {
  let depth = 0;
  for (let at = close; at >= 0; at -= 1) {
    if (code[at] === ")") depth += 1;
    else if (code[at] === "(") depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

const balanced = fc.letrec<{ code: string }>((tie) => ({
  code: fc.oneof(
    { depthSize: "medium" },
    fc.constantFrom("a", "", "'('", "')'", "')()'"),
    fc.tuple(tie("code"), tie("code")).map((parts) => parts.join(" ")),
    tie("code").map((code) => `(${code})`),
  ),
})).code;

describe("round brackets", () => {
  it("are matched as by counting, texts aside, whichever are asked for", () => {
    fc.assert(
      fc.property(balanced, fc.infiniteStream(fc.boolean()), (text, asked) => {
        const spans = [...text.matchAll(/'[^']*'/g)].flatMap(({ 0: whole, index }) => [
          index,
          index + whole.length,
        ]);
        const code = text.replace(/'[^']*'/g, (whole) => "_".repeat(whole.length));
        const state = { text, spans, brackets: newBrackets(0) };
        for (const { index } of code.matchAll(/\)/g)) {
          if (asked.next().value) expect(openingOf(state, index)).toBe(countedBack(code, index));
        }
      }),
    );
  });

  it("that were never opened are told", () => {
    const state = { text: "a) (b)) ", spans: [], brackets: newBrackets(0) };
    expect([1, 5, 6].map((close) => openingOf(state, close))).toEqual([-1, 3, -1]);
  });

  it("tell it again for the same place, and pass over texts that touch", () => {
    const state = { text: "(')'')')", spans: [1, 4, 4, 7], brackets: newBrackets(0) };
    expect([7, 7].map((close) => openingOf(state, close))).toEqual([0, 0]);
  });
});
