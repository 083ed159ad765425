import { describe, expect, it } from "vitest";
import type { DeclareText } from "../../compiler/repo/symbol-reader.ts";
import { type EdgeSketch, memoryRepository } from "../contracts/memory-repository.ts";

type Files = Readonly<Record<string, string>>;

const shop: Files = {
  "shop/item.ts": [
    'import type { Tag } from "./tag.ts";',
    "export interface Item { id: string; tag: Tag }",
    "export class Box { private lid = true; }",
    "interface Hidden { depth: number }",
    "export default class Shelf { boards = 1 }",
  ].join("\n"),
  "shop/tag.ts": 'export type Tag = "new" | "used";',
  "shop/index.ts": 'export * from "./item.ts";',
};

/** `name: message «the text that is meant»` for every error. */
function errors(
  texts: readonly Partial<DeclareText>[],
  files: Files = shop,
  edges: readonly EdgeSketch[] = [],
) {
  const declared = texts.map((text, index) => ({ name: `c${index}`, path: undefined, text: "", ...text }));
  const { symbols } = memoryRepository(files, edges);
  return symbols.checkDeclarations(declared).map(({ name, message, span }) => {
    const { text = "" } = declared.find((one) => one.name === name) ?? {};
    return `${name}: ${message} «${text.slice(span.start, span.end)}»`;
  });
}

describe("a text of the plan", () => {
  it("may be any declaration, with or without declare and a body", () => {
    const text = [
      "export interface Cart { id: string; at: Date; lines: ReadonlyMap<string, number> }",
      "type Local = Partial<Cart>;",
      "export declare function load(id: string): Promise<Local>;",
      "export function save(cart: Cart): Promise<void>;",
      "export const limit: number;",
      "export class Till { open: boolean; constructor(name: string); close(): void }",
      "export default function (): void;",
      "export function twice(count) { return count * 2; }",
      "declare const unused: string;",
    ].join("\n");
    expect(errors([{ text }])).toEqual([]);
    expect(errors([{ text: "" }, { text: "// nothing" }])).toEqual([]);
    expect(errors([])).toEqual([]);
  });

  it("is told where it is no TypeScript, and nothing else", () => {
    const text = "export interface Cart { id: }\nexport type Lost = Nothing;";
    const { symbols } = memoryRepository(shop);
    expect(symbols.checkDeclarations([{ name: "cart", path: undefined, text }])).toEqual([
      { name: "cart", message: "Type expected.", span: { start: 28, end: 29 } },
    ]);
  });

  it("is told at its end what is missing there", () => {
    const text = "export interface Cart { id: string";
    const { symbols } = memoryRepository(shop);
    expect(symbols.checkDeclarations([{ name: "cart", path: "shop/item.ts", text }])).toEqual([
      { name: "cart", message: "'}' expected.", span: { start: text.length, end: text.length } },
    ]);
  });

  it("keeps its offsets when its lines end in CR LF", () => {
    expect(errors([{ text: "export type A = string;\r\n\r\nexport type B = Missing;\r\n" }])).toEqual([
      "c0: Cannot find name 'Missing'. «Missing»",
    ]);
  });

  it("is told what does not fit together", () => {
    const text =
      "export interface Cart { at: Date<string> }\nexport type Id = Cart['id'];\nexport type Lot = Array;";
    expect(errors([{ text }])).toEqual([
      "c0: Type 'Date' is not generic. «Date<string>»",
      "c0: Property 'id' does not exist on type 'Cart'. «'id'»",
      "c0: Generic type 'Array<T>' requires 1 type argument(s). «Array»",
    ]);
  });

  it("is no reason to stop the check of others when it cannot be parsed at all", () => {
    const deep = `export type T = ${"(".repeat(50_000)}`;
    const [first, ...others] = errors([{ text: deep }, { text: "export type B = Missing;" }]);
    expect(first).toMatch(/^c0: nested too deeply to be parsed «export type T/);
    expect(others).toEqual(["c1: Cannot find name 'Missing'. «Missing»"]);
  });
});

