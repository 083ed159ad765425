import { describe, expect, it } from "vitest";
import { blankCode, type CodeSyntax } from "../../../compiler/repo/languages/blank-code.ts";
import {
  cSyntax,
  goSyntax,
  javaSyntax,
  kotlinSyntax,
  pythonSyntax,
  rustSyntax,
} from "../../../compiler/repo/languages/code-syntax.ts";

/** `x` in a comment or a text must vanish, `y` after it must stay. */
const forms: readonly (readonly [string, CodeSyntax, readonly string[]])[] = [
  [
    "Rust",
    rustSyntax,
    [
      "// x\ny",
      "/* x /* x */ x */ y",
      '"x \\" x" y',
      '"x \\\\" y',
      '"x\nx" y',
      'r"x \\" y',
      'r#"x " x"# y',
      'br##"x "# x"## y',
      'b"x" y',
      "'x' y",
      "'\\'' y",
      "'\\u{1F600}' y '\"' y",
      "b'\"' y",
      "fn f<'a, 'b>(y: &'a str) -> &'b str",
      "'outer: loop { break 'outer; } y",
      "'\u{1F600}' y",
    ],
  ],
  [
    "Go",
    goSyntax,
    ["// x\ny", "/* x /* */ y", '"x \\" x" y', "`x \\` y", '`x\n"x` y', "'\"' y", "'\\'' y", "'\\\\' y"],
  ],
  [
    "Java",
    javaSyntax,
    ["// x\ny", "/* x /* x */ y", '"x \\" x" y', '"""\nx " x \\""" x\n""" y', "'\"' y", "'\\'' y", '"" + y'],
  ],
  [
    "Kotlin",
    kotlinSyntax,
    [
      "/* x /* x */ x */ y",
      '"x \\" x" y',
      `"""x " x"""" y`,
      '"x \u0024{"x"} x" y',
      '"x \u0024{ run { "x \u0024{"x"} }" } } x" y',
      '"""x \u0024{"x"} \\""" y',
      "'\"' y",
      "'\\'' y",
      '"x \u0024{ /* } */ 1 } x" y',
      "\"x \u0024{ '}' } x\" y",
      '"x \u0024x" y',
    ],
  ],
  [
    "Python",
    pythonSyntax,
    [
      "# x\ny",
      '"x \\" x" y',
      "'x' y",
      '"""x\n"x" \\""" x""" y',
      "'''x ' x''' y",
      'r"x \\" x" y',
      'f"x {"x"} x" y',
      "f'{x:\"^20}' ; y",
      'f"x {{ x" y',
      'f"""x {f"{"x"}"} x""" y',
      'rf"x {"x"}" y',
      '"x \\\n x" y',
      '"" y',
    ],
  ],
  [
    "C",
    cSyntax,
    [
      "// x\ny",
      "// x \\\n x\ny",
      "// x \\\r\n x\ny",
      "/* x /* x */ y",
      '"x \\" x" y',
      '"x \\\n x" y',
      'R"(x " x)" y',
      'u8R"shop(x )" x)shop" y',
      "'\"' y",
      "1'000'000 + y",
      "#error don't x\ny",
    ],
  ],
];

describe("blankCode", () => {
  it.each(forms)("blanks comments and texts of %s and nothing else", (_, syntax, texts) => {
    for (const text of texts) {
      const code = blankCode(text, syntax);
      expect(code, text).toHaveLength(text.length);
      expect(code, text).not.toContain("x");
      const letters = (part: string): string => part.replace(/[^y]/g, "");
      expect(letters(code), text).toBe(letters(text));
    }
  });

  it("keeps quoted identifiers of Kotlin", () => {
    expect(blankCode('fun `is "open"`() = "x"', kotlinSyntax)).toBe('fun `is "open"`() = " "');
  });

  it("leaves every other character where it is", () => {
    expect(blankCode('a /* b */ = "c"; // d', javaSyntax)).toBe('a         = " ";     ');
  });

  it.each(forms)("ends a text of %s that is never closed", (_, syntax) => {
    for (const opening of ['"', "'", "/*", '"""', "`", 'r#"', 'f"{', '"\u0024{', "//", "\\", 'R"(']) {
      const text = `y ${opening} x`;
      expect(blankCode(text, syntax), text).toHaveLength(text.length);
      expect(blankCode(text, syntax).startsWith("y "), text).toBe(true);
    }
  });

  it("cuts off what lies beyond the extent, not within a text", () => {
    const extent = { until: 3, stop: /;/g };
    expect(blankCode('a; b "; x" c; d', javaSyntax, extent)).toBe('a; b "   " c;');
    expect(blankCode("a; b", javaSyntax, extent)).toBe("a; b");
  });
});
