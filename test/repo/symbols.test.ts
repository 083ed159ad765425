import { describe, expect, it } from "vitest";
import type { ExportedSymbol } from "../../compiler/repo/symbol-reader.ts";
import { openSymbols } from "../../compiler/repo/symbols.ts";
import { memoryRepository } from "../contracts/memory-repository.ts";

/** The exports of one file that is alone in its repository. */
function exportsOf(text: string, path = "shop/cart.ts"): readonly ExportedSymbol[] {
  return memoryRepository({ [path]: text }).symbols.exportsOf(path);
}

/** The text of each export by its name. */
function texts(text: string, path?: string): Readonly<Record<string, string>> {
  return Object.fromEntries(exportsOf(text, path).map((symbol) => [symbol.name, symbol.text]));
}

function lines(...parts: readonly string[]): string {
  return parts.join("\n");
}

describe("types", () => {
  it("quotes them as they are written", () => {
    const text = lines(
      "// The shop.",
      "/** What a customer wants. */",
      "export interface Cart {",
      "  readonly id: string; // never shown",
      "  /** In cents. */",
      "  total: number;",
      "}",
      "",
      "export type Coupon = { code: string } | undefined;",
      "export enum Size {",
      "  Small = 1,",
      "  Large,",
      "}",
      "export const enum Unit { Piece, Kilo }",
    );
    expect(exportsOf(text)).toEqual([
      {
        name: "Cart",
        kind: "type",
        text: lines(
          "/** What a customer wants. */",
          "export interface Cart {",
          "  readonly id: string; // never shown",
          "  /** In cents. */",
          "  total: number;",
          "}",
        ),
        file: "shop/cart.ts",
        line: 3,
      },
      {
        name: "Coupon",
        kind: "type",
        text: "export type Coupon = { code: string } | undefined;",
        file: "shop/cart.ts",
        line: 9,
      },
      {
        name: "Size",
        kind: "type",
        text: lines("export enum Size {", "  Small = 1,", "  Large,", "}"),
        file: "shop/cart.ts",
        line: 10,
      },
      {
        name: "Unit",
        kind: "type",
        text: "export const enum Unit { Piece, Kilo }",
        file: "shop/cart.ts",
        line: 14,
      },
    ]);
  });

  it("normalises line ends and removes indentation that all lines share", () => {
    const text =
      "  /** A line.\r\n   * Of a cart. */\r\n  export interface Line {\r\n    count: number;\r\n  }\r\n";
    expect(texts(text)).toEqual({
      Line: lines("/** A line.", " * Of a cart. */", "export interface Line {", "  count: number;", "}"),
    });
  });

  it("joins the parts of a merged interface", () => {
    const text = lines("export interface Cart { id: string }", "export interface Cart { total: number }");
    expect(texts(text)).toEqual({ Cart: text });
  });

  it("shows a name that is both a type and a value as one value", () => {
    const [money, ...others] = exportsOf(
      lines("export type Money = { cents: number };", "export const Money = { zero: 0 };"),
    );
    expect(others).toEqual([]);
    expect(money).toMatchObject({ kind: "value", line: 1 });
    expect(money?.text).toBe(
      lines(
        "export type Money = { cents: number };",
        "export declare const Money: {",
        "    zero: number;",
        "};",
      ),
    );
  });

  it("adds the export that stands elsewhere in the file", () => {
    const text = lines(
      "interface Cart { id: string }",
      "type Id = string;",
      "export { Cart, type Id as CartId };",
    );
    expect(texts(text)).toEqual({
      Cart: "export interface Cart { id: string }",
      CartId: "type Id = string;\nexport { Id as CartId };",
    });
  });
});

