import { describe, expect, it } from "vitest";
import { scanImports } from "../../../compiler/repo/scan/scan-imports.ts";
import { bothWays } from "./both-ways.ts";

describe("calls", () => {
  it.each([
    ['import("./till")', "dynamic ./till"],
    ["import(`./till`)", "dynamic ./till"],
    ['import ( /* ( */ "./till" /* ) */ )', "dynamic ./till"],
    ['import("./till", { with: { type: "json" } })', "dynamic ./till"],
    ['import("./till").then((till) => till)', "dynamic ./till"],
    ['import("./till") . catch(stop)', "dynamic ./till"],
    ['require("./till")', "require ./till"],
    ["require(`./till`)", "require ./till"],
    ['require("./till").open', "require ./till"],
    ['require("./till", 1)', "require ./till"],
    ['require?.("./till")', "require ./till"],
    ['require<typeof import.meta>("./till")', "require ./till"],
    ['require /* a */ ( /* b */ "./till" /* c */ )', "require ./till"],
    ['require.resolve("./till")', "require ./till"],
    ['require . resolve ( "./till" )', "require ./till"],
    ['[...require("./till")]', "require ./till"],
  ])("%s", (text, form) => {
    expect(bothWays(`let a = ${text};`)).toEqual([form]);
  });
});

describe("types", () => {
  it.each([
    ['import("./till").Coin', ["Coin"]],
    ['import("./till").money.Coin<string>', ["money"]],
    ['import ( "./till" ) . Coin', ["Coin"]],
    ['typeof import("./till")', ["*"]],
    ['typeof import("./till").open', ["open"]],
    ['Array<import("./till").Coin[]>', ["Coin"]],
    ['(a: import("./till").Coin) => void', ["Coin"]],
    ['{ coin?: import("./till").Coin }', ["Coin"]],
    ['import("./till")["open"]', ["*"]],
    ['import("./till", { with: { "resolution-mode": "import" } }).Coin', ["*"]],
  ] as const)("%s", (text, names) => {
    const whole = `declare let a: ${text};`;
    const [found, ...others] = scanImports("shop/cart.ts", whole) ?? [];
    expect([found?.kind, found?.specifier, others]).toEqual(["type-only", "./till", []]);
    expect(found?.names.map(({ name }) => name)).toEqual(names);
  });
});

describe("declarations of modules", () => {
  it.each([
    ['declare module "lamp" { const a: string; }', []],
    ['declare module "lamp";', []],
    ['declare module "lamp" { const a: string; export = a; }', []],
    ['declare module "lamp" {\nimport { Bulb } from "bulb";\nexport { Bulb };\n}', ["static bulb"]],
    ['export as namespace shop; declare module "lamp" {}', []],
    ['import shop = window.shop; declare module "lamp" {}', []],
    ['import "till"; declare module "lamp" { interface A {} }', ["static till", "type-only lamp"]],
    ['declare module "lamp" {} export {};', ["type-only lamp"]],
    ['declare module "lamp" {}\n  export const a = 1;', ["type-only lamp"]],
    ['declare module "lamp" {} const url = import.meta.url;', ["type-only lamp"]],
    ['declare module "lamp" {} import till = require("till");', ["type-only lamp", "require till"]],
    ['declare module "*.svg"; declare module "lamp"\nexport {};', ["type-only *.svg", "type-only lamp"]],
    [
      'export {}; declare\nmodule "lamp" {} declare /* a */ module /* b */ "bulb" /* c */ {}',
      ["type-only lamp", "type-only bulb"],
    ],
    ['export {}; declare module Lamp { } const module = { "lamp": 1 }; module["lamp"];', []],
    ['/// <reference path="a.d.ts" />\ndeclare module "lamp" {}', ["type-only a.d.ts"]],
  ] as const)("%s", (text, forms) => {
    expect(bothWays(text, "shop/lamp.d.ts")).toEqual(forms);
  });
});
