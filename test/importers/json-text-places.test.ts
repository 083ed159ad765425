import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonTextAt } from "../../compiler/importers/places/json-text-places.ts";
import { sourceText } from "../../compiler/source/text.ts";

/** One character and a spelling of it. */
const spelled = fc.oneof(
  fc.constantFrom("a", "/", "é", "`", " ", "7").map((letter) => ({ letter, spelling: letter })),
  fc.constantFrom(
    { letter: "\n", spelling: "\\n" },
    { letter: "\t", spelling: "\\t" },
    { letter: '"', spelling: '\\"' },
    { letter: "\\", spelling: "\\\\" },
    { letter: "/", spelling: "\\/" },
    { letter: "é", spelling: "\\u00e9" },
    { letter: "A", spelling: "\\u0041" },
    { letter: "\ud83d", spelling: "\\ud83d" },
  ),
);

test("each letter is placed at its spelling", () => {
  fc.assert(
    fc.property(fc.array(spelled), fc.nat(9), (letters, before) => {
      const token = `"${letters.map(({ spelling }) => spelling).join("")}"`;
      const source = sourceText("tasks.json", `${" ".repeat(before)}${token} `);
      const read = jsonTextAt(source, { start: before, end: before + token.length });
      expect(read.text).toBe(JSON.parse(token));
      let at = 0;
      for (const { letter, spelling } of letters) {
        const { start, end } = read.placeOf({ start: at, end: at + letter.length });
        expect(source.text.slice(start, end)).toBe(spelling);
        at += letter.length;
      }
    }),
  );
});

test("a token without quotes stands as it is, an unclosed one up to its end", () => {
  const source = sourceText("tasks.json", 'shelf "a\\nb');
  const plain = jsonTextAt(source, { start: 0, end: 5 });
  expect([plain.text, plain.placeOf({ start: 1, end: 3 })]).toEqual(["shelf", { start: 1, end: 3 }]);
  const open = jsonTextAt(source, { start: 6, end: 11 });
  expect([open.text, open.placeOf({ start: 2, end: 3 })]).toEqual(["a\nb", { start: 10, end: 11 }]);
});