describe("functions", () => {
  it("shows the signature without the body", () => {
    expect(
      texts("/** Loads it. */\nexport async function load(id: string): Promise<string> { return id; }"),
    ).toEqual({ load: "/** Loads it. */\nexport declare function load(id: string): Promise<string>;" });
  });

  it("infers what is returned, with the types of the standard library", () => {
    const text = lines(
      "interface Item { id: string }",
      "export async function load(id: string) { const item: Item = { id }; return item; }",
      "export function byId(items: Item[]) { return new Map(items.map((item) => [item.id, item])); }",
      "export function today() { return new Date(); }",
      "export function counts() { return {} as Record<string, number>; }",
    );
    expect(texts(text)).toEqual({
      load: "export declare function load(id: string): Promise<Item>;",
      byId: "export declare function byId(items: Item[]): Map<string, Item>;",
      today: "export declare function today(): Date;",
      counts: "export declare function counts(): Record<string, number>;",
    });
  });

  it("shows overloads, but not what implements them", () => {
    const text = lines(
      "export function find(id: string): string;",
      "export function find(index: number): number;",
      "export function find(key: string | number): string | number { return key; }",
    );
    expect(texts(text)).toEqual({
      find: lines(
        "export declare function find(id: string): string;",
        "export declare function find(index: number): number;",
      ),
    });
  });

  it("keeps generics, shows defaults as optional and names destructured parameters", () => {
    const text = lines(
      "interface Options { deep: boolean }",
      "export function copy<T extends object, K extends keyof T = keyof T>(from: T, keys: K[] = []): T { return from; }",
      "export function walk({ deep }: Options, [first]: string[], { size = 1 }: { size?: number }, ...rest: number[]): void {}",
      "export function twice({ deep: a }: Options, { deep: b }: Options, options: string): void {}",
      "type Delete = { id: string };",
      "export function remove({ id }: Delete): void {}",
    );
    expect(texts(text)).toEqual({
      copy: "export declare function copy<T extends object, K extends keyof T = keyof T>(from: T, keys?: K[]): T;",
      walk: lines(
        "export declare function walk(options: Options, items: string[], options2: {",
        "    size?: number;",
        "}, ...rest: number[]): void;",
      ),
      twice: "export declare function twice(options2: Options, options3: Options, options: string): void;",
      remove: "export declare function remove(options: Delete): void;",
    });
  });

  it("names a destructured parameter after its type", () => {
    const text = lines(
      "interface Cart { id: string }",
      "export function print({ id }: Cart, { id: other }: Cart): void {}",
    );
    expect(texts(text)).toEqual({ print: "export declare function print(cart: Cart, cart2: Cart): void;" });
  });
});

describe("classes", () => {
  it("shows what others may use of it", () => {
    const text = lines(
      "interface Item { id: string }",
      "interface Keeper { find(id: string): Item | undefined }",
      "class Room { open = true }",
      "/** Keeps items. */",
      "export class Store<T extends Item> extends Room implements Keeper {",
      "  #count = 0;",
      "  /** Nobody's business. */",
      "  private cache = new Map<string, T>();",
      "  static readonly limit = 10;",
      "  readonly since: Date = new Date();",
      "  protected locked = false;",
      "  constructor(private readonly items: T[], public name = 'main') { super(); }",
      "  /** Finds one. */",
      "  find(id: string) { return this.items.find((item) => item.id === id); }",
      "  get size(): number { return this.#count; }",
      "  private sweep(): void {}",
      "}",
    );
    expect(texts(text)).toEqual({
      Store: lines(
        "/** Keeps items. */",
        "export declare class Store<T extends Item> extends Room implements Keeper {",
        "    name: string;",
        "    static readonly limit = 10;",
        "    readonly since: Date;",
        "    protected locked: boolean;",
        "    constructor(items: T[], name?: string);",
        "    /** Finds one. */",
        "    find(id: string): T | undefined;",
        "    get size(): number;",
        "}",
      ),
    });
  });

  it("keeps a private constructor: it says that nobody else can make one", () => {
    expect(texts("export abstract class Till { private constructor() {} abstract close(): void }")).toEqual({
      Till: lines(
        "export declare abstract class Till {",
        "    private constructor();",
        "    abstract close(): void;",
        "}",
      ),
    });
  });

  it("shows what a class extends when that has no name", () => {
    const text = lines(
      "function base() { return class { open(): void {} }; }",
      "export class Till extends base() {}",
    );
    expect(texts(text)["Till"]).toBe(
      lines(
        "declare const Till_base: {",
        "    new (): {",
        "        open(): void;",
        "    };",
        "};",
        "export declare class Till extends Till_base {",
        "}",
      ),
    );
  });
});

