import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderRdjson } from "../../compiler/report/rdjson.ts";
import { sourceText } from "../../compiler/source/text.ts";
import { missingSchema, schemaProblems } from "../support/format-schema.ts";
import { context, hostileReports } from "./hostile-reports.ts";
import { idleNote, missingFile, shopReport, skipped, withFix } from "./shop-report.ts";

function diagnosticsOf(reports: Parameters<typeof renderRdjson>[0], given = context) {
  return JSON.parse(renderRdjson(reports, given)).diagnostics;
}

const page = "https://github.com/seamwright/seamwright/blob/main/examples/rules";

describe("renderRdjson", () => {
  it("counts columns in bytes, and joins the edits of a fix in one suggestion", () => {
    expect(diagnosticsOf([withFix(shopReport([missingFile]))])).toEqual([
      {
        message: 'there is no file "src/kart.ts" to modify\nhelp: did you mean "src/cart.ts"?',
        location: {
          path: "plans/my shop.yaml",
          range: { start: { line: 6, column: 36 }, end: { line: 6, column: 47 } },
        },
        severity: "ERROR",
        code: { value: "no-missing-file", url: `${page}/no-missing-file.md` },
        suggestions: [
          {
            range: { start: { line: 6, column: 27 }, end: { line: 6, column: 44 } },
            text: "a-🛒.ts, src/cart",
          },
        ],
        related_locations: [
          {
            message: '"till" waits for it',
            location: {
              path: "plans/my shop.yaml",
              range: { start: { line: 10, column: 18 }, end: { line: 10, column: 22 } },
            },
          },
          {
            location: {
              path: "src/till.ts",
              range: { start: { line: 1, column: 8 }, end: { line: 1, column: 12 } },
            },
          },
        ],
      },
    ]);
  });

  it("suggests nothing for another file than that of the finding", () => {
    const report = shopReport([missingFile]);
    const source = sourceText("other.yaml", "name: other\n");
    const fix = { title: "rename", edits: [{ source, span: { start: 0, end: 4 }, text: "title" }] };
    const [found] = diagnosticsOf([
      { ...report, diagnostics: report.diagnostics.map((one) => ({ ...one, fix: () => fix })) },
    ]);
    expect(found.code.value).toBe("no-missing-file");
    expect(found.suggestions).toBeUndefined();
  });

  it("says what did not run and what is not shown", () => {
    const baseline = { file: "known.json", known: 2, gone: 1 };
    const found = diagnosticsOf([shopReport([idleNote], { skipped })], { ...context, baseline });
    expect(found.map(({ message, severity }: Record<string, string>) => [severity, message])).toEqual([
      ["INFO", "no gate"],
      ["INFO", "no repo: 9 rules did not run"],
      ["INFO", "2 known findings are not shown (known.json)"],
      ["INFO", "1 entry of the baseline is gone; update it with --write-baseline known.json"],
    ]);
  });

  for (const name of ["rdjson-DiagnosticResult.json", "rdjson-Diagnostic.json"]) {
    const missing = missingSchema(name);
    describe.skipIf(missing !== undefined)(`by ${missing ?? name}`, () => {
      it("is valid, whatever texts it holds", () => {
        const problems = schemaProblems(name);
        expect(problems({ severity: "BAD" })).not.toEqual([]);
        expect(problems({ unheard: "of" })).not.toEqual([]);
        fc.assert(
          fc.property(hostileReports, (reports) => {
            const result = JSON.parse(renderRdjson(reports, context));
            const values = name === "rdjson-Diagnostic.json" ? result.diagnostics : [result];
            expect(values.flatMap(problems)).toEqual([]);
          }),
          { numRuns: 60 },
        );
      });
    });
  }
});