describe("names of a text", () => {
  const cart = "export interface Cart { items: Item[] }";

  it("come from other texts, whatever their file and order", () => {
    const item = "interface Item { id: string; cart: Cart }";
    expect(
      errors([
        { text: cart, path: "shop/cart.ts" },
        { text: item, path: "shop/new/item.ts" },
      ]),
    ).toEqual([]);
    expect(errors([{ text: cart }, { text: item }])).toEqual([]);
  });

  it("come from the file at its path: exported, local, imported or by default", () => {
    const text =
      "export interface Crate { item: Item; tag: Tag; hidden: Hidden; shelf: Shelf['boards']; box: Box }";
    expect(errors([{ text, path: "shop/item.ts" }])).toEqual([]);
    expect(errors([{ text: cart, path: "shop/index.ts" }])).toEqual([]);
  });

  it("are unknown when they are nowhere near", () => {
    expect(errors([{ text: cart, path: "shop/cart.ts" }])).toEqual(["c0: Cannot find name 'Item'. «Item»"]);
    expect(errors([{ text: cart }])).toEqual(["c0: Cannot find name 'Item'. «Item»"]);
  });

  it("mean the new declaration where the plan replaces one", () => {
    const item = { path: "shop/item.ts", text: "export interface Item { weight: number }" };
    const use = "export type Weight = Item['weight'];\nexport type Id = Item['id'];";
    const wrong = "c1: Property 'id' does not exist on type 'Item'. «'id'»";
    expect(errors([item, { path: "shop/item.ts", text: use }])).toEqual([wrong]);
    const imports = 'import type { Item, Box } from "./item.js";\nexport type Held = Box;\n';
    expect(errors([item, { path: "shop/lot.ts", text: imports + use }])).toEqual([wrong]);
  });

  it("prefer the text for the same file", () => {
    const texts = [
      { path: "a.ts", text: "export type Price = number;" },
      { path: "b.ts", text: "export type Price = { cents: number };" },
      { path: "b.ts", text: "export type Cents = Price['cents'];" },
    ];
    expect(errors(texts)).toEqual([]);
  });

  it("must not be declared twice for one file", () => {
    const again = { path: "shop/cart.ts", text: "export interface Cart { id: string }" };
    expect(errors([again, again, { ...again, path: "shop/other.ts" }])).toEqual([
      "c1: Duplicate identifier 'Cart'. «Cart»",
    ]);
  });

  it("may be declared for the whole repository", () => {
    const files = { ...shop, "env.d.ts": "declare interface AppEnv { port: number }", "x.d.ts": "nonsense" };
    const text = "export type Port = AppEnv['port'];\nexport type Host = AppEnv['host'];";
    expect(errors([{ text }], files)).toEqual([
      "c0: Property 'host' does not exist on type 'AppEnv'. «'host'»",
    ]);
    expect(errors([{ text }])).toEqual([
      "c0: Cannot find name 'AppEnv'. «AppEnv»",
      "c0: Cannot find name 'AppEnv'. «AppEnv»",
    ]);
  });

  it("may come from packages, which are not read", () => {
    const text = [
      'import type { Schema } from "zod";',
      'import { Readable } from "node:stream";',
      'import type { Config } from "@shop/unknown";',
      "export interface Form { schema: Schema<string>; body: Readable; raw: Buffer; timer: NodeJS.Timeout }",
      "export declare function open(form: Form): import('pg').Pool;",
    ].join("\n");
    expect(errors([{ text }])).toEqual([]);
  });
});

describe("imports of a text", () => {
  it("must lead somewhere when they are relative", () => {
    const text =
      'import type { Tag, Lost } from "./tag.ts";\nimport { gone } from "./gone.ts";\nexport type T = Tag;';
    expect(errors([{ text, path: "shop/cart.ts" }])).toEqual([
      "c0: Module '\"./tag.ts\"' has no exported member 'Lost'. «Lost»",
      "c0: Cannot find module './gone.ts' or its corresponding type declarations. «\"./gone.ts\"»",
    ]);
  });

  it("may lead to a file that the plan declares", () => {
    const tag = { path: "shop/new/index.ts", text: "interface Label { text: string }" };
    const text =
      'import type { Label } from "./new";\nexport type A = Label["text"];\nexport type B = Label["size"];';
    expect(errors([tag, { path: "shop/cart.ts", text }])).toEqual([
      "c1: Property 'size' does not exist on type 'Label'. «\"size\"»",
    ]);
    const script = 'import type { Label } from "./label.js";\nexport type A = Label["text"];';
    expect(
      errors([
        { ...tag, path: "shop/label.ts" },
        { path: "shop/cart.ts", text: script },
      ]),
    ).toEqual([]);
  });

  it("mean what they mean in the repository", () => {
    const text = 'import type { Tag } from "@shop/tag";\nexport type Old = Tag;\nexport type Bad = Tag<1>;';
    const edges = [{ from: "shop/item.ts", specifier: "@shop/tag", to: "shop/tag.ts" }];
    const wrong = ["c0: Type 'Tag' is not generic. «Tag<1>»"];
    expect(errors([{ text, path: "shop/item.ts" }], shop, edges)).toEqual(wrong);
    expect(errors([{ text, path: "far/away.ts" }], shop, edges)).toEqual(wrong);
    expect(errors([{ text }], shop, edges)).toEqual(wrong);
  });
});

