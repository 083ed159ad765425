import fc from "fast-check";
import ignore from "ignore";
import { describe, expect, it } from "vitest";
import { ignorePatterns } from "../../compiler/emit/claude/edit-rule.ts";
import { expressionOf } from "../../compiler/emit/claude/expression.ts";
import { hasOnlyBrackets, withNames } from "../../compiler/emit/claude/segments.ts";
import { compileGlob } from "../../compiler/repo/glob.ts";

const name = fc.string({
  unit: fc.constantFrom("a", "b", "c", ".", "[", "]", "{", ",", " ", "é"),
  minLength: 1,
  maxLength: 3,
});
const path = fc
  .array(name, { minLength: 1, maxLength: 4 })
  .map((names) => names.join("/"))
  .filter((text) => !/(^|\/)\.{1,2}(\/|$)/.test(text));
const piece = fc.constantFrom(
  ..."a b c é . * ** ? / // [ab] [!a] [^b] [a-c] [b-] [[] []a] {a,b} {a/b,c} {,a} { } , [ ] ./ x**y".split(
    " ",
  ),
  " ",
);
const pattern = fc.array(piece, { minLength: 1, maxLength: 7 }).map((parts) => parts.join(""));

/** Paths that look like the pattern match more often than any others. */
const pair = fc.oneof(
  fc.tuple(pattern, path),
  fc
    .tuple(path, path)
    .chain(([some, other]) =>
      fc.tuple(
        fc.constantFrom(some, `${some}/**`, `**/${some}`, some.replace(/[ab]/g, "*")),
        fc.constantFrom(some, other),
      ),
    ),
);

describe("expressionOf", () => {
  it("matches what the compiler's glob matches", () => {
    fc.assert(
      fc.property(pair, ([claim, at]) => {
        expect(new RegExp(expressionOf(claim), "u").test(at)).toBe(compileGlob(claim).matches(at));
      }),
      { numRuns: 20_000 },
    );
  });

  it("matches what the compiler's glob matches when folders with brackets are there", () => {
    fc.assert(
      fc.property(pair, ([claim, at]) => {
        const glob = compileGlob(claim, { isLiteral: () => true });
        expect(new RegExp(expressionOf(withNames(claim)), "u").test(at)).toBe(glob.matches(at));
      }),
      { numRuns: 5000 },
    );
  });

  it("grants nothing to a claim with too many alternatives", () => {
    expect(new RegExp(expressionOf("{a,b}".repeat(12)), "u").test("a".repeat(12))).toBe(false);
  });
});

describe("ignorePatterns", () => {
  // Every path of up to three names out of these.
  const names = ["a", "b", "ab", "a.b", "B", "[ab]", "(a)", "-"];
  const paths = names.flatMap((one) => [
    one,
    ...names.flatMap((two) => [`${one}/${two}`, ...names.map((three) => `${one}/${two}/${three}`)]),
  ]);
  const claims = [
    ..."a/b|a/**|a/*|**/b|a/?|{a,b}/*.b|a/{b,a.b}|a.b|*.b|a/**/b|[ab]/b|a/[!b]|a/[^b]/a|[a-b]b|(a)/b|-|./a//b|a/|**|*|a/b*|[[]ab]/b|a/[B]/x".split(
      "|",
    ),
  ];

  it.each(claims)("says what %s means, and all below what it matches", (claim) => {
    const rules = ignore({ ignorecase: false }).add([...ignorePatterns(claim)]);
    const readings = [compileGlob(claim), compileGlob(withNames(claim))];
    const meant = (at: string): boolean =>
      readings.some((glob) => glob.matches(at)) ||
      (at.includes("/") && meant(at.slice(0, at.lastIndexOf("/"))));
    // A class of characters that are not tame becomes one of any characters.
    const isExact = !/[!^]/.test(claim);
    const wrong = paths.filter((at) =>
      isExact ? rules.ignores(at) !== meant(at) : meant(at) && !rules.ignores(at),
    );
    expect(wrong).toEqual([]);
    expect(paths.some(meant) || claim === "a/[B]/x").toBe(true);
  });

  it("never matches less than a claim", () => {
    fc.assert(
      fc.property(pair, ([claim, at]) => {
        // A blank at the end, or in front of it, is none for the library.
        fc.pre(!/ $| \//.test(at) && compileGlob(claim).matches(at));
        expect(
          ignore({ ignorecase: false })
            .add([...ignorePatterns(claim)])
            .ignores(at),
        ).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it("knows when brackets are all there is", () => {
    expect(["app/[id]/x", "a/*", "[a]/*", "a", "{a,b}/[c]", "{a}/[c]"].map(hasOnlyBrackets)).toEqual([
      true,
      false,
      false,
      false,
      false,
      true,
    ]);
  });
});
