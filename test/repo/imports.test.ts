import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writtenImports } from "../../compiler/repo/imports.ts";

/** `kind specifier name>as name` for every import, in order. */
function forms(text: string, path = "shop/cart.ts"): readonly string[] | undefined {
  return writtenImports(path, text)?.map(({ kind, specifier, names }) =>
    [kind, specifier, ...names.map(({ name, as }) => (name === as ? name : `${name}>${as}`))].join(" "),
  );
}

describe("import statements", () => {
  it.each([
    ['import "./till";', "static ./till"],
    ['import {} from "./till";', "static ./till"],
    ['import till from "./till";', "static ./till default>till"],
    ['import * as till from "./till"; count(till);', "static ./till *>till"],
    ['import { open, close as shut } from "./till";', "static ./till open close>shut"],
    ['import till, { open } from "./till";', "static ./till default>till open"],
    ['import till, * as all from "./till"; count(all);', "static ./till default>till *>all"],
    ['import { type Coin, open } from "./till";', "static ./till Coin open"],
    ['import { "coin-slot" as slot } from "./till";', "static ./till coin-slot>slot"],
    ['import { default as till } from "./till";', "static ./till default>till"],
    ['import type { Coin } from "./till";', "type-only ./till Coin"],
    ['import type Till from "./till";', "type-only ./till default>Till"],
    ['import type * as till from "./till"; let all: typeof till;', "type-only ./till *>till"],
    ['import { type Coin, type Note as Paper } from "./till";', "type-only ./till Coin Note>Paper"],
    ['import till, { type Coin } from "./till";', "static ./till default>till Coin"],
    ['import type from "./till";', "static ./till default>type"],
    ['import data from "./coins.json" with { type: "json" };', "static ./coins.json default>data"],
    ["import {\n  open,\n  close,\n} from './till'", "static ./till open close"],
  ])("%s", (text, form) => {
    expect(forms(text)).toEqual([form]);
  });
});

describe("re-exports", () => {
  it.each([
    ['export { open, close as shut } from "./till";', ["re-export ./till open close>shut"]],
    ['export { default } from "./till";', ["re-export ./till default"]],
    ['export { default as till } from "./till";', ["re-export ./till default>till"]],
    ['export * from "./till";', ["re-export ./till *"]],
    ['export * as till from "./till";', ["re-export ./till *>till"]],
    ['export type { Coin } from "./till";', ["re-export ./till Coin"]],
    ['export type * from "./till";', ["re-export ./till *"]],
    ['export { type Coin } from "./till";', ["re-export ./till Coin"]],
    ['export { open as "open-till" } from "./till";', ["re-export ./till open>open-till"]],
    ['import { open } from "./till"; export { open };', ["static ./till open", "re-export ./till open"]],
    [
      'export { a as b, till as default }; import till, { open as a, close } from "./till";',
      ["static ./till default>till open>a close", "re-export ./till open>b default"],
    ],
    ['import * as till from "./till"; export { till };', ["static ./till *>till", "re-export ./till *>till"]],
    [
      'import type { Coin } from "./till"; export type { Coin };',
      ["type-only ./till Coin", "re-export ./till Coin"],
    ],
    ['import { open } from "./till"; export default open;', ["static ./till open"]],
    ['import { open } from "./till"; const shut = 1; export { shut };', ["static ./till open"]],
    ['import { open as o } from "./till"; const open = o; export { open };', ["static ./till open>o"]],
    [
      'import { open } from "./till"; (await // late\nimport("./bell")).ring\nexport { open };',
      ["static ./till open", "re-export ./till open", "dynamic ./bell ring"],
    ],
  ])("%s", (text, expected) => {
    expect(forms(text)).toEqual(expected);
  });
});

