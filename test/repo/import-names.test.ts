import { describe, expect, it } from "vitest";
import { writtenImports } from "../../compiler/repo/imports.ts";

/** `kind name name>as` of the imports of `./till`, without the re-exports. */
function taken(text: string, path = "shop/cart.tsx"): readonly string[] | undefined {
  return writtenImports(path, text)
    ?.filter(({ kind, specifier }) => specifier === "./till" && kind !== "re-export")
    .map(({ kind, names }) =>
      [kind, ...names.map(({ name, as }) => (name === as ? name : `${name}>${as}`))].join(" "),
    );
}

describe("names taken on the spot", () => {
  it.each([
    ['const { open, close: shut } = await import("./till");', "dynamic open close>shut"],
    ['const { open, "coin-slot": slot } = require("./till");', "require open coin-slot>slot"],
    ['const { open } = (await import("./till"));', "dynamic open"],
    ['async () => { const { open } = (await (import("./till"))) as any; };', "dynamic open"],
    ['const { open } = <any>require("./till");', "require open", "cart.ts"],
    ['const { open = none } = require("./till")! satisfies object;', "require open"],
    ['export const { open } = await import("./till");', "dynamic open"],
    ['const { default: till } = await import("./till");', "dynamic default>till"],
    ['const { drawer: { coins } } = await import("./till");', "dynamic drawer"],
    ['const { drawer: [first, ...rest] } = await import("./till");', "dynamic drawer"],
    ['const {} = await import("./till");', "dynamic"],
    ['const open = (await import("./till")).open;', "dynamic open"],
    ['(await import("./till")).drawer.coins.count();', "dynamic drawer"],
    ['const open = (await import("./till"))?.["open"];', "dynamic open"],
    ['module.exports = require("./till").open;', "require open"],
    ['if (late) { require("./till").open(); }', "require open"],
    ['import("./till").then(({ open, close: shut }) => open(shut));', "dynamic open close>shut"],
    ['import("./till").then((till) => till.open);', "dynamic open"],
    ['const Till = lazy(() => import("./till").then((m) => ({ default: m.Till })));', "dynamic Till"],
    ['import("./till").then((m) => { m.open(); m.close(); }, report).finally(end);', "dynamic close open"],
  ])("%s", (text, form, path = "shop/cart.tsx") => {
    expect(taken(text, path)).toEqual([form]);
  });

  it.each([
    'const { open, ...others } = await import("./till");',
    'const { [key]: open } = await import("./till");',
    'const { 0: open } = await import("./till");',
    'const { open } = import("./till");',
    'const [open] = await import("./till");',
    'const till = import("./till"); till.open;',
    '({ open } = await import("./till"));',
    'count(await import("./till"));',
    'count(await import("./till"), { open });',
    'const name = (await import("./till"))[key];',
    'const name = all[await import("./till")];',
    'const all = { ...(await import("./till")) };',
    'const late = () => import("./till");',
    'await import("./till");',
    'import("./till").then(show);',
    'import("./till").then();',
    'import("./till").then((m) => m);',
    'import("./till").then((m) => show(m));',
    'import("./till").then((...all) => all.length);',
    'import("./till").then(({ open, ...others }) => others);',
    'import("./till").then(function ({ open }) { return arguments; });',
    'import("./till").then;',
    'import("./till").catch((m) => m.open);',
    'import("./till")["then"]((m) => m.open);',
    'await import("./till").catch(none);',
    '(await import("./till")).;',
    '(await import("./till")).#open;',
  ])("keeps the whole module: %s", (text) => {
    expect(taken(text)).toEqual(["dynamic *"]);
  });
});

