import type { Severity } from "../diagnostics/diagnostic.ts";
import type { LocatedDiagnostic, LocatedFix, LocatedLabel } from "../diagnostics/locate.ts";
import { type Position, positionAt, type SourceText, type Span } from "../source/text.ts";
import { applyEdits } from "../source/text-edit.ts";
import { baselineRemarks } from "./baseline.ts";
import { homepage, rulePage } from "./home.ts";
import type { PlanReport } from "./plan-report.ts";
import type { ReportContext } from "./report-context.ts";

const severities = {
  error: "ERROR",
  warning: "WARNING",
  note: "INFO",
} as const satisfies Record<Severity, string>;

const source = { name: "seamwright", url: homepage };

/**
 * The report for reviewdog: a DiagnosticResult in JSON. Columns count bytes of UTF-8 from 1. What did not run, and what is not shown,
 * is said by diagnostics without a code.
 */
export function renderRdjson(plans: readonly PlanReport[], { baseline }: ReportContext): string {
  const remarks = baselineRemarks(baseline).map((message) => remark(message, baseline?.file ?? ""));
  const diagnostics = [...plans.flatMap(planDiagnostics), ...remarks];
  return `${JSON.stringify({ source, diagnostics }, undefined, 2)}\n`;
}

function planDiagnostics({ file, diagnostics, skipped }: PlanReport): readonly object[] {
  const found = diagnostics.map(diagnosticOf);
  return skipped === undefined ? found : [...found, remark(skipped.sentence, file)];
}

function remark(message: string, path: string): object {
  return { message, location: { path }, severity: severities.note };
}

function diagnosticOf(found: LocatedDiagnostic): object {
  const { code, severity, message, help, primary, related } = found;
  const fix = found.fix?.();
  const suggestions = fix === undefined ? [] : suggestionsOf(fix, primary);
  return {
    message: help === undefined ? message : `${message}\nhelp: ${help}`,
    location: locationOf(primary),
    severity: severities[severity],
    code: { value: code, url: rulePage(code) },
    ...(suggestions.length > 0 && { suggestions }),
    ...(related.length > 0 && { related_locations: related.map(relatedOf) }),
  };
}

function relatedOf(label: LocatedLabel): object {
  const { message } = label;
  return { ...(message !== undefined && { message }), location: locationOf(label) };
}

function locationOf({ file, source, span }: LocatedLabel): object {
  if (source === undefined || span === undefined) return { path: file };
  return { path: file, range: rangeOf(source, span) };
}

/**
 * One suggestion that makes all edits at once, since reviewdog offers each by itself; none where they are in another file, since
 * a suggestion names none.
 */
function suggestionsOf({ edits }: LocatedFix, { file }: LocatedLabel): readonly object[] {
  const [first] = edits;
  if (first === undefined || edits.some(({ source }) => source.path !== file)) return [];
  const span = {
    start: Math.min(...edits.map(({ span }) => span.start)),
    end: Math.max(...edits.map(({ span }) => span.end)),
  };
  const { text } = first.source;
  const edited = applyEdits(first.source, edits);
  const after = text.length - span.end;
  return [{ range: rangeOf(first.source, span), text: edited.slice(span.start, edited.length - after) }];
}

function rangeOf(source: SourceText, { start, end }: Span): object {
  return { start: inBytes(source, start), end: inBytes(source, Math.max(start, end)) };
}

function inBytes(source: SourceText, offset: number): Position {
  const { line, column } = positionAt(source, offset);
  const lineStart = source.lineStarts[line - 1] ?? 0;
  const before = source.text.slice(lineStart, lineStart + column - 1);
  return { line, column: new TextEncoder().encode(before).length + 1 };
}
