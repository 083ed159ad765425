import { type BaselineUse, baselineRemarks } from "./baseline.ts";
import { type Counts, countFindings, formatCounts } from "./counts.ts";
import type { Paint, Style } from "./paint.ts";
import type { PlanReport } from "./plan-report.ts";
import { prettyDiagnostic } from "./pretty-diagnostic.ts";
import { visibleText } from "./visible-text.ts";

/** The report for people: every finding with its source lines, a summary for each plan, where to learn more. */
export function renderPretty(plans: readonly PlanReport[], paint: Paint, baseline?: BaselineUse): string {
  const blocks = plans.flatMap((plan) => [
    ...plan.diagnostics.map((diagnostic) => prettyDiagnostic(diagnostic, paint)),
    summary(plan, paint),
  ]);
  const total = plans.length > 1 ? [`${formatCounts(countFindings(plans))} in ${plans.length} plans`] : [];
  const tail = [...total, ...baselineRemarks(baseline).map(visibleText), ...hint(plans)].join("\n");
  if (tail === "") return `${blocks.join("\n\n")}\n`;
  return `${blocks.join("\n\n")}${plans.length > 1 ? "\n\n" : "\n"}${tail}\n`;
}

function summary(plan: PlanReport, paint: Paint): string {
  const counts = countFindings([plan]);
  const file = visibleText(plan.file);
  const found = paint(summaryStyle(counts), formatCounts(counts));
  const line = plan.diagnostics.length === 0 ? `${file}: ${found}` : `${found} in ${file}`;
  const accepted = plan.waived.length;
  const waived = accepted === 0 ? "" : ` (${accepted} waived)`;
  if (plan.skipped === undefined) return `${line}${waived}`;
  return `${line}${waived}\n${paint("note", "note:")} ${plan.skipped.sentence}`;
}

function summaryStyle(counts: Counts): Style {
  if (counts.error > 0) return "error";
  if (counts.warning > 0) return "warning";
  return counts.note > 0 ? "note" : "green";
}

function hint(plans: readonly PlanReport[]): readonly string[] {
  const codes = new Set(plans.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)));
  if (codes.size === 0) return [];
  const [only] = codes;
  return [`run "seamwright explain ${codes.size === 1 ? only : "<rule>"}" to learn more`];
}
