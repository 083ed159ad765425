import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importsIn } from "./memory-tree.ts";

/** How a language hides a piece of text, and what in that piece would end the hiding place too early. */
interface Hiding {
  readonly before: string;
  readonly after: string;
  readonly never: RegExp;
}

interface Language {
  readonly path: string;
  readonly statement: string;
  readonly specifier: string;
  readonly hidings: readonly Hiding[];
}

const lineComment = (mark: string): Hiding => ({ before: `${mark} `, after: "\n", never: /[\r\n\\]/g });
const block: Hiding = { before: "/* ", after: " */\n", never: /\*\/|\/\*|[*/]/g };
const text = (quote: string, before = "s = "): Hiding => ({
  before: before + quote,
  after: `${quote};\n`,
  never: new RegExp(`[${quote[0]}\\\\\u0024{}]${quote.length === 1 ? "|[\\r\\n]" : ""}`, "g"),
});

const languages: readonly Language[] = [
  {
    path: "main.rs",
    statement: "use shop::Till;\n",
    specifier: "shop::Till",
    hidings: [
      lineComment("//"),
      block,
      { before: 's = r#"', after: '"#;\n', never: /"#/g },
      { before: 's = "', after: '";\n', never: /["\\]/g },
    ],
  },
  {
    path: "main.py",
    statement: "import shop.till\n",
    specifier: "shop.till",
    hidings: [
      lineComment("#"),
      text('"'),
      text("'"),
      text('"""'),
      text("'''"),
      text('"""', "s = f"),
      text('"', "s = f"),
    ],
  },
  {
    path: "main.go",
    statement: 'import "shop/till"\n',
    specifier: "shop/till",
    hidings: [lineComment("//"), block, text('"'), { before: "s = `", after: "`\n", never: /`/g }],
  },
  {
    path: "Main.java",
    statement: "import shop.Till;\n",
    specifier: "shop.Till",
    hidings: [lineComment("//"), block, text('"'), text('"""')],
  },
  {
    path: "Main.kt",
    statement: "import shop.Till\n",
    specifier: "shop.Till",
    hidings: [lineComment("//"), block, text('"'), text('"""')],
  },
  {
    path: "main.cc",
    statement: '#include "till.h"\n',
    specifier: "till.h",
    hidings: [lineComment("//"), block, text('"'), { before: 's = R"x(', after: ')x";\n', never: /\)x"/g }],
  },
];

/** Pieces that look like imports and like the ends of comments and texts, in any order. */
const piece = fc.constantFrom(
  "import a",
  "\nimport a;\n",
  "\nfrom a import b\n",
  "\nuse a::b;\n",
  "mod a;",
  "crate::a::b",
  '\n#include "a.h"\n',
  '\nimport "a"\n',
  'import_module("a")',
  "/*",
  "*/",
  "//",
  "#",
  '"',
  "'",
  '"""',
  "`",
  '"#',
  "\\",
  "${",
  "}",
  "{",
  ";",
  ":",
  "\n",
  "\r\n",
  "é",
);

describe("what a comment or a text holds", () => {
  it.each(languages)("is no import in $path", ({ path, statement, specifier, hidings }) => {
    const hidden = fc
      .tuple(fc.constantFrom(...hidings), fc.array(piece, { maxLength: 12 }))
      .map(([{ before, after, never }, pieces]) => `${before}${pieces.join("").replace(never, " ")}${after}`);
    fc.assert(
      fc.property(fc.array(fc.oneof(hidden, fc.constant(statement)), { maxLength: 6 }), (parts) => {
        const code = parts.join("");
        const found = importsIn({ [path]: code }, path);
        const written = parts.filter((part) => part === statement);
        expect(found.map((one) => one.specifier)).toEqual(written.map(() => specifier));
        for (const { span } of found) expect(code.slice(span.start, span.end)).toContain(specifier);
      }),
      { numRuns: 300 },
    );
  });

  it.each(languages)("may be anything in $path", ({ path }) => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const code = pieces.join("");
        for (const { span } of importsIn({ [path]: code }, path)) {
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(code.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
