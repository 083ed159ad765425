import fc from "fast-check";
import type { Diagnostic, Place, Severity } from "../../compiler/diagnostics/diagnostic.ts";
import type { LocatedFix } from "../../compiler/diagnostics/locate.ts";
import { type PlanReport, planReport } from "../../compiler/report/plan-report.ts";
import type { ReportContext } from "../../compiler/report/report-context.ts";
import { parseDocument } from "../../compiler/source/document.ts";
import { type SourceText, sourceText } from "../../compiler/source/text.ts";

/** Texts that somebody might put into a plan to break what reads a report. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "]]>",
        "%",
        "%0A",
        '"',
        "'",
        "&amp;",
        "<a>",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "\0",
        "\u001b[31m",
      ),
      fc.constantFrom(
        "::error::",
        "{0}",
        "{{",
        "}}",
        "[a](b)",
        "\\",
        "😀",
        "ä",
        "\ud83d",
        "\ufffe",
        "\u202e",
        ":",
        ",",
      ),
      fc.string({ unit: "binary", maxLength: 4 }),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(""));

const severity = fc.constantFrom<Severity>("error", "warning", "note");

/** Two tasks whose ids and files are hostile. */
function planOf(text: string): string {
  const task = (id: string): object => ({ id, title: text, files: { modify: [text] } });
  return JSON.stringify({ version: 1, tasks: [task(text), task(`${text}2`)] });
}

const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({
    in: fc.constant("plan" as const),
    route: fc.constantFrom(["tasks", 0, "id"], ["tasks", 1, "files", "modify", 0], ["tasks"], []),
    part: fc.constantFrom("key" as const, "value" as const),
  }),
  fc.record({
    in: fc.constant("text" as const),
    span: fc.record({ start: fc.nat(20), end: fc.nat(40) }),
  }),
  hostileText.map((file) => ({ in: "file" as const, file })),
  fc.record({
    in: fc.constant("file" as const),
    file: hostileText,
    span: fc.record({ start: fc.nat(9), end: fc.nat(9) }),
  }),
);

const label = fc.record({ place, message: hostileText });

const diagnostic: fc.Arbitrary<Diagnostic> = fc.record(
  {
    code: fc.constantFrom("no-missing-file", "no-such-rule"),
    severity,
    message: hostileText,
    primary: label,
    related: fc.array(label, { maxLength: 2 }),
    help: hostileText,
  },
  { requiredKeys: ["code", "severity", "message", "primary", "related"] },
);

const skipped = fc
  .option(hostileText, { nil: undefined })
  .map((text) => text && { reason: text, sentence: text, rules: 3 });

/** Reports in which every text is hostile; some findings have a fix. */
export const hostileReports: fc.Arbitrary<readonly PlanReport[]> = fc.array(
  fc
    .record({
      path: hostileText,
      text: hostileText,
      content: hostileText,
      diagnostics: fc.array(diagnostic, { maxLength: 4 }),
      skipped,
    })
    .map(({ path, text, content, diagnostics, skipped }) => {
      const source = sourceText(path, planOf(text));
      const document = parseDocument(source);
      const report = planReport({
        source,
        document,
        diagnostics,
        skipped: skipped || undefined,
        reached: "plan",
        readText: () => content,
      });
      const fix = fixOf(source, text);
      return {
        ...report,
        diagnostics: report.diagnostics.map((found, index) =>
          index % 2 === 0 ? { ...found, fix: () => fix } : found,
        ),
      };
    }),
  { maxLength: 2 },
);

function fixOf(source: SourceText, text: string): LocatedFix {
  return {
    title: text,
    edits: [
      { source, span: { start: 3, end: 5 }, text },
      { source, span: { start: 9, end: 9 }, text },
    ],
  };
}

/** A context in which one rule is known, and no baseline. */
export const context: ReportContext = {
  paint: (_, text) => text,
  version: "1.2.3",
  describe: (code) =>
    code === "no-missing-file"
      ? { summary: "Claimed files exist.", why: "An agent would make it up.", severity: "error" }
      : undefined,
  baseline: undefined,
};
