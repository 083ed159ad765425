import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineAt, positionAt, sourceText } from "../../compiler/source/text.ts";

describe("positionAt", () => {
  it("counts lines and columns from 1", () => {
    const source = sourceText("plan.yaml", "a\nbc\r\n\rd");
    expect(positionAt(source, 0)).toEqual({ line: 1, column: 1 });
    expect(positionAt(source, 3)).toEqual({ line: 2, column: 2 });
    expect(positionAt(source, 6)).toEqual({ line: 3, column: 1 });
    expect(positionAt(source, 7)).toEqual({ line: 4, column: 1 });
    expect(positionAt(source, 99)).toEqual({ line: 4, column: 2 });
  });

  it("leads back to the offset, for any text", () => {
    const texts = fc
      .array(fc.constantFrom("\n", "\r\n", "\r", "\t", "a", "ü", "🦉", "字"))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, fc.nat(40), (text, at) => {
        const offset = Math.min(at, text.length);
        const source = sourceText("plan.yaml", text);
        const { line, column } = positionAt(source, offset);
        expect((source.lineStarts[line - 1] ?? 0) + column - 1).toBe(offset);
      }),
    );
  });
});

describe("lineAt", () => {
  it("gives a line without its end", () => {
    const source = sourceText("plan.yaml", "one\r\ntwo\nthree");
    expect([1, 2, 3, 4].map((line) => lineAt(source, line))).toEqual(["one", "two", "three", ""]);
  });
});
