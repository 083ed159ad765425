import { describe, expect, it } from "vitest";
import { scanImports } from "../../../compiler/repo/scan/scan-imports.ts";
import { bothWays } from "./both-ways.ts";

/** `specifier name>as` of the re-exports; the syntax tree must agree. */
function passedOn(text: string): readonly string[] {
  bothWays(text);
  return (scanImports("shop/cart.ts", text) ?? [])
    .filter(({ kind }) => kind === "re-export")
    .map(({ specifier, names }) => [specifier, ...names.map(({ name, as }) => `${name}>${as}`)].join(" "));
}

describe("what is imported and listed in an export", () => {
  it.each([
    ['import { a } from "./a"; export { a };', ["./a a>a"]],
    ['import { a as b } from "./a"; export { b as c };', ["./a a>c"]],
    ['import a from "./a"; export { a as default };', ["./a default>default"]],
    ['import * as a from "./a"; export { a };', ["./a *>a"]],
    ['import type { A } from "./a"; export type { A };', ["./a A>A"]],
    ['import { type A } from "./a"; export { type A as B };', ["./a A>B"]],
    ['import { "a-b" as a } from "./a"; export { a as "c-d" };', ["./a a-b>c-d"]],
    ['import { a, b } from "./a"; export { b }; export { a, b as c };', ["./a b>b a>a b>c"]],
    ['import { b } from "./b"; import { a } from "./a"; export { a, b };', ["./b b>b", "./a a>a"]],
    ['export { a }; import { a } from "./a";', ["./a a>a"]],
    ['let a; declare module "till" { import { a } from "./a"; } export { a };', []],
    ['import { a } from "./a"; export { /* } */ a, };', ["./a a>a"]],
    ['import { a } from "./a"; export /* { */ { a };', ["./a a>a"]],
    ['import { a } from "./a"; open(); export { a };', ["./a a>a"]],
  ])("%s", (text, expected) => {
    expect(passedOn(text)).toEqual(expected);
  });

  it.each([
    'import { a } from "./a"; export { b };',
    'import { a as b } from "./a"; export { a };',
    'import { a } from "./a"; export { b as a };',
    'import { a } from "./a"; export default a;',
    'import a = require("./a"); export { a };',
    'const a = await import("./a"); export { a };',
    'import { a } from "./a"; declare module "./b" { export { a }; }',
  ])("is nothing in %s", (text) => {
    expect(passedOn(text)).toEqual([]);
  });

  it("takes no types that only comments name", () => {
    const text = '/** @import { A } from "./a" */\nclass A {}\nexport { A };';
    expect(bothWays(text, "shop/cart.js")).toEqual(["type-only ./a"]);
  });
});