describe("imports inside the code", () => {
  it.each([
    ['const tills = [await import("./till")];', "dynamic ./till *"],
    ["const till = () => import(`./till`);", "dynamic ./till *"],
    ['const till = import(/* the till */ "./till", { with: {} });', "dynamic ./till *"],
    ['const tills = [require("./till")];', "require ./till *"],
    ["if (late) { count(require(`./till`)); }", "require ./till *"],
    ['const path = require.resolve("./till");', "require ./till *"],
    ['import till = require("./till"); count(till);', "require ./till *"],
    ['import type till = require("./till"); let all: typeof till;', "type-only ./till *"],
    ['let coin: import("./till").Coin;', "type-only ./till Coin"],
    ['let coin: import("./till").money.Coin<string>;', "type-only ./till money"],
    ['let till: typeof import("./till");', "type-only ./till *"],
    ['type Open = typeof import("./till").open;', "type-only ./till open"],
    ['export {}; declare module "./till" { interface Coin { worn: true } }', "type-only ./till *"],
    ['declare module "lamp" { import { Bulb } from "./bulb"; }', "static ./bulb Bulb"],
    ['declare module "lamp" { export * from "./bulb"; }', "re-export ./bulb *"],
    ['/// <reference path="globals.d.ts" />', "type-only globals.d.ts"],
  ])("%s", (text, form) => {
    expect(forms(text)).toEqual([form]);
  });

  it("finds an import under thousands of operators", () => {
    const sum = `${"1 + ".repeat(20_000)}1`;
    expect(forms(`const n = (${sum}) + f(require("./till"));`)).toEqual(["require ./till *"]);
  });

  it("looks a reference path up beside the file", () => {
    const text =
      '/// <reference path="globals.d.ts" />\n/// <reference path="../all.d.ts" />\n/// <reference types="lamp" />';
    expect(writtenImports("a.ts", text)?.map(({ request }) => request)).toEqual([
      "./globals.d.ts",
      "../all.d.ts",
    ]);
  });
});

