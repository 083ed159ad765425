import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceText } from "../../compiler/source/text.ts";
import { applyEdits, type TextEdit } from "../../compiler/source/text-edit.ts";
import "../support/seed.ts";

const source = sourceText("shop.md", "till cart shelf");

function edit(start: number, end: number, text: string): TextEdit {
  return { source, span: { start, end }, text };
}

describe("applyEdits", () => {
  it("makes edits in the order of the text, whatever order they come in", () => {
    expect(applyEdits(source, [edit(10, 15, "desk"), edit(0, 4, "tray")])).toBe("tray cart desk");
  });

  it("puts in what belongs to one place in the order given, before what replaces the text there", () => {
    const edits = [edit(5, 9, "bag"), edit(5, 5, "a "), edit(5, 5, "big ")];
    expect(applyEdits(source, edits)).toBe("till a big bag shelf");
  });

  it("leaves out the edits of other texts", () => {
    expect(applyEdits(source, [{ ...edit(0, 4, "tray"), source: sourceText("other.md", "till") }])).toBe(
      source.text,
    );
  });

  it("does not accept edits that overlap or leave the text", () => {
    expect(() => applyEdits(source, [edit(0, 6, ""), edit(5, 9, "")])).toThrow("overlap");
    expect(() => applyEdits(source, [edit(5, 9, ""), edit(6, 6, "x")])).toThrow("overlap");
    expect(() => applyEdits(source, [edit(14, 16, "")])).toThrow("leave the text");
    expect(() => applyEdits(source, [edit(4, 3, "")])).toThrow();
  });

  it("keeps what no edit touches, and nothing else", () => {
    const part = fc.record({ kept: fc.string(), gone: fc.string({ minLength: 1 }), text: fc.string() });
    fc.assert(
      fc.property(fc.array(part), fc.string(), fc.nat(), (parts, tail, turn) => {
        const text = sourceText("a", parts.map(({ kept, gone }) => kept + gone).join("") + tail);
        let at = 0;
        const edits = parts.map(({ kept, gone, text: instead }) => {
          const start = at + kept.length;
          at = start + gone.length;
          return { ...edit(start, at, instead), source: text };
        });
        const turned = [...edits.slice(turn % 7), ...edits.slice(0, turn % 7)];
        const expected = parts.map(({ kept, text: instead }) => kept + instead).join("") + tail;
        expect(applyEdits(text, turned)).toBe(expected);
      }),
    );
  });
});
