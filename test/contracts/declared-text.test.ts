import { describe, expect, it } from "vitest";
import { declaredPieces } from "../../compiler/contracts/declared-text.ts";
import { splitDeclarations } from "../../compiler/repo/symbol-split.ts";
import { type ContractSketch, factsOf } from "./facts-of.ts";
import { memoryRepository } from "./memory-repository.ts";

function pieces(declare: string, sketch: Omit<ContractSketch, "name" | "declare"> = {}) {
  const { graph } = memoryRepository({});
  const { contracts } = factsOf(graph, { tasks: [], contracts: [{ name: "cart", declare, ...sketch }] }).plan;
  return contracts.flatMap((contract) => declaredPieces(contract, splitDeclarations(declare)));
}

describe("the pieces of a declared text", () => {
  it("are one for each exported name, overloads together", () => {
    const text = [
      "/** A cart. */",
      "export interface Cart { id: string }",
      "export declare function load(id: string): Cart;",
      "export declare function load(index: number): Cart;",
      "export declare const none: Cart;",
    ].join("\n");
    expect(pieces(text)).toEqual([
      { name: "Cart", kind: "type", text: "/** A cart. */\nexport interface Cart { id: string }" },
      {
        name: "load",
        kind: "value",
        text: "export declare function load(id: string): Cart;\nexport declare function load(index: number): Cart;",
      },
      { name: "none", kind: "value", text: "export declare const none: Cart;" },
    ]);
  });

  it("take along what is not exported", () => {
    const text =
      'import type { Tag } from "./tag.ts";\ninterface Line {}\nexport type Cart = Line[];\ntype Late = Tag;';
    expect(pieces(text)).toEqual([{ name: "Cart", kind: "type", text }]);
  });

  it("join a type and a value of one name", () => {
    const text = "export type Cart = string;\nexport declare const Cart: { none: Cart };";
    expect(pieces(text)).toEqual([{ name: "Cart", kind: "value", text }]);
  });

  it("are one with the contract's name when nothing is exported", () => {
    expect(pieces("interface Cart {}\r\ntype Id = string;\r\n")).toEqual([
      { name: "cart", kind: "type", text: "interface Cart {}\ntype Id = string;" },
    ]);
    expect(pieces("declare function load(): void")).toMatchObject([{ name: "cart", kind: "value" }]);
    expect(pieces("not typescript at all")).toMatchObject([{ name: "cart" }]);
  });

  it("have the names that the contract lists, exported or not", () => {
    expect(pieces("type Id = string;\ninterface Cart {}", { symbols: ["Cart"] })).toEqual([
      { name: "Cart", kind: "type", text: "type Id = string;\ninterface Cart {}" },
    ]);
  });
});
