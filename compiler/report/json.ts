import type { LocatedFix, LocatedLabel } from "../diagnostics/locate.ts";
import type { BaselineUse } from "./baseline.ts";
import { countFindings } from "./counts.ts";
import { type EditRange, rangeOf } from "./edit-range.ts";
import type { ReportedDiagnostic } from "./fingerprint.ts";
import type { PlanReport } from "./plan-report.ts";

/** Name and version of the format; the version rises when a reader of the old one would misread the new one. */
const format = { format: "seamwright/diagnostics", version: 1 } as const;

/** The report for programs: one JSON object, two blanks deep, with a line end. Columns count UTF-16 units from 1. */
export function renderJson(plans: readonly PlanReport[], baseline?: BaselineUse): string {
  const left = baseline && { baseline };
  return `${JSON.stringify({ ...format, ...left, plans: plans.map(planJson) }, undefined, 2)}\n`;
}

function planJson(plan: PlanReport): object {
  const counts = countFindings([plan]);
  return {
    file: plan.file,
    reached: plan.reached,
    ...(plan.skipped !== undefined && { skipped: plan.skipped.reason, rules_not_run: plan.skipped.rules }),
    diagnostics: plan.diagnostics.map(diagnosticJson),
    ...(plan.waived.length > 0 && {
      waived: plan.waived.map(({ diagnostic, reason }) => ({ reason, ...diagnosticJson(diagnostic) })),
    }),
    counts: { errors: counts.error, warnings: counts.warning, notes: counts.note },
  };
}

function diagnosticJson(diagnostic: ReportedDiagnostic): object {
  const { code, severity, message, primary, help, fingerprint } = diagnostic;
  const fix = diagnostic.fix?.();
  return {
    code,
    severity,
    message,
    file: primary.file,
    ...rangeJson(primary),
    ...(primary.message !== undefined && { label: primary.message }),
    ...(help !== undefined && { help }),
    related: diagnostic.related.map(relatedJson),
    ...(fix !== undefined && { fix: fixJson(fix) }),
    fingerprint,
  };
}

function relatedJson(label: LocatedLabel): object {
  return {
    file: label.file,
    ...rangeJson(label),
    ...(label.message !== undefined && { message: label.message }),
  };
}

function fixJson({ title, edits }: LocatedFix): object {
  return {
    title,
    edits: edits.map((edit) => ({
      file: edit.source.path,
      ...rangeJson(rangeOf(edit)),
      text: edit.text,
    })),
  };
}

function rangeJson({ start, end }: EditRange): object {
  return { line: start.line, column: start.column, end_line: end.line, end_column: end.column };
}