describe("variables", () => {
  it("shows the annotation, or what the checker finds", () => {
    const text = lines(
      "export const limit = 10, name = 'main';",
      "export let open: boolean = true;",
      "export const sizes = { small: 1, names: ['s', 'm'] } as const;",
      "export const price = (count: number) => count > 1 ? 'many' : undefined;",
      "export const { small, names: [first] } = sizes;",
    );
    expect(texts(text)).toEqual({
      limit: "export declare const limit: 10;",
      name: 'export declare const name: "main";',
      open: "export declare let open: boolean;",
      sizes: lines(
        "export declare const sizes: {",
        "    readonly small: 1;",
        '    readonly names: readonly ["s", "m"];',
        "};",
      ),
      price: 'export declare const price: (count: number) => "many" | undefined;',
      small: "export declare const small: 1;",
      first: 'export declare const first: "s";',
    });
  });

  it("does not shorten a long type", () => {
    const codes = Array.from({ length: 200 }, (_, index) => `"code-${index}"`);
    const { codes: shown } = texts(`export const codes = [${codes.join(", ")}] as const;`);
    expect(shown).toBe(`export declare const codes: readonly [${codes.join(", ")}];`);
  });

  it("gives the bare name of a type from another file", () => {
    const { symbols } = memoryRepository({
      "shop/item.ts":
        "export interface Item { id: string }\nexport function load(): Item { return { id: '' }; }",
      "shop/use.ts":
        "import { load } from './item.ts';\nexport const item = load();\nexport const all = () => [load()];",
    });
    expect(symbols.exportsOf("shop/use.ts").map(({ text }) => text)).toEqual([
      "export declare const item: Item;",
      "export declare const all: () => Item[];",
    ]);
  });
});

describe("types that are imported in place", () => {
  const files = {
    "shop/item.ts": "export class Item { id = '' }\nexport function load() { return new Item(); }",
    "shop/use.ts": lines(
      "import * as items from './item.ts';",
      "export type Held = import('./item.ts').Item;",
      "export function keep(item: import('./item.ts').Item) { return [item, items.load()]; }",
      "export const Item = items.Item;",
      "export const other = { Item: items.Item };",
    ),
    "shop/old.js":
      "/** @typedef {import('./item.ts').Item} Item */\n/** @param {import('./item.ts').Item} item */\nexport function keep(item) {}",
  };

  it("stay as they are where the author wrote them, and where the bare name would mean the declaration", () => {
    const { symbols } = memoryRepository(files);
    expect(symbols.exportsOf("shop/use.ts").map(({ text }) => text)).toEqual([
      "export type Held = import('./item.ts').Item;",
      "export declare function keep(item: import('./item.ts').Item): items.Item[];",
      "export declare const Item: typeof items.Item;",
      "export declare const other: {\n    Item: typeof items.Item;\n};",
    ]);
    const [item, keep] = symbols.exportsOf("shop/old.js").map(({ text }) => text);
    expect(item).toBe('export type Item = import("./item.ts").Item;');
    expect(keep).toContain('keep(item: import("./item.ts").Item): void;');
  });

  it("are quoted with everything else in a type", () => {
    const text = "export interface Walk { step({ deep }: { deep: boolean }): void }";
    expect(texts(text)).toEqual({ Walk: text });
  });
});

describe("default exports", () => {
  it.each([
    [
      "export default function load(): number { return 1; }",
      "declare function load(): number;\nexport default load;",
    ],
    [
      "export default function () { return 1; }",
      "declare function _default(): number;\nexport default _default;",
    ],
    [
      "export default class Till { open = true }",
      "declare class Till {\n    open: boolean;\n}\nexport default Till;",
    ],
    [
      "export default class { open = true }",
      "declare class _default {\n    open: boolean;\n}\nexport default _default;",
    ],
    [
      "export default { open: true };",
      "declare const _default: {\n    open: boolean;\n};\nexport default _default;",
    ],
    ["const till = 1;\nexport default till;", "declare const till: 1;\nexport default till;"],
    ["function till(): void {}\nexport = till;", "declare function till(): void;\nexport default till;"],
  ])("%s", (text, shown) => {
    expect(exportsOf(text).map(({ name, kind, text: of }) => [name, kind, of])).toEqual([
      ["default", "value", shown],
    ]);
  });

  it("knows a default export that is a type", () => {
    const [cart] = exportsOf("export default interface Cart { id: string }");
    expect(cart).toMatchObject({
      kind: "type",
      text: "interface Cart { id: string }\nexport default Cart;",
    });
  });
});

