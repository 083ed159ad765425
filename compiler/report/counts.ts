import type { Severity } from "../diagnostics/diagnostic.ts";
import type { PlanReport } from "./plan-report.ts";

/** How many findings of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** Counts the findings of some plans together. */
export function countFindings(plans: readonly PlanReport[]): Counts {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { diagnostics } of plans) {
    for (const { severity } of diagnostics) counts[severity] += 1;
  }
  return counts;
}

/** `2 errors, 1 warning`; `no problems` when there is nothing. */
export function formatCounts(counts: Counts): string {
  const parts = (["error", "warning", "note"] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => plural(counts[severity], severity));
  return parts.length === 0 ? "no problems" : parts.join(", ");
}

/** `1 rule`, `9 rules`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
