import { describe, expect, it } from "vitest";
import { compileGlob, isGlobPattern } from "../../compiler/repo/glob.ts";
import { intersectGlobs } from "../../compiler/repo/glob-intersection.ts";

const long = 1000;

/** What two patterns try, the patterns, and the length of a path that both match, or -1. */
type Trial = readonly [name: string, a: string, b: string, length: number];

const trials: readonly Trial[] = [
  ["thirty alternatives", "{a,b}".repeat(30), "{a,c}".repeat(30), 30],
  ["thirty disjoint alternatives", "{a,b}".repeat(30), `${"{a,c}".repeat(29)}d`, -1],
  ["two hundred alternatives", "{a,b}".repeat(200), "{b,c}".repeat(200), 200],
  ["alternatives with nothing", `${"{,a}".repeat(240)}b`, `${"{,a}".repeat(240)}c`, -1],
  ["nested alternatives", `${"{a,".repeat(250)}b${"}".repeat(250)}`, "[b-z]", 1],
  ["a wide choice", `{${"a*,".repeat(330)}b}`, `{${"*c,".repeat(330)}b}d`, 3],
  ["alternatives of everything", "{/,*,a}".repeat(80), `${"{/,*,b}".repeat(80)}{c,d}[e]`, 2],
  ["stars that fail late", `${"*a".repeat(400)}b`, `${"*a".repeat(400)}c`, -1],
  ["stars that fail in the middle", `${"*a".repeat(300)}b`, `${"*b".repeat(300)}c*b`, 603],
  ["five hundred stars", "*a".repeat(500), `${"*b".repeat(499)}*`, long],
  ["few stars", "*a*a*a*a*a*a*b", "*a*a*a*a*a*ab", 14],
  ["spans", "**/a/".repeat(200), "**/b/".repeat(200), 801],
  ["spans that fail", `${"**/a/".repeat(199)}c`, `${"**/b/".repeat(199)}d`, -1],
  ["only spans", "**/".repeat(333), "**/a/".repeat(200), 401],
  ["plain text", "a".repeat(long), "a".repeat(long), long],
  ["question marks", "?".repeat(long), "*", long],
  ["opening braces", "{".repeat(long), "*", long],
  ["opening brackets", "[".repeat(long), "*", long],
  ["slashes", `a${"/".repeat(long)}b`, "**", 3],
  ["leading dots", `${"./".repeat(long / 2)}b`, "**", 1],
];

describe("hostile patterns", () => {
  it.each(trials)("are decided: %s", (...[, a, b, length]) => {
    const [left, right] = [compileGlob(a), compileGlob(b)];
    const witness = intersectGlobs(left, right);
    expect(witness?.length ?? -1).toBe(length);
    if (witness !== undefined) expect([left.matches(witness), right.matches(witness)]).toEqual([true, true]);
  });

  it("match long paths", () => {
    const path = "a".repeat(long);
    expect(compileGlob(`${"*a".repeat(400)}b`).matches(path)).toBe(false);
    expect(compileGlob("{a,b}{,c}".repeat(100)).matches("a".repeat(100))).toBe(true);
    expect(compileGlob("*a*a*a*a*a*a*b").matches(path)).toBe(false);
  });

  it("ask once for each segment in brackets", () => {
    const asked: string[] = [];
    const isLiteral = (path: string): boolean => asked.push(path) > 0;
    expect(compileGlob("[id]/".repeat(200), { isLiteral }).matches(`${"[id]/".repeat(200)}x`)).toBe(true);
    expect(asked).toHaveLength(200);
  });

  it.each([
    "",
    "/",
    "..",
    "**",
    "**/**",
    "{,a}",
    "[]",
    "[]a]",
    "[!]",
    "[a-]",
    "😀",
    "\ud800",
    "\u0000",
    "{",
    "[",
  ])("are read: %s", (pattern) => {
    expect(typeof isGlobPattern(pattern)).toBe("boolean");
    const all = compileGlob("**");
    const glob = compileGlob(pattern);
    const witness = intersectGlobs(glob, all);
    expect(witness === undefined || (glob.matches(witness) && all.matches(witness))).toBe(true);
  });
});