describe("re-exports", () => {
  const files = {
    "shop/item.ts":
      "import type { Tag } from './tag';\nexport interface Item { tag: Tag }\nexport const none = 0;",
    "shop/tag.ts": "export type Tag = string;\nexport default function tag(): Tag { return ''; }",
    "shop/index.ts": lines(
      "export * from './item.js';",
      "export { default as makeTag, type Tag as Label } from './tag.ts';",
      "export * as tags from './tag.ts';",
    ),
    "index.ts": "export * from './shop/index.ts';",
  };

  it("follows them to where the declaration stands", () => {
    const { symbols } = memoryRepository(files);
    const found = symbols.exportsOf("index.ts").map(({ name, file, line }) => `${name} ${file}:${line}`);
    expect(found).toEqual([
      "Label shop/tag.ts:1",
      "Item shop/item.ts:2",
      "makeTag shop/tag.ts:2",
      "none shop/item.ts:3",
      "tags shop/index.ts:3",
    ]);
  });

  it("shows the name under which a file exports what it renames", () => {
    const { symbols } = memoryRepository(files);
    const shown = new Map(symbols.exportsOf("shop/index.ts").map(({ name, text }) => [name, text]));
    expect(shown.get("makeTag")).toBe("declare function tag(): Tag;\nexport { tag as makeTag };");
    expect(shown.get("Label")).toBe("type Tag = string;\nexport { Tag as Label };");
    expect(shown.get("tags")).toBe("export * as tags from './tag.ts';");
  });

  it("shows what comes from a package as the statement that leads there", () => {
    const text = lines(
      'export { z, type Schema as Shape } from "zod";',
      'import { join } from "node:path";',
      'import type { Readable } from "node:stream";',
      "export { join, Readable };",
    );
    const shown = exportsOf(text).map((symbol) => [symbol.kind, symbol.line, symbol.text]);
    expect(shown).toEqual([
      ["type", 1, 'export type { Schema as Shape } from "zod";'],
      ["value", 1, 'export { z } from "zod";'],
      ["type", 4, 'import type { Readable } from "node:stream";\nexport { Readable };'],
      ["value", 4, 'import { join } from "node:path";\nexport { join };'],
    ]);
  });

  it("asks the import graph about specifiers", () => {
    const { symbols } = memoryRepository(
      {
        "app/main.ts": "export { price } from '@shop/price';\nexport { tax } from '#tax';",
        "packages/price/src/index.ts": "export const price = 1;",
      },
      [{ from: "app/main.ts", specifier: "@shop/price", to: "packages/price/src/index.ts" }],
    );
    expect(symbols.exportsOf("app/main.ts").map(({ name, file }) => `${name} ${file}`)).toEqual([
      "price packages/price/src/index.ts",
      "tax app/main.ts",
    ]);
  });
});

describe("what cannot be inferred", () => {
  const mark = " /* inferred; depends on a package that is not read */";

  it("is marked where a package would be needed", () => {
    const shown = texts(
      lines(
        'import { z } from "zod";',
        "export const schema = z.object({});",
        "export async function parse() { return [schema.parse(1)]; }",
        "export class Form { schema = z.object({}) }",
      ),
    );
    expect(shown).toEqual({
      schema: `export declare const schema: any;${mark}`,
      parse: `export declare function parse(): Promise<any[]>;${mark}`,
      Form: `export declare class Form {\n    schema: any;\n}${mark}`,
    });
  });

  it("is not marked where the code itself says any, or names the type", () => {
    const shown = texts(
      lines(
        'import { z, type Schema } from "zod";',
        "export const json = JSON.parse('1');",
        "export function free(schema: Schema, value: any) { return value; }",
        "/** Takes any schema. */",
        "export function named(schema: Schema): Schema { return schema; }",
        "/** Of any kind. */",
        "export interface Form { schema: Schema }",
      ),
    );
    expect(shown).toEqual({
      json: "export declare const json: any;",
      free: "export declare function free(schema: Schema, value: any): any;",
      named: "/** Takes any schema. */\nexport declare function named(schema: Schema): Schema;",
      Form: "/** Of any kind. */\nexport interface Form { schema: Schema }",
    });
  });
});

