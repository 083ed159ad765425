import { describe, expect, it } from "vitest";
import { openSymbols } from "../../compiler/repo/symbols.ts";
import { memoryRepository } from "../contracts/memory-repository.ts";

type Files = Readonly<Record<string, string>>;

/** The text of one export, and the files that were read for it. */
function reading(files: Files, file: string, name: string) {
  const { reader, graph } = memoryRepository(files);
  const read: string[] = [];
  const watched = {
    ...reader,
    read: (path: string) => {
      if (!read.includes(path)) read.push(path);
      return reader.read(path);
    },
  };
  const symbols = openSymbols(watched, graph);
  const text = symbols.exportsOf(file).find((one) => one.name === name)?.text;
  expect(symbols.filesRead()).toEqual(read.sort());
  return { text, read };
}

const shop: Files = {
  "shop/cart.ts": [
    'import { price } from "./price.ts";',
    'import type { Item } from "./item.ts";',
    'import { open } from "./till.ts";',
    "export interface Cart { items: Item[] }",
    "export function total(cart: Cart): number { return cart.items.length * price(); }",
    "export const cost = price();",
    "export const till = open();",
    "export const none = undefined as Item | undefined;",
  ].join("\n"),
  "shop/price.ts": 'import { rate } from "./rate.ts";\nexport function price() { return rate; }',
  "shop/rate.ts": 'import "./never.ts";\nexport const rate = 0.19 as number;',
  "shop/item.ts": "export interface Item { id: string }",
  "shop/never.ts": "export const never = 1;",
  "shop/till.ts": "export class Till { lines = [1, 2].map(String) }\nexport const open = () => new Till();",
};

describe("files", () => {
  it("are not read for types that are written out", () => {
    const own = { read: ["shop/cart.ts"] };
    expect(reading(shop, "shop/cart.ts", "Cart")).toMatchObject(own);
    expect(reading(shop, "shop/cart.ts", "total")).toEqual({
      ...own,
      text: "export declare function total(cart: Cart): number;",
    });
  });

  it("are read as far as a type is inferred from them", () => {
    expect(reading(shop, "shop/cart.ts", "cost")).toEqual({
      text: "export declare const cost: number;",
      read: ["shop/cart.ts", "shop/price.ts", "shop/rate.ts"],
    });
  });

  it("are not read to find another name for a type", () => {
    expect(reading(shop, "shop/cart.ts", "till")).toEqual({
      text: "export declare const till: Till;",
      read: ["shop/cart.ts", "shop/till.ts"],
    });
  });

  it("are read when they may give a type another name", () => {
    const files = {
      "shop/use.ts": [
        'import { open } from "./till.ts";',
        'import { Till as Box } from "./all.ts";',
        "export const box = open();",
        "export const boxes: Box[] = [];",
      ].join("\n"),
      "shop/all.ts": 'export { Till } from "./till.ts";',
      "shop/till.ts": "export class Till { open = true }\nexport const open = () => new Till();",
    };
    expect(reading(files, "shop/use.ts", "box").text).toBe("export declare const box: Box;");
  });

  it("are followed through re-exports for the list", () => {
    const files = {
      ...shop,
      "shop/index.ts": 'export * from "./item.ts";\nexport { price } from "./price.ts";',
    };
    expect(reading(files, "shop/index.ts", "Item").read).toEqual([
      "shop/index.ts",
      "shop/item.ts",
      "shop/price.ts",
    ]);
  });
});

describe("a text", () => {
  it("does not depend on other statements of its file", () => {
    const files = {
      "shop/door.ts": [
        "/** The door of the shop. */",
        "",
        "let state: string | undefined = undefined;",
        "export const open = () => { state = 'open'; };",
        "export const look = () => state;",
        "const hidden = () => look();",
        "export { hidden as peek };",
        "export default hidden;",
      ].join("\n"),
    };
    const text = (name: string) => reading(files, "shop/door.ts", name).text;
    expect(text("look")).toBe("export declare const look: () => string | undefined;");
    expect(text("peek")).toBe("declare const hidden: () => string | undefined;\nexport { hidden as peek };");
    expect(text("default")).toBe("declare const hidden: () => string | undefined;\nexport default hidden;");
  });

  it("counts with what unread files declare for all", () => {
    const files = {
      "shop/main.ts": [
        'import "./globals.ts";',
        'import { bell } from "./bell.ts";',
        "export const rings = () => window.shopBell;",
        "export const size = () => bell.size;",
      ].join("\n"),
      "shop/globals.ts": [
        'import type { Bell } from "./bell.ts";',
        "declare global { interface Window { shopBell: Bell } }",
        'declare module "./bell.ts" { interface Bell { size: 1 | 2 } }',
      ].join("\n"),
      "shop/bell.ts": "export interface Bell { tone: string }\nexport const bell = {} as Bell;",
    };
    expect(reading(files, "shop/main.ts", "rings").text).toBe("export declare const rings: () => Bell;");
    expect(reading(files, "shop/main.ts", "size").text).toBe("export declare const size: () => 1 | 2;");
  });

  it("does not wait for packages", () => {
    const files = {
      ...shop,
      "shop/page.ts": [
        'import "./till.ts";',
        'import { useState } from "react";',
        "export const page = () => { const [open] = useState(process.env); return { open, at: new Date() }; };",
      ].join("\n"),
    };
    expect(reading(files, "shop/page.ts", "page")).toMatchObject({
      text: expect.stringContaining("at: Date;"),
      read: ["shop/page.ts"],
    });
  });
});
