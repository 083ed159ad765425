import { describe, expect, it } from "vitest";
import { scanImports } from "../../../compiler/repo/scan/scan-imports.ts";
import { bothWays } from "./both-ways.ts";

/** Where a statement may stand: in the header, and behind other code. */
const places = [
  ["in the header", ""],
  ["behind code", "const open = true;\n"],
] as const;

describe.each(places)("import statements %s", (_, before) => {
  it.each([
    ['import "./till";', "static ./till"],
    ["import './till'", "static ./till"],
    ['import till from "./till";', "static ./till"],
    ['import {} from "./till";', "static ./till"],
    ['import { open, close as shut, } from "./till";', "static ./till"],
    ['import{open}from"./till"', "static ./till"],
    ["import*as all from'./till'; all.open()", "static ./till"],
    ['import till, { open } from "./till";', "static ./till"],
    ['import\n  till\n  from\n  "./till"', "static ./till"],
    ['import { type Coin, open } from "./till";', "static ./till"],
    ['import till, { type Coin } from "./till";', "static ./till"],
    ['import { type as } from "./till";', "type-only ./till"],
    ['import { type as as } from "./till";', "static ./till"],
    ['import { type as as as } from "./till";', "type-only ./till"],
    ['import { type as coin } from "./till";', "static ./till"],
    ['import { type } from "./till";', "static ./till"],
    ['import { type type as coin, } from "./till";', "type-only ./till"],
    ['import { type Coin, type Note as Paper } from "./till";', "type-only ./till"],
    ['import type { Coin } from "./till";', "type-only ./till"],
    ['import type{Coin}from"./till"', "type-only ./till"],
    ['import type * as till from "./till"; type A = typeof till;', "type-only ./till"],
    ['import type Till from "./till";', "type-only ./till"],
    ['import type from "./till";', "static ./till"],
    ['import type from from "./till";', "type-only ./till"],
    ['import type, { open } from "./till";', "static ./till"],
    ['import type from_ from "./till";', "type-only ./till"],
    ['import defer * as till from "./till"; till.open()', "static ./till"],
    ['import defer from "./till";', "static ./till"],
    ['import data from "./coins.json" with { type: "json", from: "./trap" };', "static ./coins.json"],
    ['import { "coin slot" as slot } from "./till";', "static ./till"],
    ['import { "from \\"./trap\\"" as slot } from "./till";', "static ./till"],
    ['import /* from "./trap" */ till /* , */ from /* "./trap" */ "./till";', "static ./till"],
    ['import { // from "./trap"\n  open, /* } from "./trap" */ close } from "./till";', "static ./till"],
    ['import { /* type */ type Coin /* as */ } from "./till";', "type-only ./till"],
    ['import // a comment\n"./till";', "static ./till"],
    ['import "./ti\\\nll";', "static ./till"],
    ['import "\\x2e/\\u0074i\\u{6c}l";', "static ./till"],
    ['import { öffnen as ouvert } from "./till";', "static ./till"],
    ['import till = require("./till");', "require ./till"],
    ['import type till = require("./till");', "type-only ./till"],
    ['import type = require("./till");', "require ./till"],
    ['export import till = require("./till");', "require ./till"],
    ['import till /* = */ = /* ( */ require /* ) */ ( "./till" );', "require ./till"],
    ['namespace a { export const b = 1 } import c = a.b; import "./till";', "static ./till"],
  ])("%s", (text, form) => {
    expect(bothWays(before + text)).toEqual([form]);
  });
});

describe.each(places)("re-exports %s", (_, before) => {
  it.each([
    ['export * from "./till";', "re-export ./till"],
    ["export*from'./till'", "re-export ./till"],
    ['export * as till from "./till";', "re-export ./till"],
    ['export * as "the till" from "./till";', "re-export ./till"],
    ['export * as default from "./till";', "re-export ./till"],
    ['export { open, default as till, close as "shut it" } from "./till";', "re-export ./till"],
    ['export {} from "./till";', "re-export ./till"],
    ['export{open}from"./till"', "re-export ./till"],
    ['export type { Coin } from "./till";', "re-export ./till"],
    ['export type * from "./till";', "re-export ./till"],
    ['export type * as coins from "./till";', "re-export ./till"],
    ['export { type Coin } from "./till" with { type: "x" };', "re-export ./till"],
    ['export /* * from "./trap" */ { open /* } */ } /* from "./trap" */ from "./till";', "re-export ./till"],
    ['export { // from "./trap"\n open } from "./till";', "re-export ./till"],
    ['export * /**/ as /**/ all /**/ from "./till";', "re-export ./till"],
  ])("%s", (text, form) => {
    expect(bothWays(before + text)).toEqual([form]);
  });

  it.each([
    ['import { open } from "./till"; export { open };', ["static ./till", "re-export ./till"]],
    ['import { open as o } from "./till"; export { o as open };', ["static ./till", "re-export ./till"]],
    [
      'import till from "./till"; const a = 1; export { till as default, a };',
      ["static ./till", "re-export ./till"],
    ],
    ['import type { Coin } from "./till"; export type { Coin };', ["type-only ./till", "re-export ./till"]],
    ['import { open } from "./till"; export { /* open */ };', ["static ./till"]],
    ['import { open as o } from "./till"; const open = o; export { open };', ["static ./till"]],
    ['import { open } from "./till"; namespace a { export { open }; }', ["static ./till"]],
    ['export { open }; import { open } from "./till";', ["static ./till", "re-export ./till"]],
  ] as const)("%s", (text, forms) => {
    expect(bothWays(before + text)).toEqual(forms);
  });
});

describe("what is no statement", () => {
  it.each([
    ['export const from = "./till";'],
    ['export default "./till";'],
    ['export { a }; const a = 1, from = "./till";'],
    [
      'const shop = { import: "./till", export: "./till", from: "./till", require: "./till", module: "./till" };',
    ],
    ['shop.import("./till"); shop.export; shop.require("./till"); shop?.require("./till");'],
    ["const { import: a, export: b } = shop;"],
    ['class Shop { import(from: "./till") {} export = "./till"; #import = "./till"; }'],
    ["const url = import.meta.url, resolve = import.meta.resolve('./till');"],
    ["export as namespace shop;"],
  ])("%s", (text) => {
    expect(bothWays(text)).toEqual([]);
  });
});

describe("a clause that only a parser reads", () => {
  it.each([
    ['import { \\u006fpen } from "./till";'],
    ['export { \\u006fpen } from "./till";'],
    ['const a = 1; import \\u0074ill from "./till";'],
  ])("is given up: %s", (text) => {
    expect(scanImports("shop/cart.ts", text)).toBeUndefined();
  });
});

describe("spans", () => {
  it.each(["\n", "\r\n", "\r"])("are exact with line ends %j", (end) => {
    const lines = [
      "#!/usr/bin/env node",
      "// it's",
      "import {",
      "  open,",
      '} from "./till";',
      "import './bell';",
      "",
    ];
    const text = lines.join(end);
    const found = scanImports("shop/cart.ts", text) ?? [];
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(['"./till"', "'./bell'"]);
    expect(bothWays(text)).toEqual(["static ./till", "static ./bell"]);
  });
});