describe("messages", () => {
  it("name files as the plan does", () => {
    const texts = [
      { path: "shop/a.ts", text: "export class Money { private cents = 1 }" },
      { path: "shop/b.ts", text: "export class Money { private cents = 2 }" },
      {
        path: "shop/c.ts",
        text: [
          'import { Money as A } from "./a.ts";',
          'import { Money as B } from "./b.ts";',
          "declare const a: A;",
          "export const b: B = a;",
        ].join("\n"),
      },
    ];
    const [message = "", ...others] = errors(texts);
    expect(others).toEqual([]);
    expect(message).toMatch(/Money/);
    expect(message).not.toMatch(/seamwright|\/repo/);
  });

  it("stay within the repository for hostile paths", () => {
    const paths = ["../../etc/a.ts", "/etc/b.ts", "", "..", "a/../../c.ts", "con\u0000.ts"];
    const texts = paths.map((path) => ({ path, text: "export type T = Missing;" }));
    expect(errors(texts)).toEqual(
      paths.map((_, index) => `c${index}: Cannot find name 'Missing'. «Missing»`),
    );
  });
});

describe("round trip", () => {
  const files: Files = {
    "library/book.ts": [
      'import { shelf, type Shelf } from "./shelf.ts";',
      'import { z } from "zod";',
      "/** A book. */",
      "export interface Book { readonly isbn: string; shelf: Shelf; state: State }",
      "export enum State { In, Out = 'out' }",
      "export const enum Size { Small, Large }",
      "export type Books = readonly Book[];",
      "interface Query { text: string; size?: Size }",
      "export function find(isbn: string): Book | undefined;",
      "export function find(query: Query): Books;",
      "export function find(key: string | Query): Book | Books | undefined { return key === '' ? [] : undefined; }",
      "export async function lend({ isbn }: Book, days = 14, ...notes: string[]) { return { isbn, days, notes, shelf: shelf() }; }",
      "export const limits = { days: 14, states: [State.In, State.Out] } as const;",
      "export const byIsbn = new Map<string, Book>();",
      "export let count = 0, name = 'main';",
      "export abstract class Desk<T extends Book = Book> {",
      "  #open = true;",
      "  private queue: T[] = [];",
      "  protected constructor(readonly id: symbol, public title?: string) {}",
      "  static make(): Desk { throw new Error(); }",
      "  next() { return this.queue[0]; }",
      "  get open() { return this.#open; }",
      "  set open(value) { this.#open = value; }",
      "  abstract close(at: Date): Promise<void>;",
      "  [Symbol.iterator]() { return this.queue.values(); }",
      "}",
      "export class Counter { private constructor() {} }",
      "export namespace rules { export const days = 14; export type Rule = 'late' }",
      "export const schema = z.object({});",
      "export function isBook(value: unknown): value is Book { return value !== undefined; }",
      "export const key = Symbol('book');",
      "export const { days: limitOfDays } = limits;",
      "export type Money = { cents: number };",
      "export const Money = { of: (cents: number): Money => ({ cents }) };",
      "function main(query: Query) { return find(query); }",
      "export { main as search };",
      "export default class Library { readonly desks = new Set<Desk>(); }",
    ].join("\n"),
    "library/shelf.ts":
      "export interface Shelf { row: number }\nexport function shelf(): Shelf { return { row: 1 }; }",
  };

  it("prints texts that type-check in the place of the file", () => {
    const { symbols } = memoryRepository(files);
    const exported = symbols.exportsOf("library/book.ts");
    expect(exported.length).toBe(20);
    const texts = exported.map(({ name, text }) => ({ name, path: "library/book.ts", text }));
    expect(symbols.checkDeclarations(texts)).toEqual([]);
    for (const text of texts) expect(symbols.checkDeclarations([text])).toEqual([]);
  });

  it("prints texts that print as themselves", () => {
    const { symbols } = memoryRepository(files);
    const exported = symbols.exportsOf("library/book.ts").filter(({ text }) => !text.includes("/* inferred"));
    for (const { name, text } of exported) {
      const again = memoryRepository({ "library/book.d.ts": text }).symbols.exportsOf("library/book.d.ts");
      expect(again.map((one) => [one.name, one.text])).toContainEqual([name, text]);
    }
  });
});
