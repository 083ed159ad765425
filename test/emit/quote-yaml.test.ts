import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type YamlValue, yamlScalar, yamlText } from "../../compiler/emit/quote-yaml.ts";
import { hostileText } from "./hostile.ts";

const tricky = fc.constantFrom(
  ..."yes No on OFF y n true Null ~ 1 1e3 0x1F 0o7 1_000 12:30:00 2001-01-01 .5 .inf .NaN = << - ? : # & * ! | > % @ `".split(
    " ",
  ),
  "",
  " a",
  "a ",
  "a: b",
  "a #b",
  "- a",
  "--- a",
  "... ",
  "a\n",
  "a\nb",
  "a\n\n  b\n",
  "\ta\nb",
  "a\nb\n\n",
  "a \nb",
);
/** Halves of surrogate pairs are no text in YAML. */
const text = fc
  .oneof(hostileText, tricky, fc.string({ unit: "grapheme" }))
  .map((some) => some.replace(/\p{Cs}/gu, ""));

describe("yamlScalar", () => {
  it.each([
    ["npm test", "npm test"],
    ["src/a.ts", "src/a.ts"],
    ["on", '"on"'],
    ["12", '"12"'],
    ["a: b", '"a: b"'],
    ['say "hi"', '"say \\"hi\\""'],
    ["a\nb", "|-\n  a\n  b"],
    ["a\n\nb\n", "|\n  a\n\n  b"],
    [" a\nb", '" a\\nb"'],
    ["\u202ea", '"\\u202ea"'],
    ["\u{e0041}", '"\\U000e0041"'],
    ["\ud800", '"\\ufffd"'],
  ])("writes %j", (given, written) => {
    expect(yamlScalar(given)).toBe(written);
  });
});

describe("yamlText", () => {
  it.each(["1.1", "1.2"] as const)("is read as the same texts by a parser of YAML %s", (version) => {
    fc.assert(
      fc.property(fc.array(text), text, text, (list, value, key) => {
        const given: YamlValue = {
          list,
          deep: { [`${key}k`]: value, [`${key}l`]: [[value], { a: value, b: [] }] },
          empty: {},
        };
        expect(parse(yamlText(given), { version })).toEqual(given);
      }),
    );
  });

  it("holds nothing that hides, and no line ends but LF", () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(yamlText({ value })).not.toMatch(/(?!\n|\t)\p{Cc}|[\u200b\u202e\u2028\ufeff]/u);
      }),
    );
  });

  it("leaves out what is undefined and writes numbers and truth values as such", () => {
    expect(yamlText({ a: undefined, b: 3, c: true, d: [1, { e: "x" }] })).toBe(
      "b: 3\nc: true\nd:\n  - 1\n  - e: x\n",
    );
  });
});