describe("other files", () => {
  it("reads JavaScript with doc comments", () => {
    const text = lines(
      "/** @typedef {{ id: string }} Item */",
      "/** @param {string} id @returns {Promise<Item>} */",
      "export async function load(id) { return { id }; }",
    );
    const [item, load] = exportsOf(text, "shop/item.js");
    expect(item).toMatchObject({
      name: "Item",
      kind: "type",
      text: "export type Item = {\n    id: string;\n};",
    });
    expect(load).toMatchObject({ name: "load", kind: "value", file: "shop/item.js", line: 3 });
    expect(load?.text).toContain("export declare function load(id: string): Promise<Item>;");
  });

  it("reads CommonJS", () => {
    const text =
      "/** @param {string} id */\nfunction load(id) { return id.length; }\nmodule.exports = { load, limit: 3 };";
    expect(texts(text, "shop/item.cjs")).toEqual({
      load: "/** @param {string} id */\nexport declare function load(id: string): number;",
      limit: "export declare let limit: number;",
    });
  });

  it("reads exports whose names are no identifiers", () => {
    const text = "exports['open-hours'] = 8;\nexports.delete = () => 'gone';\nexports.limit = 3;";
    expect(texts(text, "shop/item.js")).toEqual({
      "open-hours": 'declare const _default: 8;\nexport { _default as "open-hours" };',
      delete: "declare const _default: () => string;\nexport { _default as delete };",
      limit: "export declare const limit: 3;",
    });
    const module = "const open = 8;\nexport { open as 'open-hours' };";
    expect(texts(module)).toEqual({
      "open-hours": 'declare const open: 8;\nexport { open as "open-hours" };',
    });
  });

  it("quotes declaration files", () => {
    const text = lines(
      "export declare class Till { private open; close(): void }",
      "declare const limit: 1;",
      "export { limit as max };",
    );
    expect(texts(text, "shop/till.d.ts")).toEqual({
      Till: "export declare class Till { close(): void }",
      max: "declare const limit: 1;\nexport { limit as max };",
    });
  });

  it("finds nothing in files that are not there, not listed or not code", () => {
    const { symbols } = memoryRepository({
      "readme.md": "# Shop",
      "page.vue": "<script>export const a = 1</script>",
    });
    expect(["shop/gone.ts", "readme.md", "page.vue", "../etc/passwd"].map(symbols.exportsOf)).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(["a.ts", "a.d.mts", "a.jsx", "page.vue", "readme.md"].map(symbols.canRead)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it("finds nothing in a script, in an empty file and in a file that cannot be read", () => {
    expect(exportsOf("const local = 1;")).toEqual([]);
    expect(exportsOf("")).toEqual([]);
    const { reader, graph } = memoryRepository({ "shop/cart.ts": "export const a = 1;" });
    const unreadable = openSymbols({ ...reader, read: () => undefined }, graph);
    expect(unreadable.exportsOf("shop/cart.ts")).toEqual([]);
  });

  it("survives errors of every kind", () => {
    const broken = exportsOf(
      lines(
        "export interface Cart { id: }",
        "export const total: Missing = nothing();",
        "export function load(id: string { return 1 }",
        "export class extends {",
      ),
    );
    expect(broken[0]).toMatchObject({ name: "Cart", text: "export interface Cart { id: }" });
    expect(broken[1]).toMatchObject({ name: "total", text: "export declare const total: Missing;" });
    const dangling = exportsOf("export { gone, lost as found };\nexport { x } from './nowhere';");
    expect(dangling.map(({ name, text }) => `${name}: ${text}`)).toEqual([
      "found: export { lost as found };",
      "gone: export { gone };",
      "x: export { x } from './nowhere';",
    ]);
    expect(exportsOf(`export const deep = ${"(".repeat(50_000)};`)).toEqual([]);
    expect(exportsOf("export * from './cart.ts';\nexport { a } from './cart.ts';")).toHaveLength(1);
  });

  it("never shows where the repository is thought to stand", () => {
    const { symbols } = memoryRepository({
      "shop/item.ts": "export const a = 1;",
      "shop/use.ts":
        "export const load = () => import('./item.ts');\nexport type Items = typeof import('./item.ts');",
    });
    const shown = symbols.exportsOf("shop/use.ts").map(({ text }) => text);
    expect(shown.join("\n")).not.toContain("/repo");
    const lazy = memoryRepository({
      "shop/item.ts": "export const a = 1;",
      "shop/old.js": "exports['lazy-load'] = () => import('./item.ts');",
    });
    expect(lazy.symbols.exportsOf("shop/old.js")[0]?.text).toBe(
      'declare const _default: () => Promise<typeof import("./item.ts")>;\nexport { _default as "lazy-load" };',
    );
    expect(shown[0]).toBe('export declare const load: () => Promise<typeof import("./item.ts")>;');
  });

  it("answers the same in whatever order it is asked", () => {
    const files = {
      "a.ts": "import { b } from './b.ts';\nexport const a = b;",
      "b.ts": "import { c } from './c.ts';\nexport const b = [c];",
      "c.ts": "export const c = { at: new Date() };",
    };
    const forwards = memoryRepository(files).symbols;
    const backwards = memoryRepository(files).symbols;
    const paths = Object.keys(files);
    const late = [...paths].reverse().map(backwards.exportsOf).reverse();
    expect(paths.map(forwards.exportsOf)).toEqual(late);
  });
});
