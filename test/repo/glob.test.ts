import { describe, expect, it } from "vitest";
import { compileGlob, type Glob, isGlobPattern } from "../../compiler/repo/glob.ts";

/** Pattern, paths it matches, paths it does not match. */
type Row = readonly [pattern: string, matched: readonly string[], other: readonly string[]];

const stars: readonly Row[] = [
  ["shop/*", ["shop/cart.ts", "shop/.env"], ["shop", "shop/", "shop/a/b", "/shop/a"]],
  ["shop/*.ts", ["shop/cart.ts", "shop/.ts"], ["shop/cart.tsx", "shop/a/cart.ts"]],
  ["c*t", ["ct", "cat", "cart"], ["ca", "cart.ts", "c/t"]],
  ["c**t", ["ct", "cart"], ["c/t", "c/a/t"]],
  ["***", ["cart"], ["shop/cart"]],
  ["book?", ["books", "book😀"], ["book", "book/", "bookss"]],
];

const spans: readonly Row[] = [
  ["shop/**", ["shop/a", "shop/a/b", "shop/.git/x"], ["shop", "shop/", "shops/a", "shop/../a", "shop//a"]],
  ["**", ["a", "a/b"], ["", "/", "a/", "/a", "a//b", ".", "..", "a/./b", "../a"]],
  ["**/**", ["a", "a/b"], [""]],
  ["**/cart.ts", ["cart.ts", "a/cart.ts", "a/b/cart.ts"], ["acart.ts", "a/cart.ts/b"]],
  ["shop/**/cart.ts", ["shop/cart.ts", "shop/a/b/cart.ts"], ["shopcart.ts", "shop/acart.ts"]],
  ["shop/**/**/cart.ts", ["shop/cart.ts", "shop/a/cart.ts"], ["shop", "cart.ts"]],
  ["**/x**", ["x", "a/xy"], ["x/y"]],
];

const spellings: readonly Row[] = [
  ["shop/", ["shop/a", "shop/a/b"], ["shop"]],
  ["shop/**/", ["shop/a", "shop/a/b"], ["shop"]],
  ["./shop/cart.ts", ["shop/cart.ts"], ["./shop/cart.ts"]],
  ["././/shop//cart.ts", ["shop/cart.ts"], ["shop//cart.ts"]],
  ["./", ["a", "a/b"], ["."]],
  ["/", [], ["/", "a", ""]],
  ["/shop", [], ["shop", "/shop"]],
  ["shop/../cart", [], ["cart", "shop/../cart"]],
  ["shop/./cart", [], ["shop/cart", "shop/./cart"]],
  ["", [], ["", "a"]],
  [".", [], [".", "a"]],
  [".*", [".a", "..."], [".", "..", "a"]],
];

const alternatives: readonly Row[] = [
  ["{cart,order}.ts", ["cart.ts", "order.ts"], ["cartorder.ts", ".ts"]],
  ["{shop/{cart,order},library}/**", ["shop/cart/a", "library/a"], ["shop/a", "shop/library/a"]],
  ["cart{,.test}.ts", ["cart.ts", "cart.test.ts"], ["cart.test.test.ts"]],
  ["shop/{,admin/}cart.ts", ["shop/cart.ts", "shop/admin/cart.ts"], ["shop/admincart.ts"]],
  ["shop{/,//}cart", ["shop/cart"], ["shop//cart"]],
  ["{./,}cart", ["cart"], ["./cart"]],
  ["shop{/,}", ["shop", "shop/a"], ["shops"]],
  ["*{*,x}/a", ["a", "b/a", "b/c/a", "bx/a"], ["a/b"]],
  ["{}", ["{}"], [""]],
  ["{a}", ["{a}"], ["a"]],
  ["{{a,b}}", ["{a}", "{b}"], ["a"]],
  ["{a,b", ["{a,b"], ["a"]],
  ["a}b,c", ["a}b,c"], ["a"]],
  ["{a,{b,c}", ["{a,b", "{a,c"], ["a", "b"]],
  ["{,a}", ["a"], ["", "{,a}"]],
];

const classes: readonly Row[] = [
  ["v[12].ts", ["v1.ts", "v2.ts"], ["v3.ts", "v12.ts", "v[12].ts"]],
  ["v[0-9a]", ["v0", "va"], ["vb", "v-"]],
  ["v[!0-9]", ["va", "v-", "vé"], ["v1", "v/"]],
  ["v[^0-9]", ["va", "v^"], ["v1"]],
  ["v[a-]", ["va", "v-"], ["vb"]],
  ["v[-a]", ["va", "v-"], ["vb"]],
  ["v[]a]", ["v]", "va"], ["v[]a]"]],
  ["v[!]a]", ["vb", "v!"], ["v]", "va"]],
  ["v[]", ["v[]"], ["v"]],
  ["v[!]", ["v[!]"], ["v!"]],
  ["v[a", ["v[a"], ["va"]],
  ["v[a/b]c", ["v[a/b]c"], ["vac"]],
  ["v[b-a]", [], ["va", "vb"]],
  ["v[+--]", ["v+", "v,", "v-"], ["v."]],
  ["a[.-0]b", ["a.b", "a0b"], ["a/b"]],
  ["[α-ω]*", ["βιβλίο"], ["book"]],
  ["[😀-😂]", ["😁"], ["😃", "\ud83d"]],
  ["{[,],x}", [",", "x"], ["[", "]", "[,]"]],
  ["[{,}]", ["{", ",", "}"], ["[", "[{,}]"]],
];

