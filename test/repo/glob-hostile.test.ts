import { describe, expect, it } from "vitest";
import { compileGlob, isGlobPattern } from "../../compiler/repo/glob.ts";
import { intersectGlobs } from "../../compiler/repo/glob-intersection.ts";

const long = 10_000;

/** What two patterns try, the patterns, and the length of a path that both match, or -1. */
type Trial = readonly [name: string, a: string, b: string, length: number];

const trials: readonly Trial[] = [
  ["thirty alternatives", "{a,b}".repeat(30), "{a,c}".repeat(30), 30],
  ["thirty disjoint alternatives", "{a,b}".repeat(30), `${"{a,c}".repeat(29)}d`, -1],
  ["two thousand alternatives", "{a,b}".repeat(2000), "{b,c}".repeat(2000), 2000],
  ["alternatives with nothing", `${"{,a}".repeat(400)}b`, `${"{,a}".repeat(400)}c`, -1],
  ["nested alternatives", `${"{a,".repeat(2500)}b${"}".repeat(2500)}`, "[b-z]", 1],
  ["a wide choice", `{${"a*,".repeat(3000)}b}`, `{${"*c,".repeat(3000)}b}d`, 3],
  ["stars that fail late", `${"*a".repeat(400)}b`, `${"*a".repeat(400)}c`, -1],
  ["stars that fail in the middle", `${"*a".repeat(300)}b`, `${"*b".repeat(300)}c*b`, 602],
  ["five thousand stars", "*a".repeat(5000), `${"*b".repeat(5000)}*`, long],
  ["few stars", "*a*a*a*a*a*a*b", "*a*a*a*a*a*ab", 14],
  ["spans", "**/a/".repeat(60), "**/b/".repeat(60), 241],
  ["spans that fail", `${"**/a/".repeat(60)}c`, `${"**/b/".repeat(60)}d`, -1],
  ["only spans", "**/".repeat(3333), "**/a/".repeat(1000), 2001],
  ["plain text", "a".repeat(long), "a".repeat(long), long],
  ["question marks", "?".repeat(long), "*", long],
  ["opening braces", "{".repeat(long), "*", long],
  ["opening brackets", "[".repeat(long), "*", long],
  ["slashes", `a${"/".repeat(long)}b`, "**", 3],
  ["leading dots", `${"./".repeat(long)}b`, "**", 1],
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
    expect(compileGlob(`${"*a".repeat(500)}b`).matches(path)).toBe(false);
    expect(compileGlob("{a,b}{,c}".repeat(1000)).matches("a".repeat(1000))).toBe(true);
    expect(compileGlob("*a*a*a*a*a*a*b").matches(path)).toBe(false);
  });

  it("ask for few of very many spellings", () => {
    const asked: string[] = [];
    const isLiteral = (path: string): boolean => asked.push(path) > 0;
    expect(compileGlob(`${"{a,b}".repeat(1000)}/[id]`, { isLiteral }).literal).toBe(false);
    expect(asked).toHaveLength(0);
    expect(compileGlob("[id]/".repeat(2000), { isLiteral }).matches(`${"[id]/".repeat(2000)}x`)).toBe(true);
    expect(asked).toHaveLength(2000);
  });

  it("forget what they remember without forgetting what they mean", () => {
    const glob = compileGlob("**/?");
    const folders = Array.from({ length: 40_000 }, (_, index) => String.fromCodePoint(0x10000 + index));
    expect(folders.filter((folder) => !glob.matches(`${folder}a/${folder}`))).toEqual([]);
    expect(folders.filter((folder) => glob.matches(`${folder}a/${folder}b`))).toEqual([]);
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
