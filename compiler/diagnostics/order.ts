import { compareText } from "../source/compare.ts";
import type { Severity } from "./diagnostic.ts";
import type { LocatedDiagnostic, LocatedLabel } from "./locate.ts";

type SortKey = readonly (string | number)[];

const severityRank = { error: 0, warning: 1, note: 2 } as const satisfies Record<Severity, number>;

/**
 * The total order of reports: the plan before files of the repository, then file, line, column, severity, code
 * and message. Zero only for diagnostics that a reader could not tell apart.
 */
export function compareLocated(a: LocatedDiagnostic, b: LocatedDiagnostic): number {
  return compareKeys(sortKey(a), sortKey(b));
}

/** The diagnostics in order, equal ones only once. */
export function sortDiagnostics(diagnostics: readonly LocatedDiagnostic[]): readonly LocatedDiagnostic[] {
  const keyed = diagnostics.map((diagnostic) => ({ diagnostic, key: sortKey(diagnostic) }));
  keyed.sort((a, b) => compareKeys(a.key, b.key));
  return keyed
    .filter(({ key }, index) => {
      const before = keyed[index - 1];
      return before === undefined || compareKeys(before.key, key) !== 0;
    })
    .map(({ diagnostic }) => diagnostic);
}

function sortKey(diagnostic: LocatedDiagnostic): SortKey {
  const { primary, severity, code, message } = diagnostic;
  return [
    ...placeKey(primary),
    severityRank[severity],
    code,
    message,
    ...extentKey(primary),
    diagnostic.help ?? "",
    ...diagnostic.related.flatMap((label) => [...placeKey(label), ...extentKey(label)]),
  ];
}

function placeKey({ inPlan, file, start }: LocatedLabel): SortKey {
  return [inPlan ? 0 : 1, file, start.line, start.column];
}

function extentKey({ end, message }: LocatedLabel): SortKey {
  return [end.line, end.column, message ?? ""];
}

/** Keys hold the same kind of value at the same index; the shorter of two that agree comes first. */
function compareKeys(a: SortKey, b: SortKey): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined) return 1;
    if (left === right) continue;
    if (typeof left === "number" && typeof right === "number") return left - right;
    return compareText(String(left), String(right));
  }
  return a.length - b.length;
}
