import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { characterWidth } from "../../compiler/report/character-width.ts";
import { visibleCells, visibleText } from "../../compiler/report/visible-text.ts";

describe("characterWidth", () => {
  it.each([
    ["a", 1],
    ["é", 1],
    ["ß", 1],
    ["–", 1],
    ["→", 1],
    ["\u0301", 0],
    ["\u200d", 0],
    ["\ufe0f", 0],
    ["商", 2],
    ["カ", 2],
    ["한", 2],
    ["！", 2],
    ["🛒", 2],
    ["🚀", 2],
    ["𠮷", 2],
  ])("of %j is %i", (character, width) => {
    expect(characterWidth(character)).toBe(width);
  });
});

describe("visibleCells", () => {
  it("cover the line without gaps, and print nothing that a terminal acts on", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (line) => {
        const cells = visibleCells(line);
        const offsets = cells.map(({ offset }) => offset);
        expect(offsets).toEqual([...line].map((_, index) => [...line].slice(0, index).join("").length));
        expect(cells.map(({ text }) => text).join("")).not.toMatch(
          /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e]/u,
        );
      }),
    );
  });
});

describe("visibleText", () => {
  it("escapes line ends, controls and hidden characters", () => {
    expect(visibleText("a\r\n\tb\u001b[0m\u202e\u{e0041}\ufeff")).toBe(
      "a\\r\\n\\tb\\x1b[0m\\u{202e}\\u{e0041}\\u{feff}",
    );
  });

  it("leaves ordinary text of any language alone", () => {
    expect(visibleText('"café" 商店 🛒')).toBe('"café" 商店 🛒');
  });
});
