import { describe, expect, it } from "vitest";
import { compileGlob, type Glob } from "../../compiler/repo/glob.ts";
import { intersectGlobs } from "../../compiler/repo/glob-intersection.ts";

function meet(a: string, b: string): string | undefined {
  return intersectGlobs(compileGlob(a), compileGlob(b));
}

const overlapping: readonly (readonly [a: string, b: string, witness: string])[] = [
  ["src/*/a.ts", "src/b/*", "src/b/a.ts"],
  ["src/**/*.test.ts", "src/api/**", "src/api/x.test.ts"],
  ["src/api/**", "src/**/index.ts", "src/api/index.ts"],
  ["src/*/index.ts", "src/api/*.ts", "src/api/index.ts"],
  ["**/*.md", "docs/**", "docs/x.md"],
  ["**", "**", "x"],
  ["*", "*", "x"],
  ["*/*/*", "**/**", "x/x/x"],
  ["shop/", "shop/*", "shop/x"],
  ["shop/**/a", "shop/**/b/**/a", "shop/b/a"],
  ["cart*", "*.ts", "cart.ts"],
  ["*.test.ts", "api-*", "api-x.test.ts"],
  ["*.test.ts", "*", "x.test.ts"],
  ["*", ".*", ".x"],
  ["*aba", "aba*", "ababa"],
  ["{shop,library}/{a,b}", "library/{b,c}", "library/b"],
  ["{shop/cart,library}/**", "shop/**/index.ts", "shop/cart/index.ts"],
  ["{cart,order}{,.test}.ts", "*.test.ts", "cart.test.ts"],
  ["[a-m]*", "[k-z]*", "kx"],
  ["[!a-w]", "?", "x"],
  ["[!x]", "?", "a"],
  ["[α-ω]", "[ψ-я]", "ψ"],
  ["[😀-😂]*", "?.ts", "😀.ts"],
  ["{é,b}", "?", "b"],
  ["[!-~]", "[!!-~]", "À"],
  ["[\u0001-\u0003]", "[\u0003-\u0005]", "\u0003"],
  ["app/[[]id]/*", "app/**/page.tsx", "app/[id]/page.tsx"],
  ["cart.ts", "./cart.ts", "cart.ts"],
];

const disjoint: readonly (readonly [a: string, b: string])[] = [
  ["src/api/**", "src/api-client/**"],
  ["src/a.ts", "src/a.tsx"],
  ["src/*.ts", "src/sub/x.ts"],
  ["a/**", "a"],
  ["*", "*/*"],
  ["**/*.ts", "**/*.tsx"],
  ["{cart,order}.ts", "{carts,orders}.ts"],
  ["[a-m]", "[n-z]"],
  ["[!a]", "a"],
  ["?", "??"],
  ["?", "{.,..}"],
  ["{..,a/..}/**", "**"],
  ["", "**"],
  ["/", "**"],
  ["/shop", "**"],
  ["shop/../cart", "**"],
  ["**/a/**/b", "{a,b}"],
  ["a[/]b", "a?b"],
  ["\ud800", "*"],
];

describe("intersectGlobs", () => {
  it.each(overlapping)("%s and %s meet at %s", (a, b, witness) => {
    expect(meet(a, b)).toBe(witness);
    expect(meet(b, a)).toBe(witness);
    expect(compileGlob(a).matches(witness) && compileGlob(b).matches(witness)).toBe(true);
  });

  it.each(disjoint)("%s and %s do not meet", (a, b) => {
    expect(meet(a, b)).toBeUndefined();
    expect(meet(b, a)).toBeUndefined();
  });

  it("takes a named segment as the caller of the compiler meant it", () => {
    const name = compileGlob("app/[id]/*.tsx", { isLiteral: (path) => path === "app/[id]" });
    const letters = compileGlob("app/[id]/*.tsx");
    expect(intersectGlobs(name, compileGlob("app/i/*"))).toBeUndefined();
    expect(intersectGlobs(letters, compileGlob("app/i/*"))).toBe("app/i/x.tsx");
    expect(intersectGlobs(name, compileGlob("app/*/page.tsx"))).toBe("app/[id]/page.tsx");
    expect(intersectGlobs(name, letters)).toBeUndefined();
  });

  it("reads the pattern of a glob made elsewhere", () => {
    const foreign: Glob = { pattern: "shop/**", literal: false, path: undefined, matches: () => false };
    expect(intersectGlobs(foreign, compileGlob("**/cart.ts"))).toBe("shop/cart.ts");
  });
});
