import { describe, expect, it } from "vitest";
import { importsIn } from "./memory-tree.ts";

const paths = ["main.rs", "main.py", "main.go", "Main.java", "Main.kt", "main.cc"];
const many = 100_000;

/** Texts on which a reader that looks back or ahead once per place would not end within the time of a test. */
const texts: readonly (readonly [string, string])[] = [
  ["nothing but openings of comments", "/*".repeat(many)],
  ["nothing but openings of texts", "\"'`".repeat(many)],
  ["texts in three quotes, none closed", "x = '''".repeat(many)],
  ["code in texts, nested", 'f"{'.repeat(many)],
  ["code in texts, never closed", 'f"{\n"\u0024{\n'.repeat(many)],
  ["braces", "{".repeat(many) + "mod a; use b::c; import d".repeat(10) + "}".repeat(many)],
  ["nested use trees", `use a::${"{b::".repeat(many)}c${"}".repeat(many)};`],
  ["nested modules", `${"mod a { ".repeat(many)} mod b; use super::c; ${"}".repeat(many)}`],
  ["nested modules with modules", `${"mod a { mod b; use crate::c; super::d(); ".repeat(many / 5)}`],
  ["a block of Go", `import (${" ".repeat(many)}${"a".repeat(many)}${"a ".repeat(many)})`],
  ["keywords without an end", "import use from mod #include ".repeat(many)],
  ["keywords at the start of lines", "import\nfrom\nuse\nmod\n#include\n".repeat(many)],
  ["statements without an end", 'import (\nfrom a import (\nuse a::{\nmod a\n#include "a\n'.repeat(many)],
  ["blank lines", `import a${"\n".repeat(many)}${"\n \t".repeat(many)}use a`],
  [
    "one long line",
    `import ${"a.".repeat(many)}${" ".repeat(many)}${"a, ".repeat(many)}use ${"a::".repeat(many)}b;`,
  ],
  [
    "spaces",
    `import${" ".repeat(many)}from${"\t".repeat(many)}use${" ".repeat(many)}#${" ".repeat(many)}include`,
  ],
  ["raw texts", `${"r#".repeat(many)}${"#".repeat(many)}"${'R"('.repeat(many)} use import`],
  ["joined lines", `// ${"\\\n".repeat(many)}use import include`],
  ["conditions of the type checker", "if TYPE_CHECKING:\n import a\n".repeat(many / 5)],
  ["functions of Kotlin", `import a.*\n${"fun <".repeat(many)}`],
  ["attributes", `${'#[path = "a"]\n'.repeat(many)}mod a;`],
  ["packages", `${"// package \n".repeat(many)}import a.b;`],
];

describe("a hostile file", () => {
  it.each(texts)("of %s is read", (_, text) => {
    for (const path of paths) {
      const found = importsIn({ [path]: text }, path);
      expect(found.every(({ span }) => span.end <= text.length)).toBe(true);
    }
  });
});
