import { describe, expect, it } from "vitest";
import type { Diagnostic, Place } from "../../compiler/diagnostics/diagnostic.ts";
import { keyAt, valueAt, wordsAt } from "../../compiler/diagnostics/diagnostic.ts";
import { type LocateInput, locateDiagnostic } from "../../compiler/diagnostics/locate.ts";
import { parseDocument } from "../../compiler/source/document.ts";
import { sourceText } from "../../compiler/source/text.ts";

const source = sourceText("shop.plan.yaml", "version: 1\ntasks:\n  - id: cart\n    title: Add a cart\n");
const cart = sourceText("src/cart.ts", "export const a = 1;\nexport const cart = [];\n");

const input: LocateInput = {
  source,
  document: parseDocument(source),
  readFile: (path) => (path === cart.path ? cart : undefined),
};

function found(place: Place, related: readonly Place[] = []): Diagnostic {
  return {
    code: "no-missing-file",
    severity: "error",
    message: "there is no such file",
    primary: { place, message: "here" },
    related: related.map((at) => ({ place: at })),
  };
}

function primary(place: Place, given: LocateInput = input) {
  return locateDiagnostic(found(place), given).primary;
}

describe("locateDiagnostic", () => {
  it("resolves the value and the key of a route", () => {
    expect(primary(valueAt(["tasks", 0, "title"]))).toMatchObject({
      file: "shop.plan.yaml",
      inPlan: true,
      start: { line: 4, column: 12 },
      end: { line: 4, column: 22 },
      message: "here",
    });
    expect(primary(keyAt(["tasks", 0, "title"]))).toMatchObject({
      start: { line: 4, column: 5 },
      end: { line: 4, column: 10 },
    });
  });

  it.each([
    ["a cart", 16, 22],
    // Not there, and there twice.
    ["a basket", 12, 22],
    ["a", 12, 22],
  ])("marks words of a value: %s", (words, start, end) => {
    expect(primary(wordsAt(["tasks", 0, "title"], words))).toMatchObject({
      start: { line: 4, column: start },
      end: { line: 4, column: end },
      name: { word: "Add a cart" },
    });
  });

  it("takes a place in the text as it is", () => {
    expect(primary({ in: "text", span: { start: 11, end: 16 } })).toMatchObject({
      span: { start: 11, end: 16 },
      start: { line: 2, column: 1 },
      end: { line: 2, column: 6 },
    });
  });

  it("reads the file of a place in the repository", () => {
    expect(primary({ in: "file", file: "src/cart.ts", span: { start: 33, end: 37 } })).toMatchObject({
      file: "src/cart.ts",
      inPlan: false,
      source: cart,
      start: { line: 2, column: 14 },
      end: { line: 2, column: 18 },
    });
  });

  it("means the beginning of a file that has no span or no text", () => {
    const beginning = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    expect(primary({ in: "file", file: "src/cart.ts" })).toMatchObject({ ...beginning, span: undefined });
    const unreadable = primary({ in: "file", file: "logo.png", span: { start: 5, end: 9 } });
    expect(unreadable).toMatchObject({ ...beginning, source: undefined });
  });

  it("means the beginning of a plan that could not be parsed", () => {
    const without = primary(valueAt(["tasks", 0, "title"]), { ...input, document: undefined });
    expect(without).toMatchObject({ span: { start: 0, end: 0 }, start: { line: 1, column: 1 } });
  });

  it("locates related labels in order", () => {
    const { related } = locateDiagnostic(
      found(valueAt(["tasks"]), [valueAt(["tasks", 0, "id"]), { in: "file", file: "src/cart.ts" }]),
      input,
    );
    expect(related.map(({ file, start }) => [file, start.line])).toEqual([
      ["shop.plan.yaml", 3],
      ["src/cart.ts", 1],
    ]);
  });
});
