import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { couldOverlap, isBroad, isGlob } from "../../compiler/importers/claims/glob-reach.ts";

/** The slow way: `*` is any run without `/`, `**` any number of parts. */
function matches(glob: string, path: string): boolean {
  const parts = glob
    .split("/")
    .map((part) => (part === "**" ? "(?:[^/]+/)*" : `${part.replaceAll("*", "[^/]*")}/`));
  return new RegExp(`^${parts.join("")}$`).test(`${path}/`);
}

describe("couldOverlap", () => {
  test.each([
    ["src/**", "src/api/**", true],
    ["src/**", "docs/**", false],
    ["**/*.lock", "src/**", true],
    ["src/*.ts", "src/a.tsx", false],
    ["src/a*.ts", "src/*b.ts", true],
    ["src/a.ts", "src/a.ts", true],
    ["src/a.ts", "src/b.ts", false],
    ["**/node_modules/**", "src/**", false],
    ["app/[slug]/**", "app/[slug]/page.tsx", true],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(couldOverlap(a, b)).toBe(expected);
    expect(couldOverlap(b, a)).toBe(expected);
  });

  test("is true wherever a path matches both", () => {
    const part = fc.constantFrom("a", "b", "ab", "*", "a*", "*b", "**");
    const glob = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
    const path = fc
      .array(fc.constantFrom("a", "b", "ab", "ba"), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join("/"));
    const property = fc.property(glob, glob, path, (a, b, one) => {
      if (matches(a, one) && matches(b, one)) expect(couldOverlap(a, b)).toBe(true);
    });
    fc.assert(property, { numRuns: 2000 });
  });
});

test("broad is what reaches below less than three folders", () => {
  expect(["**", "src/**", "src/api/**", "**/*"].filter(isBroad)).toHaveLength(4);
  expect(["src/api/loans/**", "src/*.ts", "src/a.ts"].filter(isBroad)).toEqual([]);
  expect(["app/[slug]/page.tsx", "a/(b)/c.ts"].filter(isGlob)).toEqual([]);
});
