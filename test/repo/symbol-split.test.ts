import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitDeclarations } from "../../compiler/repo/symbol-split.ts";

/** `text | name kind (exported)` for every statement. */
function split(text: string): readonly string[] {
  return splitDeclarations(text).map((one) => {
    const names = one.names.map(
      ({ name, kind, exported }) => `${name} ${kind}${exported ? " exported" : ""}`,
    );
    return `${one.text} | ${names.join(", ")}`;
  });
}

describe("statements of a text", () => {
  it.each([
    ["export interface Cart { id: string }", "Cart type exported"],
    ["type Id = string;", "Id type"],
    ["export declare enum Size { Small }", "Size type exported"],
    ["export declare function load(): void;", "load value exported"],
    ["declare class Till {}", "Till value"],
    ["export declare const a: 1, b: 2;", "a value exported, b value exported"],
    [
      "export const { c, d: [e, , f], ...rest } = g;",
      "c value exported, e value exported, f value exported, rest value exported",
    ],
    ["declare namespace shop { const open: boolean }", "shop value"],
    ["export default function load(): void;", "load value, default value exported"],
    ["export default interface Cart { id: string }", "Cart type, default type exported"],
    ["export default 1;", "default value exported"],
    ['export { a as b, c } from "./d";', "b value exported, c value exported"],
    ['export * as all from "./d";', "all value exported"],
    ['export * from "./d";', ""],
    ['import { a } from "./a";', ""],
    ['declare module "shop" {}', ""],
  ])("%s", (text, names) => {
    expect(split(text)).toEqual([`${text} | ${names}`]);
  });

  it("keep the comments before them and behind them on their line", () => {
    const text = "// first\n\n/** Doc. */\ntype A = 1; // one\n/* two */ type B = 2;\n// last\n";
    expect(split(text)).toEqual([
      "// first\n\n/** Doc. */\ntype A = 1; // one | A type",
      "/* two */ type B = 2;\n// last | B type",
    ]);
  });

  it("say what an export clause exports", () => {
    expect(split("interface Cart {}\nexport { Cart };")).toEqual([
      "interface Cart {} | Cart type",
      "export { Cart }; | Cart type exported",
    ]);
  });

  it("end their lines in LF", () => {
    expect(split("interface Cart {\r\n}\r\ntype A = 1;\r\n")).toEqual([
      "interface Cart {\n} | Cart type",
      "type A = 1; | A type",
    ]);
  });

  it("are found in broken text too, and one for what cannot be parsed", () => {
    expect(split("export interface Cart { id: }")).toEqual([
      "export interface Cart { id: } | Cart type exported",
    ]);
    expect(split("(".repeat(50_000))).toHaveLength(1);
    expect(split("")).toEqual([]);
  });

  it("are the whole text together", () => {
    const piece = fc.constantFrom(
      "type A = 1;",
      "export interface B { c: string }",
      "// note\n",
      "/** doc */",
      "export { A };",
      "\n",
      "}",
      "declare const d: [",
    );
    const withoutSpace = (text: string) => text.replace(/\s+/g, "");
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = `${pieces.join(" ")}\nexport type End = 1;`;
        const together = splitDeclarations(text).map((one) => one.text);
        expect(withoutSpace(together.join(""))).toBe(withoutSpace(text));
      }),
    );
  });
});
