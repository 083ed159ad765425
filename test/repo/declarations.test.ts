import { describe, expect, it } from "vitest";
import { readDeclarations } from "../../compiler/repo/declarations.ts";

/** Name, what it is; with `+` when others get it, and behind `=` what the file itself calls it, where that differs. */
function said(text: string, path = "src/shop.ts"): readonly string[] | undefined {
  return readDeclarations(path, text)?.map(
    ({ name, kind, exported, local }) =>
      `${exported ? "+" : ""}${name} ${kind}${local === name ? "" : ` = ${local}`}`,
  );
}

describe("readDeclarations", () => {
  it("names what a module declares, in order", () => {
    expect(
      said(
        "export function open() {}\nfunction close() {}\nexport interface Till { coins: number; count(): void }\n" +
          "export type Coin = { worth: number };\nenum Size { Small, Big }\nexport const { left, right: [north] } = sides;\n",
      ),
    ).toEqual([
      "+open function",
      "close function",
      "+Till interface",
      "+Till.coins member",
      "+Till.count member",
      "+Coin type",
      "+Coin.worth member",
      "Size enum",
      "Size.Small member",
      "Size.Big member",
      "+left variable",
      "+north variable",
    ]);
  });

  it("names members of classes, parameter properties among them, and no private ones", () => {
    expect(
      said(
        "export class Store {\n  #secret = 1;\n  items = [];\n  constructor(readonly name: string, plain: number) {}\n" +
          "  get size() { return 1; }\n  set size(value) {}\n  static of() {}\n  save(a: string): void;\n  save(a: number): void;\n  save() {}\n}\n",
      ),
    ).toEqual([
      "+Store class",
      "+Store.items member",
      "+Store.constructor member",
      "+Store.name member",
      "+Store.size member",
      "+Store.of member",
      "+Store.save member",
    ]);
  });

  it("names overloads and merged declarations once", () => {
    const text =
      "export function pay(a: string): void;\nexport function pay(a: number): void;\nexport function pay() {}\n";
    expect(said(text)).toEqual(["+pay function"]);
    const [pay] = readDeclarations("a.ts", text) ?? [];
    expect(text.slice(pay?.span.start, pay?.span.end)).toBe("pay");
    expect(text.slice(pay?.extent.start, pay?.extent.end)).toBe(text.trim());
  });

  it("looks into the object of a constant, two levels deep", () => {
    expect(
      said(
        "export const routes = {\n  list: { path: '/', deep: { er: 1 } },\n  '/raw': 1,\n  'quoted': 2,\n  show() {},\n  open,\n} as const;\nconst bare = defineRoutes({ home: 1 });\n",
      ),
    ).toEqual([
      "+routes variable",
      "+routes.list member",
      "+routes.list.path member",
      "+routes.list.deep member",
      "+routes.quoted member",
      "+routes.show member",
      "+routes.open member",
      "bare variable",
      "bare.home member",
    ]);
  });

  it("gives an export its own name, with what it stands for", () => {
    expect(said("class Shop { open() {} }\nfunction load() {}\nexport { Shop as Till, load };\n")).toEqual([
      "Shop class",
      "+Till class = Shop",
      "Shop.open member",
      "+Till.open member = Shop.open",
      "+load function",
    ]);
  });

  it("knows default exports of every form", () => {
    expect(said("export default function load() {}")).toEqual(["load function", "+default function = load"]);
    expect(said("export default class { save() {} }")).toEqual(["+default class", "+default.save member"]);
    expect(said("const table = { list: 1 };\nexport default table;")).toEqual([
      "table variable",
      "+default variable = table",
      "table.list member",
      "+default.list member = table.list",
    ]);
    expect(said("export default { list: 1 };")).toEqual(["+default variable", "+default.list member"]);
  });

  it("counts what is only passed on", () => {
    expect(
      said(
        "export { load as open } from './load';\nexport * as shelf from './shelf';\nexport * from './x';\n",
      ),
    ).toEqual(["+open re-export", "+shelf re-export"]);
  });

  it("reads the scripts of components, at their places", () => {
    const text =
      '<template/>\n<script>\nexport const a = 1;\n</script>\n<script setup lang="ts">\nconst total: number = 1;\n</script>\n';
    expect(said(text, "Shop.vue")).toEqual(["+a variable", "total variable"]);
    const total = readDeclarations("Shop.vue", text)?.[1];
    expect(text.slice(total?.span.start, total?.span.end)).toBe("total");
  });

  it("says nothing of other languages, and survives broken code", () => {
    expect(said("def load(): pass", "load.py")).toBeUndefined();
    expect(said("export class { {{{ function")).toBeDefined();
  });
});