describe("what only looks like an import", () => {
  it.each([
    ["comments", '// import "./till";\n/* export * from "./till"; require("./till") */ export const a = 1;'],
    ["texts", `const a = 'import "./till"'; const b = "require('./till')";`],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the code under test holds a template
    ["templates", 'const a = `import("./till")`; const b = `${a} from "./till"`;'],
    ["regular expressions", 'const a = /import "\\.\\/till"/; const b = /require\\("x"\\)/;'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the code under test holds a template
    ["computed names", 'import("./" + name); require(name); import(`./${name}`);'],
    [
      "methods",
      'shop.require("./till"); shop.import("./till"); require.cache("./till"); shop.require.resolve("./t");',
    ],
    ["keys", 'const a = { require: "./till", import: "./till", from: "./till" };'],
    ["import.meta", 'const a = import.meta.resolve("./till"), b = import.meta.url;'],
    ["declarations of modules", 'declare module "lamp" { const a: string; }\ndeclare module "*.svg";'],
    ["namespaces", "namespace shop { export const a = 1; } import till = shop.a; export {};"],
  ])("%s", (_, text) => {
    expect(forms(text)).toEqual([]);
  });

  it("text and attributes of JSX", () => {
    const text =
      'const a = <p title="import \'./till\'">import "./till"; require("./till") {/* from "./till" */}</p>;';
    expect(forms(text, "shop/page.tsx")).toEqual([]);
    expect(forms(text, "shop/page.js")).toEqual([]);
    expect(forms(`${text} require("./lamp");`, "shop/page.jsx")).toEqual(["require ./lamp *"]);
  });
});

describe("types in the documentation of JavaScript", () => {
  it.each([
    ['/** @type {import("./till").Coin} */\nconst a = 1;', ["type-only ./till Coin"]],
    ['/** @type {typeof import("./till")} */\nlet a;', ["type-only ./till *"]],
    ['f(/** @type {import("./till").a.B[]} */ (b));', ["type-only ./till a"]],
    [
      '/**\n * @param {import("./a").A} a\n * @returns {import("./b").B}\n */\nfunction f(a) {}',
      ["type-only ./a A", "type-only ./b B"],
    ],
    ['class A {\n  /** @type {import("./till").Coin} */\n  a = 1;\n}', ["type-only ./till Coin"]],
    ['/** @import till, { Coin as C } from "./till" */', ["type-only ./till default>till Coin>C"]],
    ['let a;\n/** @typedef {import("./till").Coin} Coin */', ["type-only ./till Coin"]],
    ['/** @foo {import("./till").Coin} and import("./till") */\nlet a;', []],
    ['/* @type {import("./till").Coin} */\nlet a;', []],
    [`const a = '/** @type {import("./till").Coin} */';`, []],
  ])("%s", (text, expected) => {
    expect(forms(text, "shop/cart.js")).toEqual(expected);
    expect(forms(text, "shop/cart.jsx")).toEqual(expected);
    expect(forms(text, "shop/cart.ts")).toEqual([]);
  });
});

describe("reading a file", () => {
  it("knows the languages by their extensions", () => {
    const text = 'import "./till";';
    for (const name of ["a.ts", "a.tsx", "a.mts", "a.cts", "a.d.ts", "a.js", "a.jsx", "a.mjs", "a.cjs"]) {
      expect(forms(text, name)).toEqual(["static ./till"]);
    }
    for (const name of ["a.css", "a.vue", "ts", "a.ts.bak", "a.constructor", "a"]) {
      expect(forms(text, name)).toBeUndefined();
    }
  });

  it("reads angle brackets as the extension says", () => {
    expect(forms('f(<any>require("./till"));', "a.ts")).toEqual(["require ./till *"]);
    expect(forms('f(<any>require("./till")</any>);', "a.tsx")).toEqual([]);
  });

  it("keeps the order written, also between kinds", () => {
    const text = [
      '/// <reference path="./first.d.ts" />',
      'import "./second";',
      'const a = require("./third");',
      'export * from "./fourth";',
      'let b: import("./fifth").B;',
      'import "./sixth";',
      'import("./seventh");',
      'import "./second";',
    ].join("\n");
    const specifiers = writtenImports("a.ts", text)?.map(({ specifier }) => specifier.slice(2));
    expect(specifiers).toEqual([
      "first.d.ts",
      "second",
      "third",
      "fourth",
      "fifth",
      "sixth",
      "seventh",
      "second",
    ]);
  });

  it("says where the specifier stands, quotes included", () => {
    const text =
      '\uFEFF/// <reference path="g.d.ts"/>\r\nimport {\r\n  a,\r\n} from "./till";\rimport(`./lamp`);';
    const found = writtenImports("a.ts", text) ?? [];
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '"g.d.ts"',
      '"./till"',
      "`./lamp`",
    ]);
    expect(found.map(({ line }) => line)).toEqual([1, 4, 5]);
  });

  it("finds what stands behind an await that TypeScript reads twice", () => {
    const text = 'do {} while (b + (await\nimport("./till")).a);\nimport "./lamp"';
    expect(forms(text)).toEqual(["dynamic ./till a", "static ./lamp"]);
  });

  it("reads on behind syntax errors", () => {
    expect(forms('import { a from "./till";\nconst = ;\nimport b from "./lamp";\n}}}')).toContain(
      "static ./lamp default>b",
    );
    expect(forms('import b from "./lamp";\n<<<<<<< ours\nimport c from "./till";\n=======')).toEqual([
      "static ./lamp default>b",
      "static ./till default>c",
    ]);
  });

  it("gives up on nesting that no one writes, without an exception", () => {
    expect(writtenImports("a.ts", `import "./till"; ${"(".repeat(200_000)}`)).toBeUndefined();
  });

  it("takes any text, and every span is a text in quotes", () => {
    const parts = fc.constantFrom(
      "import ",
      "export ",
      "type ",
      "{ a }",
      "* as b ",
      "* ",
      " from ",
      '"./x"',
      "'./y'",
      "`./z`",
      "require(",
      ")",
      "import(",
      ";",
      "\n",
      "declare module ",
      "{",
      "}",
      "/*",
      "*/",
      "//",
      "<a>",
      "</a>",
      "=",
      "${",
      "default ",
      "c",
    );
    const text = fc
      .array(fc.oneof(parts, fc.string({ maxLength: 3 })), { maxLength: 30 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(text, fc.constantFrom("a.ts", "a.tsx", "a.js", "a.d.ts"), (source, path) => {
        for (const { specifier, span } of writtenImports(path, source) ?? []) {
          const written = source.slice(span.start, span.end);
          if (/^(['"`]).*\1$/s.test(written)) expect(written.slice(1, -1)).toBe(specifier);
          else expect(written).toMatch(/^['"`]/); // the closing quote is missing
        }
      }),
      { numRuns: 500 },
    );
  });
});
