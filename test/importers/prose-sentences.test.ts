import fc from "fast-check";
import { expect, test } from "vitest";
import type { Stretch } from "../../compiler/importers/places/markdown.ts";
import { sentencesOf, withGuardedCode } from "../../compiler/importers/prose/prose-sentences.ts";

const stretch = (text: string, isCode = false, start = 0): Stretch => ({
  text,
  span: { start, end: start + text.length },
  isCode,
});
const textsOf = (stretches: readonly Stretch[]): readonly string[] =>
  sentencesOf(stretches).map((sentence) => sentence.stretches.map(({ text }) => text).join(""));

test("sentences end at stops and lines, not in code or after e.g.", () => {
  expect(textsOf([stretch("Shelve it. See e.g. b.ts\nand c.ts; done！好")])).toEqual([
    "Shelve it.",
    " See e.g. b.ts\n",
    "and c.ts;",
    " done！",
    "好",
  ]);
  expect(textsOf([stretch("Run "), stretch("a. b", true, 5), stretch(" now.", false, 10)])).toEqual([
    "Run a. b now.",
  ]);
});

test("sentences hold all that is no blank, in order", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."ab.!;\n `é。") }), (text) => {
      expect(
        textsOf([stretch(text)])
          .join("")
          .replace(/\s/g, ""),
      ).toBe(text.replace(/\s/g, ""));
    }),
  );
});

test("guarded backticks enclose code", () => {
  const found = withGuardedCode([stretch("see \\`src/a.ts\\` now", false, 3)]);
  expect(found.map(({ text, isCode }) => [text, isCode])).toEqual([
    ["see ", false],
    ["src/a.ts", true],
    [" now", false],
  ]);
  expect(found[1]?.span).toEqual({ start: 9, end: 17 });
});
