import { describe, expect, it } from "vitest";
import { scanImports } from "../../../compiler/repo/scan/scan-imports.ts";
import { bothWays } from "./both-ways.ts";

/** Behind each of these the import is found, and the bait in them is not. */
const code = [
  // Regular expressions
  `const a = /import "trap"/; `,
  `const a = /['"\`]/g; `,
  `const a = /[/'"]/; `,
  `const a = /\\/'/; `,
  `if (a) /'/.test(b); `,
  `while (a) /"/.test(b); `,
  `for (const a of b) /'/.test(a); `,
  `if ((a) && (")")) /'/.test(b); `,
  `f(/'/); [/'/]; a = /'/; a ? /'/ : /"/; a && /'/; !/'/.test(a); `,
  `function f() { return /'/; } `,
  `const f = (a) => /'/; `,
  `{ } /'/.test(a); `,
  `switch (a) { case /'/.test(b): } `,
  `typeof /'/; void /'/; a in /'/; `,
  `const b = a + /* c */ /'/.source; `,
  // Divisions
  `a / b; "'/"; `,
  `const c = (a) / b; '/'; `,
  `const c = a[0] / b; '/'; `,
  `x.if(4) / 2; '/'; `,
  `x.return / 2; '/'; `,
  `x?.while(4) / 2; '/'; `,
  `let i = 0; i++ / 2; '/'; `,
  `i-- / 2; '/'; `,
  `x! / 2; '/'; `,
  `x!! / 2; '/'; `,
  `4 / 2; 4. / 2; .5 / 2; '/'; `,
  `"a" / 2; \`a\` / 2; /a/ / 2; '/'; `,
  `const c = {} / 2; '/'; `,
  `const c = { a: 1 } / 2; '/'; `,
  `a /* b */ / c; '/'; `,
  `a // b\n / c; '/'; `,
  `this / 2; super.a / 2; '/'; `,
  // Templates
  "`import 'trap'`; ",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the code under test holds a template
  "`${a} import('trap') ${`${b} import('trap')`}`; ",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the code under test holds a template
  "`\\${import('trap')} \\` import 'trap'`; ",
  "`$import('trap') $$ {import('trap')}`; ",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the code under test holds a template
  "`${{ a: { b: `}` } }} import('trap')`; ",
  "tag`import('trap')`; `'`; ",
  // Strings and comments
  `"import 'trap'"; 'import "trap"'; `,
  `'it\\'s import("trap")'; `,
  `"a\\\nimport('trap')"; `,
  `/* it's import("trap") */ // it's import("trap")\n`,
  `// import("trap")\r`,
  `/* * / import("trap") **/ `,
  `/**/ `,
  // What looks like other forms
  `const o = { import: 1, export: 2, require: 3, module: 4, from: "trap" }; `,
  `o.import("trap"); o.require("trap"); o?.require("trap"); o . /* a */ require("trap"); `,
  `class A { #require(a) { return this.#require("trap"); } } `,
  `new require("trap"); `,
  `require; require(name); require("a" + b); require(\`a\${b}\`); import("a" + b); `,
  `important("trap"); requires("trap"); $require("trap"); _import("trap"); `,
];

describe.each(["ts", "tsx", "js"])("code of .%s", (ending) => {
  it.each(code.filter((text) => ending !== "js" || !/!(?:!)? \//.test(text)))("%j", (text) => {
    expect(bothWays(`const shop = 1; ${text}import("./till");`, `shop/cart.${ending}`)).toEqual([
      "dynamic ./till",
    ]);
    expect(bothWays(`${text}require("./till");`, `shop/cart.${ending}`)).toEqual(["require ./till"]);
  });
});

describe("imports in code", () => {
  it.each([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the code under test holds a template
    ['`${import("./a")} ${`${require("./b")}`}`', ["dynamic ./a", "require ./b"]],
    ['const a = { ...import("./a"), ...require("./b") };', ["dynamic ./a", "require ./b"]],
    ['require("./a")(require("./b"));', ["require ./a", "require ./b"]],
    ["if (a) { import './a' }", ["static ./a"]],
    ['const a = b ? import("./a") : import("./b");', ["dynamic ./a", "dynamic ./b"]],
  ] as const)("%s", (text, forms) => {
    expect(bothWays(text)).toEqual(forms);
  });
});

describe("what cannot be read", () => {
  it.each([["'open\nimport('./till')"], ["`open import('./till')"], ["a = /open\n'; import('./till')"]])(
    "is given up: %j",
    (text) => {
      expect(scanImports("shop/cart.ts", text)).toBeUndefined();
    },
  );

  it("is no matter where nothing is asked for behind it", () => {
    expect(scanImports("shop/cart.ts", "import './till'; 'open\n")).toHaveLength(1);
  });
});
