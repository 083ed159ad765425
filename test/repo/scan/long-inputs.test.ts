import { describe, expect, it } from "vitest";
import { scanImports } from "../../../compiler/repo/scan/scan-imports.ts";

/** Each, said over and over, was or could be a reason to look through all of a text again and again. */
const pieces = [
  "import ", "import a ", "import a from ", "import{", "import {type ", "import a, ", "import type from ", "import/**/ ", "import(", "import(`",
  "import('x',", "import a=", "import a from 'a';", "import \"", "import\u00a0", "import \u3000", "importa", "export{", "export {type ",
  "export * as ", "export*as\u00a0", "export {a/*", "export{a}", "require(", "require<", "require('x',", "require.resolve", "declare module 'a' {}\n",
  "module 'a", "`${", "<a ", "<a>", "=<a>", "{<a>", "=<a>(", "</", "(", ")/", "{", "}", "!/", "+", "!", "'", '"', "\\", "x=/", "/*", "//", "/**", "/**@",
  "/** @type {", "@import a ", "* ", "///", "/// <reference path", "<!--", "<script ", "<script>", "<script src='", "<template>", "---\n", "\n", "\r", " ", "a",
  "1.", "\u2028", "if(", ") /a/ ", "@type import", "<a", "'\\\n",
]; // biome-ignore format: a list

const frames = [
  ["", ""],
  ["import a from 'a';\nx;", "; require('b')"],
  ["x; import {", "} from 'a'"],
  ["x = <a>{", "; import('b')"],
  ["/** @type {import('x').", " */ export {"],
  ["if (a) export {", "} /a/; export {}"],
] as const;

const size = 200_000;

describe("scans take no longer than a text is", () => {
  // Each of these takes some thousandths of a second; where time grew with the square of the length, minutes.
  it.each(pieces)("%j, said over and over", (piece) => {
    const text = piece.repeat(Math.ceil(size / piece.length));
    for (const [before, behind] of frames) {
      for (const ending of ["ts", "tsx", "js", "vue", "astro"]) {
        const found = scanImports(`shop/cart.${ending}`, before + text + behind) ?? [];
        expect(found.every(({ span }) => span.start < span.end)).toBe(true);
      }
    }
  });

  it("finds what is behind a long text", () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `name${index} as a${index}`).join(", ");
    const text = `import { ${names} } from "./names";\nx;\n${"f(/* a */ '', b / c);\n".repeat(10_000)}import("./late");`;
    const found = scanImports("shop/cart.ts", text) ?? [];
    expect(found.map(({ specifier, names: { length } }) => [specifier, length])).toEqual([
      ["./names", 20_000],
      ["./late", 1],
    ]);
  });

  it("passes on many names by many lists", () => {
    const local = Array.from({ length: 5000 }, (_, index) => `a${index}`);
    const imports = local.map((name) => `import ${name} from "./${name}";`).join("\n");
    const lists = local.map((name) => `export { ${name} };`).join("\n");
    const found = scanImports("shop/index.ts", `${imports}\nx;\n${lists}`) ?? [];
    expect(found.filter(({ kind }) => kind === "re-export").length).toBe(5000);
  });
});