describe("names taken through a binding of the whole module", () => {
  const bindings: readonly (readonly [string, string])[] = [
    ['import * as till from "./till";', "static"],
    ['import type * as till from "./till";', "type-only"],
    ['import till = require("./till");', "require"],
    ['import type till = require("./till");', "type-only"],
    ['const till = require("./till");', "require"],
    ['let till = (await import("./till")) as any;', "dynamic"],
    ['var till: any = await import("./till");', "dynamic"],
  ];

  describe.each(bindings)("%s", (binding, kind) => {
    it.each([
      ["till.open(); till.drawer.coins;", "drawer open"],
      ["till.open(); till.open(till?.close);", "close open"],
      ["till['open']; till[`coin-slot`];", "coin-slot open"],
      ["let a: till.Coin, b: till.money.Note, c: typeof till.open;", "Coin money open"],
      ["class Cart extends till.Base implements till.Shop {}", "Base Shop"],
      ["const a = <till.Lamp><till.Bulb.Small /></till.Lamp>;", "Bulb Lamp"],
      ["const a = (till as any).open, b = till!.close;", "close open"],
      ["const { open, close: shut } = till;", "close>shut open"],
      ["till.rate = 2; export { open }; const open = till.open;", "open rate"],
      ["import Coin = till.Coin;", "Coin"],
      ["shop.till; x = { till: till.open }; const { till: t } = shop; let s: shop.till;", "open"],
      ["class Shop { till = 1; } interface A { till: 1 } const b = <i till='1' />; f(till.open);", "open"],
      ["class Shop { till() {} get till() {} set till(a) {} } interface A { till(): 1 }", ""],
      ["", ""],
    ])("%s", (code, names) => {
      const form = `${kind} ${names}`.trimEnd();
      expect(taken(`${binding}\n${code}`)).toEqual([form]);
      if (!/import|export/.test(code)) expect(taken(`${code}\n${binding}`)).toEqual([form]);
    });

    it.each([
      "count(till);",
      "const all = { ...till };",
      "const all = { till };",
      "const all = { tills: till };",
      "const all = { [till]: 1 };",
      "const copy = till; copy.open();",
      "const { open, ...others } = till;",
      "let all: typeof till;",
      "let all: till;",
      "let all: (typeof till)['open'];",
      "export { till };",
      "export { till as shop };",
      "export default till;",
      "export = till;",
      "import all = till;",
      "till = other;",
      "till();",
      "new till();",
      "till[key];",
      "till[1];",
      "shop[till];",
      "till.;",
      "for (const name in till) {}",
      "const a = <till />;",
      "const a = <i {...till} />;",
      "const a = <i>{till}</i>;",
      "function f(till) { return till.close; }",
      "function f() { const till = shop; return till.close; }",
      "const f = (till) => till.close;",
      "const f = ({ till }) => till.close;",
      "try {} catch (till) { till.close; }",
      "class till {}",
      "class Shop { constructor(readonly till: number) {} }",
      "enum Part { till = 1 }",
      "namespace till { export const a = 1; }",
      "type F<till> = till;",
      'import { till } from "./lamp";',
      "till: for (;;) {}",
    ])("keeps the whole module: %s", (code) => {
      const as = binding.includes("* as") ? "*>till" : "*";
      expect(taken(`${binding}\ntill.open();\n${code}`)).toEqual([`${kind} ${as}`]);
    });
  });

  it("keeps the default import beside a namespace", () => {
    expect(taken('import till, * as all from "./till"; till(all.open);')).toEqual([
      "static default>till open",
    ]);
  });

  it.each([
    ['export const till = require("./till"); till.open;', "require *"],
    ['export import till = require("./till"); till.open;', "require *"],
    ['for (const till = require("./till"); ; ) till.open;', "require *"],
    ['function f(till = require("./till")) { till.open; }', "require *"],
    ['const path = require.resolve("./till"); path.length;', "require *"],
  ])("keeps the whole module where a binding reaches further: %s", (text, form) => {
    expect(taken(text)).toEqual([form]);
  });

  it("tells bindings in separate blocks apart", () => {
    const text = [
      'it("opens", async () => { const till = await import("./till"); till.open(); });',
      'it("shuts", async () => { let till = await import("./till"); till.close(); });',
      'it("both", async () => { const till = require("./till"); { const till = 1; } till.close(); });',
      "it.each(till);",
    ].join("\n");
    expect(taken(text)).toEqual(["dynamic open", "dynamic close", "require *"]);
  });

  it("looks for `var` everywhere", () => {
    expect(taken('{ var till = require("./till"); till.open(); } count(till);')).toEqual(["require *"]);
    expect(taken('{ var till = require("./till"); till.open(); } till.close();')).toEqual([
      "require close open",
    ]);
  });

  it("keeps the whole module of a namespace that is exported onwards", () => {
    const found = writtenImports(
      "a.ts",
      'export * as till from "./till"; import * as all from "./all"; all.a;',
    );
    expect(found?.map(({ kind, names }) => ({ kind, names }))).toEqual([
      { kind: "re-export", names: [{ name: "*", as: "till" }] },
      { kind: "static", names: [{ name: "a", as: "a" }] },
    ]);
  });

  it("reads many bindings of one name and deep nesting", () => {
    const flat = '{ const till = require("./till"); till.open(); }\n'.repeat(5_000);
    expect(new Set(taken(flat))).toEqual(new Set(["require open"]));
    const sum = `${"1 + ".repeat(20_000)}till.open`;
    expect(taken(`import * as till from "./till"; const n = ${sum};`)).toEqual(["static open"]);
  });
});

describe("what tasks really use", () => {
  it("of a namespace and of a dynamic import", () => {
    expect(taken('import * as dj from "./till";\nawait dj.generateIntro();')).toEqual([
      "static generateIntro",
    ]);
    expect(taken('const { matchRequest } = await import("./till");')).toEqual(["dynamic matchRequest"]);
  });
});
