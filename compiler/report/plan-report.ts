import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { locateDiagnostic } from "../diagnostics/locate.ts";
import { sortDiagnostics } from "../diagnostics/order.ts";
import type { SourceDocument } from "../source/document.ts";
import { type SourceText, sourceText } from "../source/text.ts";
import { type ReportedDiagnostic, withFingerprints } from "./fingerprint.ts";
import { withShownFixes } from "./shown-fixes.ts";

/** What was found in one plan, ready to be written in any format. */
export interface PlanReport {
  /** The plan as the user named it. */
  readonly file: string;
  /** The last stage whose checks ran. */
  readonly reached: string;
  readonly skipped: SkippedChecks | undefined;
  /** Sorted, each one once. */
  readonly diagnostics: readonly ReportedDiagnostic[];
  /** What was found and is waived, sorted. */
  readonly waived: readonly ReportedWaiver[];
}

/** A finding that somebody accepts, and why. */
export interface ReportedWaiver {
  readonly diagnostic: ReportedDiagnostic;
  readonly reason: string;
}

/** Checks that did not run, so that nobody takes silence for approval. */
export interface SkippedChecks {
  /** For programs, e.g. `repository not read (--no-repo)`. */
  readonly reason: string;
  /** For people, e.g. `repository not read (--no-repo): 9 rules did not run`. */
  readonly sentence: string;
  /** How many rules had no say. */
  readonly rules: number;
}

/** What a report is made from. */
export interface PlanReportInput {
  readonly source: SourceText;
  readonly document: SourceDocument | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** What was found and is waived; absent stands for nothing. */
  readonly waived?: readonly { readonly diagnostic: Diagnostic; readonly reason: string }[];
  readonly reached: string;
  readonly skipped: SkippedChecks | undefined;
  /** The text of a file of the repository, or nothing when it cannot be read. */
  readonly readText: (path: string) => string | undefined;
}

/** Locates and sorts the diagnostics of one plan. Files of the repository are read once each. */
export function planReport(input: PlanReportInput): PlanReport {
  const { source, document } = input;
  const readFile = memoized((path) => {
    const text = input.readText(path);
    return text === undefined ? undefined : sourceText(path, text);
  });
  const locate = (found: Diagnostic) => locateDiagnostic(found, { source, document, readFile });
  const located = input.diagnostics.map(locate);
  const accepted = new Map(
    (input.waived ?? []).map(({ diagnostic, reason }) => [locate(diagnostic), reason] as const),
  );
  const { reached, skipped } = input;
  const diagnostics = withShownFixes(withFingerprints(sortDiagnostics(located)), source);
  const inOrder = sortDiagnostics([...accepted.keys()]);
  const reasons = inOrder.map((found) => accepted.get(found) ?? "");
  const waived = withFingerprints(inOrder).map((diagnostic, index) => ({
    diagnostic,
    reason: reasons[index] ?? "",
  }));
  return { file: source.path, reached, skipped, diagnostics, waived };
}

function memoized<T>(read: (path: string) => T): (path: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (path) => {
    const entry = known.get(path) ?? { value: read(path) };
    known.set(path, entry);
    return entry.value;
  };
}
