import { describe, expect, it } from "vitest";
import { scanImports } from "../../../compiler/repo/scan/scan-imports.ts";
import { bothWays } from "./both-ways.ts";

describe("the top of a file", () => {
  it.each([
    ['#!/usr/bin/env node it\'s import "./trap"\nimport "./till";'],
    ['\ufeffimport "./till";'],
    ['\ufeff// it\'s import "./trap"\nimport "./till";'],
    ['"use strict"\nimport "./till";'],
    ["'use client'; import \"./till\";"],
    ['"use strict" // it\'s\nimport "./till";'],
    ['"use \\"x\\""; import "./till";'],
    ['"import \'./trap\'" + ""; import "./till";'],
    ['/* it\'s import "./trap" */ /**/ import "./till";'],
    ['// import "./trap"\r// import "./trap"\rimport "./till";'],
    ['// import "./trap"\u2028import "./till";'],
    [';;\n import "./till";'],
    ["\u00a0\u2003\timport './till';"],
  ])("%j", (text) => {
    expect(bothWays(text)).toEqual(["static ./till"]);
  });

  it("may be the bytes of a mark", () => {
    const text = '\u00ef\u00bb\u00bfimport "./till";';
    expect(scanImports("shop/cart.ts", text)?.map(({ specifier }) => specifier)).toEqual(["./till"]);
  });
});

describe("references", () => {
  it.each([
    ['/// <reference path="globals.d.ts" />', ["globals.d.ts"]],
    ["///<reference path='../all.d.ts'/>\r\nexport {};", ["../all.d.ts"]],
    [
      '// a\n/* b */\n/// <reference path="a.d.ts" />\n/// <reference path="b.d.ts" />\nlet c = 1;',
      ["a.d.ts", "b.d.ts"],
    ],
    ['/// <reference types="node" />\n/// <reference lib="dom" />', []],
    ['/// <reference resolution-mode="import" path="a.d.ts" />', ["a.d.ts"]],
    ['// <reference path="trap.d.ts" />', []],
    ['/* \n/// <reference path="trap.d.ts" />\n*/', []],
    ['export {};\n/// <reference path="trap.d.ts" />', []],
    ["const text = `\n/// <reference path='trap.d.ts' />`;", []],
  ] as const)("%j", (text, paths) => {
    expect(bothWays(text)).toEqual(paths.map((path) => `type-only ${path}`));
  });

  it("are looked up beside the file", () => {
    const found = scanImports("shop/cart.ts", '/// <reference path="globals.d.ts" />') ?? [];
    expect(found.map(({ request }) => request)).toEqual(["./globals.d.ts"]);
  });
});
