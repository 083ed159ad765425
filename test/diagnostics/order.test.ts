import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Severity } from "../../compiler/diagnostics/diagnostic.ts";
import type { LocatedDiagnostic, LocatedLabel } from "../../compiler/diagnostics/locate.ts";
import { compareLocated, sortDiagnostics } from "../../compiler/diagnostics/order.ts";

const position = fc.record({ line: fc.integer({ min: 1, max: 2 }), column: fc.integer({ min: 1, max: 2 }) });
const text = fc.constantFrom("cart", "order");

const label: fc.Arbitrary<LocatedLabel> = fc.record({
  file: fc.constantFrom("plan.yaml", "src/cart.ts"),
  inPlan: fc.boolean(),
  source: fc.constant(undefined),
  span: fc.constant(undefined),
  start: position,
  end: position,
  message: fc.option(text, { nil: undefined }),
  name: fc.constant(undefined),
});

const diagnostic: fc.Arbitrary<LocatedDiagnostic> = fc.record({
  code: text,
  severity: fc.constantFrom<Severity>("error", "warning", "note"),
  message: text,
  primary: label,
  related: fc.array(label, { maxLength: 2 }),
  help: fc.option(text, { nil: undefined }),
  fix: fc.constant(undefined),
});

const base: LocatedDiagnostic = {
  code: "no-missing-file",
  severity: "error",
  message: "there is no such file",
  primary: {
    file: "plan.yaml",
    inPlan: true,
    source: undefined,
    span: undefined,
    start: { line: 3, column: 5 },
    end: { line: 3, column: 9 },
    message: undefined,
    name: undefined,
  },
  related: [],
  help: undefined,
  fix: undefined,
};

function at(line: number, column: number, change: Partial<LocatedDiagnostic> = {}): LocatedDiagnostic {
  return { ...base, ...change, primary: { ...base.primary, start: { line, column } } };
}

describe("compareLocated", () => {
  it("is a total order", () => {
    fc.assert(
      fc.property(diagnostic, diagnostic, diagnostic, (a, b, c) => {
        expect(Math.sign(compareLocated(a, b))).toBe(0 - Math.sign(compareLocated(b, a)));
        expect(compareLocated(a, a)).toBe(0);
        if (compareLocated(a, b) <= 0 && compareLocated(b, c) <= 0) {
          expect(compareLocated(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  // An absent text and an empty one look the same to a reader.
  it("calls two diagnostics equal only when they say the same", () => {
    const shown = (value: LocatedDiagnostic): string =>
      JSON.stringify(value, (key, part) => (part === undefined && key !== "" ? "" : part));
    fc.assert(
      fc.property(diagnostic, diagnostic, (a, b) => {
        expect(compareLocated(a, b) === 0).toBe(shown(a) === shown(b));
      }),
    );
  });
});

describe("sortDiagnostics", () => {
  it("puts the plan before the repository, whatever the names", () => {
    const inRepo = { ...base, primary: { ...base.primary, file: "a.ts", inPlan: false } };
    expect(sortDiagnostics([inRepo, base])).toEqual([base, inRepo]);
  });

  it("sorts lines and columns as numbers", () => {
    const sorted = sortDiagnostics([at(10, 1), at(9, 20), at(9, 3)]);
    expect(sorted.map(({ primary }) => [primary.start.line, primary.start.column])).toEqual([
      [9, 3],
      [9, 20],
      [10, 1],
    ]);
  });

  it("sorts by severity, then code, then message at one place", () => {
    const note = at(1, 1, { severity: "note", code: "a" });
    const warning = at(1, 1, { severity: "warning", code: "b" });
    const first = at(1, 1, { code: "c", message: "x" });
    const second = at(1, 1, { code: "c", message: "y" });
    const third = at(1, 1, { code: "d", message: "a" });
    expect(sortDiagnostics([note, third, warning, second, first])).toEqual([
      first,
      second,
      third,
      warning,
      note,
    ]);
  });

  it("keeps one of several equal diagnostics, and all that differ in a related place", () => {
    const related = at(1, 1, { related: [base.primary] });
    expect(sortDiagnostics([at(1, 1), related, at(1, 1), { ...related }])).toEqual([at(1, 1), related]);
  });

  it("gives the same list for every order of the input", () => {
    const many = fc.array(diagnostic, { maxLength: 6 });
    fc.assert(
      fc.property(many, (list) => {
        const forwards = sortDiagnostics(list).map((found) => [found.code, found.message, found.help ?? ""]);
        const backwards = sortDiagnostics([...list].reverse());
        expect(backwards.map((found) => [found.code, found.message, found.help ?? ""])).toEqual(forwards);
      }),
    );
  });
});
