import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimPath, claimPattern } from "../../../compiler/emit/git/claim-pattern.ts";
import { mergeScript } from "../../../compiler/emit/git/script-texts.ts";
import { shText } from "../../../compiler/emit/quote-shell.ts";
import { compileGlob } from "../../../compiler/repo/glob.ts";

/** What the script that merges says of each claim and path. */
function claimed(pairs: readonly (readonly [claim: string, path: string])[]): readonly boolean[] {
  const list = (name: string, words: readonly string[]) => `${name}=(${words.map(shText).join(" ")})`;
  const script = [
    mergeScript,
    list(
      "claim_task",
      pairs.map((_, index) => `${index}`),
    ),
    list(
      "claim_path",
      pairs.map(([claim]) => claimPath(claim)),
    ),
    list(
      "claim_pattern",
      pairs.map(([claim]) => claimPattern(claim)),
    ),
    list(
      "paths",
      pairs.map(([, path]) => path),
    ),
    `for task in "\${!paths[@]}"; do if claimed "$task" "\${paths[task]}"; then echo y; else echo n; fi; done`,
  ].join("\n");
  const { stdout, stderr } = spawnSync("bash", ["-euo", "pipefail", "-c", script], { encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout
    .trim()
    .split("\n")
    .map((line) => line === "y");
}

const claim = fc
  .array(fc.constantFrom(..."a b c . - é / / * * ** ? { } , [ ] ! ^ $ ( | + \\ ~ ' \"".split(" ")), {
    minLength: 1,
    maxLength: 9,
  })
  .map((parts) => parts.join(""));

const path = fc
  .array(fc.array(fc.constantFrom(..."aabbc.-é]^[$*?{}!,\\".split("")), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((segments) => segments.map((parts) => parts.join("")).join("/"))
  .filter((text) => text.split("/").every((segment) => segment !== "." && segment !== ".."));

describe("claimPattern", () => {
  it("matches in bash what the glob matches", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(claim, path), { minLength: 200, maxLength: 200 }), (pairs) => {
        const answers = claimed(pairs);
        const said = pairs.map(([one, other], index) => [one, other, answers[index]]);
        const wanted = pairs.map(([one, other], index) => {
          const matches = compileGlob(one).matches(other) || claimPath(one) === other;
          // A class outside of ASCII may match more.
          const loose = /\[[^\]]*é/.test(one) && answers[index] === true;
          return [one, other, matches || loose];
        });
        expect(said).toEqual(wanted);
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  it.each([
    ["src/cart.ts", "src/cart.ts", true],
    ["src/**", "src/a/b.ts", true],
    ["src/**", "src", false],
    ["src/", "src/a", true],
    ["**/*.ts", "a.ts", true],
    ["src/*.ts", "src/a/b.ts", false],
    ["app/[id]/page.ts", "app/[id]/page.ts", true],
    ["app/[id]/page.ts", "app/i/page.ts", true],
    ["{src,test}/{a,b/**}", "test/b/c/d", true],
    ["?.ts", "日.ts", true],
    ["?.ts", "ab.ts", false],
    ["[!a].ts", "日.ts", true],
    ["[]^-]", "^", true],
    ["[^]-]", "]", false],
    ["a{1}b", "aab", false],
  ])("says of %j and %j: %j", (one, other, answer) => {
    expect(claimed([[one, other]])).toEqual([answer]);
  });

  it("gives in to a claim with too many alternatives", () => {
    const many = `src/${"{a,b}".repeat(12)}.ts`;
    expect(
      claimed([
        [many, "src/abababababab.ts"],
        [many, "test/a.ts"],
      ]),
    ).toEqual([true, false]);
  });
});
