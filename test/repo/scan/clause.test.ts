import { describe, expect, it } from "vitest";
import {
  exportedNames,
  importedNames,
  takesOnlyTypes,
  unescaped,
} from "../../../compiler/repo/scan/clause.ts";

function written(names: readonly { readonly name: string; readonly as: string }[]): readonly string[] {
  return names.map(({ name, as }) => `${name}>${as}`);
}

describe("the names of an import", () => {
  it.each([
    ["", []],
    [" {} from ", []],
    [" till from ", ["default>till"]],
    [" type from ", ["default>type"]],
    [" from from ", ["default>from"]],
    [" type from from ", ["default>from"]],
    [" type, { a } from ", ["default>type", "a>a"]],
    [" * as all from ", ["*>all"]],
    ["*as all from", ["*>all"]],
    [" till, * as all from ", ["default>till", "*>all"]],
    [" type * as all from ", ["*>all"]],
    [
      " { a, b as c, type d, type e as f, type as g, type as as h, } from ",
      ["a>a", "b>c", "d>d", "e>f", "type>g", "as>h"],
    ],
    [' { "a b" as c, "it\'s" as d } from ', ["a b>c", "it's>d"]],
    [" /* x, */ a // y\n from ", ["default>a"]],
    [" { /* a */ b /* } */, // c\n d } from ", ["b>b", "d>d"]],
    [" { größe as $ } from ", ["größe>$"]],
    [" a = require(", ["*>*"]],
  ] as const)("%j", (text, names) => {
    expect(written(importedNames(text))).toEqual(names);
  });
});

describe("the names of an export", () => {
  it.each([
    [" * from ", ["*>*"]],
    [" * as all from ", ["*>all"]],
    [' * as "a b" from ', ["*>a b"]],
    [" type * as all from ", ["*>all"]],
    [" {} ", []],
    [" { a, b as c, type d, default as e, f as default } ", ["a>a", "b>c", "d>d", "default>e", "f>default"]],
    [' { a as "*" } ', ["a>*"]],
    [" type { a } ", ["a>a"]],
  ] as const)("%j", (text, names) => {
    expect(written(exportedNames(text))).toEqual(names);
  });
});

describe("only types are taken", () => {
  it.each([
    [" type a from ", true],
    [" type { a } from ", true],
    [" type from ", false],
    [" type, { a } from ", false],
    [" { type a, type b } from ", true],
    [" { type a, b } from ", false],
    [" { type as a } from ", false],
    [" {} from ", false],
    [" a, { type b } from ", false],
    [" defer * as a from ", false],
  ])("%j: %s", (text, expected) => {
    expect(takesOnlyTypes(text)).toBe(expected);
  });
});

describe("escapes", () => {
  it.each([
    ["./till", "./till"],
    ["\\x2e/till", "./till"],
    ["\\u002e/\\u{74}ill", "./till"],
    ["a\\\nb\\\r\nc\\\rd\\\u2028e", "abcde"],
    ["\\n\\t\\r\\b\\f\\v\\0", "\n\t\r\b\f\v\0"],
    ["\\'\\\"\\\\\\a", "'\"\\a"],
    ["\\u{110000}", ""],
  ])("%j", (text, expected) => {
    expect(unescaped(text)).toBe(expected);
  });
});
