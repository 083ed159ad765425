import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importLines } from "../../compiler/importers/claims/import-lines.ts";

const values = (...input: Parameters<typeof importLines>): readonly string[] =>
  importLines(...input).map(({ value }) => value);

describe("imports in code", () => {
  it.each([
    ["import { till } from './till';", ["./till"]],
    ["import type {\n  Till,\n  Shelf,\n} from '../till.js'", ["../till.js"]],
    ["import './till.css'", ["./till.css"]],
    ['export * from "./till"', ["./till"]],
    ["import till = require('./till')", ["./till"]],
    ["const { till } = await import('../till.js');", ["../till.js"]],
    ["  till?: import('./till').Till;", ["./till"]],
    ["+import till from './till'", ["./till"]],
    ["import a from 'a'\nimport b from 'b'", ["a", "b"]],
    ["// import till from './till'", []],
    ["\"import till from './till'\",", []],
    ["import (till) from nowhere", []],
    ["export const from = 1;\nconst a = 'b'", []],
  ])("reads the script %s", (code, expected) => {
    expect(values(code, "script", 0)).toEqual(expected);
  });

  it.each([
    ["use crate::till::Till;", ["crate::till::Till"]],
    ["pub(crate) use crate::till::Till as T;", ["crate::till::Till"]],
    [
      "use crate::{\n    till::{Till, sum as add},\n    shelf::*,\n};",
      ["crate::till::Till", "crate::till::sum", "crate::shelf::*"],
    ],
    ["use std::fmt;\n// use crate::till;", []],
  ])("reads the Rust %s", (code, expected) => {
    expect(values(code, "rust", 0)).toEqual(expected);
  });

  it.each([
    ["from shop.till import Till, add", ["shop.till.Till", "shop.till.add"]],
    ["from . import till", [".till"]],
    ["from ..shop import (\n    till,\n)", ["..shop.till"]],
    ["import shop.till as t", ["shop.till"]],
    ["# from shop import till", []],
  ])("reads the Python %s", (code, expected) => {
    expect(values(code, "python", 0)).toEqual(expected);
  });

  it("says where they stand", () => {
    const parts = [
      "import a from './till';\n",
      "use crate::till;\n",
      "from till import a\n",
      "import './x'\n",
      "{",
      "(",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts)), fc.nat(99), (some, offset) => {
        const code = some.join("");
        for (const { value, span } of importLines(code, "script", offset))
          expect(code.slice(span.start - offset, span.end - offset)).toBe(value);
        for (const { value, span } of importLines(code, "rust", 0))
          expect(code.slice(span.start, span.end)).toBe(value);
        for (const { value, span } of importLines(code, "python", 0)) {
          const module = code.slice(span.start, span.end);
          expect([module, `${module}.a`]).toContain(value);
        }
      }),
    );
  });
});
