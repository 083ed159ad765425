import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Document, Scalar } from "yaml";
import { yamlTextAt } from "../../compiler/importers/places/yaml-text-places.ts";
import { parseDocument } from "../../compiler/source/document.ts";
import { sourceText } from "../../compiler/source/text.ts";

function spelled(yaml: string, word: string): string {
  const document = parseDocument(sourceText("shop.yaml", yaml));
  const placed = yamlTextAt(document, ["shelf"]);
  const start = placed?.text.indexOf(word) ?? -1;
  expect(start, `"${word}" in ${JSON.stringify(placed?.text)}`).toBeGreaterThanOrEqual(0);
  const place = placed?.placeOf({ start, end: start + word.length });
  return yaml.slice(place?.start, place?.end);
}

describe("yamlTextAt", () => {
  const last = "src/till.ts";
  test.each([
    ["plain", `shelf: books in src/till.ts now\n`],
    ["plain over lines", `shelf: books\n  in\n\n  src/till.ts now # note\n`],
    ["single quotes", `shelf: 'it''s\n  in src/till.ts'\n`],
    ["double quotes", `shelf: "a \\"b\\" \\u00e9 \\\n  c\n\n  in src/till.ts"\n`],
    ["literal", `shelf: |\n  in\n\n    deeper\n  src/till.ts\n`],
    ["literal with a header", `shelf: |2-\n   in\n  src/till.ts\n`],
    ["folded", `shelf: >\n  one\n  two\n\n  three\n    deeper\n\n    still\n  src/till.ts\n`],
    ["folded, kept", `shelf: >+\n\n  one\n  src/till.ts\n\n\n`],
    ["CRLF", `shelf: |\r\n  one\r\n  src/till.ts\r\n`],
  ])("%s", (_, yaml) => {
    expect(spelled(yaml, last)).toBe(last);
  });

  test("a word over a fold is the whole of it", () => {
    expect(spelled("shelf: one\n  two\n", "one two")).toBe("one\n  two");
    expect(spelled('shelf: "a\\u0041b"\n', "A")).toBe("\\u0041");
  });

  test("numbers read as written, and what is no text has no places", () => {
    expect(spelled("shelf: 1.10\n", "1.10")).toBe("1.10");
    expect(yamlTextAt(parseDocument(sourceText("shop.yaml", "shelf: [a]\n")), ["shelf"])).toBeUndefined();
  });

  test("an alias leads to what can be told at least: the scalar", () => {
    expect(spelled("a: &x src/till.ts\nshelf: *x\n", "src/till.ts")).not.toBe("");
  });

  test("every word is found however the text is written", () => {
    const gap = fc.constantFrom(
      " ",
      "  ",
      "\n",
      "\n\n",
      "\n  ",
      " 'q' ",
      ' "d" ',
      ": ",
      " # ",
      "\t",
      " é😀 ",
      "\\",
    );
    const types = fc.constantFrom(
      Scalar.PLAIN,
      Scalar.QUOTE_DOUBLE,
      Scalar.QUOTE_SINGLE,
      Scalar.BLOCK_FOLDED,
      Scalar.BLOCK_LITERAL,
    );
    const property = fc.property(fc.array(gap, { minLength: 1, maxLength: 12 }), types, (gaps, type) => {
      const words = gaps.map((_, index) => `src/w${index}x.ts`);
      const scalar = new Scalar(words.map((word, index) => word + gaps[index]).join(""));
      scalar.type = type;
      const yaml = new Document({ shelf: scalar }).toString({ lineWidth: 30, minContentWidth: 5 });
      for (const word of words) expect(spelled(yaml, word).replace(/\\?\n\s*/g, "")).toBe(word);
    });
    fc.assert(property, { numRuns: 300 });
  });
});