const plain: readonly Row[] = [
  ["app/(shop)/@cart/+page.ts", ["app/(shop)/@cart/+page.ts"], ["app/shop/@cart/+page.ts"]],
  ["!cart", ["!cart"], ["cart", "order"]],
  ["a\\*", ["a\\", "a\\b"], ["a*", "a"]],
  ["a.b+c$^|", ["a.b+c$^|"], ["aXb+c$^|"]],
  ["😀/本.md", ["😀/本.md"], ["😀/木.md"]],
  ["\ud800", [], ["\ud800", "\ufffd"]],
];

function check([pattern, matched, other]: Row): void {
  const glob = compileGlob(pattern);
  expect(matched.filter((path) => !glob.matches(path))).toEqual([]);
  expect(other.filter((path) => glob.matches(path))).toEqual([]);
}

describe("compileGlob", () => {
  it.each(stars)("reads stars and question marks: %s", (...row) => check(row));
  it.each(spans)("reads segments that span: %s", (...row) => check(row));
  it.each(spellings)("normalises and keeps to valid paths: %s", (...row) => check(row));
  it.each(alternatives)("reads alternatives: %s", (...row) => check(row));
  it.each(classes)("reads classes: %s", (...row) => check(row));
  it.each(plain)("takes everything else as text: %s", (...row) => check(row));

  it("keeps the text of the pattern", () => {
    expect(compileGlob(".//shop/").pattern).toBe(".//shop/");
  });
});

describe("a literal glob", () => {
  const literals = ["shop/cart.ts", "./shop//cart.ts", "[[]id]", "{a", "[]", "../x", "/etc", ".."];
  const globs = [
    "",
    "/",
    "./",
    "shop/",
    "*",
    "**",
    "?",
    "a*",
    "{a,b}",
    "[ab]",
    "[!a]",
    "[b-a]",
    "../*",
    "{a,b/}",
    "{a,a}",
    "{,a}",
    "[s]rc",
  ];

  it.each(literals)("stands for one path: %s", (pattern) => {
    expect(compileGlob(pattern).literal).toBe(true);
    expect(isGlobPattern(pattern)).toBe(false);
  });

  it.each(globs)("does not: %s", (pattern) => {
    expect(compileGlob(pattern).literal).toBe(false);
    expect(isGlobPattern(pattern)).toBe(pattern !== "");
  });

  it.each([
    ["shop/cart.ts", "shop/cart.ts"],
    ["./shop//[[]id]/page.tsx", "shop/[id]/page.tsx"],
    ["././/a", "a"],
    ["{a[,]b}[*][?][]]", "{a,b}*?]"],
    ["../x", "../x"],
    ["/etc", "/etc"],
    ["..", ".."],
    ["\ud800", "\ud800"],
  ])("knows its path, whatever the spelling: %s", (pattern, path) => {
    expect(compileGlob(pattern).path).toBe(path);
  });

  it.each(["", "/", "shop/", "*", "{a,a}", "[ab]"])("has no path otherwise: %s", (pattern) => {
    expect(compileGlob(pattern).path).toBeUndefined();
  });
});

describe("segments with brackets", () => {
  const named = (pattern: string, ...names: readonly string[]): Glob =>
    compileGlob(pattern, { isLiteral: (path) => names.includes(path) });

  it("are names where the caller says so", () => {
    const glob = named("app/[id]/[...slug]/page.tsx", "app/[id]", "app/[id]/[...slug]");
    expect(glob.path).toBe("app/[id]/[...slug]/page.tsx");
    expect(glob.matches("app/[id]/[...slug]/page.tsx")).toBe(true);
    expect(glob.matches("app/i/s/page.tsx")).toBe(false);
  });

  it("are classes elsewhere", () => {
    const glob = named("app/[id]/[id].tsx", "app/[id]");
    expect(glob.matches("app/[id]/i.tsx")).toBe(true);
    expect(glob.matches("app/[id]/[id].tsx")).toBe(false);
    expect(glob.matches("app/i/i.tsx")).toBe(false);
  });

  it.each(["[id].tsx", "[[...slug]]", "[...slug]", "[a]-[b]", "[*]", "[id]*", "[*", "[?", "[a,b]"])(
    "may be more: %s",
    (name) => {
      const glob = named(`app/${name}/x`, `app/${name}`);
      expect(glob.path).toBe(`app/${name}/x`);
      expect(glob.matches(`app/${name}/x`)).toBe(true);
    },
  );

  it("are asked for by their normalised spelling", () => {
    const asked: string[] = [];
    compileGlob(".//app//[id]/", { isLiteral: (path) => asked.push(path) < 0 });
    expect(asked).toEqual(["app/[id]"]);
  });

  it("are asked for as they are spelled where alternatives come first", () => {
    const asked: string[] = [];
    const glob = compileGlob("{app,pages}/[id].ts", { isLiteral: (path) => asked.push(path) < 0 });
    expect(asked).toEqual(["{app,pages}/[id].ts"]);
    expect(glob.matches("pages/d.ts")).toBe(true);
    expect(named("{app,pages}/[id].ts", "app/[id].ts").matches("app/[id].ts")).toBe(false);
    expect(named("{app,pages}/[id]", "{app,pages}/[id]").matches("pages/[id]")).toBe(true);
  });

  it("do not ask about alternatives that come later", () => {
    const asked: string[] = [];
    const later = "{a,b}".repeat(40);
    const glob = compileGlob(`app/[id]/${later}`, { isLiteral: (path) => asked.push(path) > 0 });
    expect(asked).toEqual(["app/[id]"]);
    expect(glob.matches(`app/[id]/${"ab".repeat(20)}`)).toBe(true);
  });
});
