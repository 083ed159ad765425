import { compareText } from "../source/compare.ts";
import { plural } from "./counts.ts";
import type { ReportedDiagnostic } from "./fingerprint.ts";
import type { PlanReport } from "./plan-report.ts";

/** A finding that is known and not to be reported again; all but plan and fingerprint is for readers. */
export interface KnownFinding {
  readonly rule: string;
  /** As `nameOf` gives it. */
  readonly plan: string;
  readonly task?: string;
  readonly fingerprint: string;
}

/** What a baseline did to a report. */
export interface BaselineUse {
  readonly file: string;
  /** Findings that are not shown. */
  readonly known: number;
  /** Entries of the plans at hand that no finding answers to. */
  readonly gone: number;
}

/** The findings of a baseline and how to compare names of plans. */
export interface Baseline {
  readonly file: string;
  readonly findings: readonly KnownFinding[];
  /** One name for all ways to name a plan, e.g. `plan.yaml` for `./plan.yaml`. */
  readonly nameOf: (plan: string) => string;
}

/** The reports without what is known, and how much that is. */
export interface Remainder {
  readonly plans: readonly PlanReport[];
  readonly use: BaselineUse;
}

/** Leaves known findings out of reports. Where checks did not run, nothing counts as gone. */
export function withoutKnown(plans: readonly PlanReport[], baseline: Baseline): Remainder {
  const { file, nameOf } = baseline;
  const known = new Set(baseline.findings.map(keyOf));
  const isKnown = (plan: PlanReport, { fingerprint }: ReportedDiagnostic): boolean =>
    known.has(keyOf({ plan: nameOf(plan.file), fingerprint }));
  const rest = plans.map((plan) => ({
    ...plan,
    diagnostics: plan.diagnostics.filter((found) => !isKnown(plan, found)),
  }));
  const hidden = countAll(plans) - countAll(rest);
  const gone = goneFrom(plans, baseline).length;
  return { plans: rest, use: { file, known: hidden, gone } };
}

/**
 * The findings of a baseline after a run: those that were found, and those of plans that were not looked at or not to the end.
 */
export function updatedFindings(plans: readonly PlanReport[], former: Baseline): readonly KnownFinding[] {
  const { nameOf } = former;
  const found = plans.flatMap((plan) => plan.diagnostics.map((one) => knownFinding(one, nameOf(plan.file))));
  const replaced = new Set([...found, ...goneFrom(plans, former)].map(keyOf));
  return [...found, ...former.findings.filter((one) => !replaced.has(keyOf(one)))].toSorted(compareFindings);
}

/** What to say of the use of a baseline, one line each. */
export function baselineRemarks(use: BaselineUse | undefined): readonly string[] {
  if (use === undefined) return [];
  const { file, known, gone } = use;
  const verb = known === 1 ? "is" : "are";
  const entries = gone === 1 ? "1 entry of the baseline is gone" : `${gone} entries of the baseline are gone`;
  return [
    ...(known > 0 ? [`${plural(known, "known finding")} ${verb} not shown (${file})`] : []),
    ...(gone > 0 ? [`${entries}; update it with --write-baseline ${file}`] : []),
  ];
}

/** Entries of plans that were looked at to the end, and that no finding answers to. */
function goneFrom(plans: readonly PlanReport[], { findings, nameOf }: Baseline): readonly KnownFinding[] {
  const complete = new Set(
    plans.filter(({ skipped }) => skipped === undefined).map(({ file }) => nameOf(file)),
  );
  const found = new Set(
    plans.flatMap(({ file, diagnostics }) =>
      diagnostics.map(({ fingerprint }) => keyOf({ plan: nameOf(file), fingerprint })),
    ),
  );
  return findings.filter((entry) => complete.has(entry.plan) && !found.has(keyOf(entry)));
}

function knownFinding({ code, primary, fingerprint }: ReportedDiagnostic, plan: string): KnownFinding {
  const part = primary.name?.part;
  return { rule: code, plan, ...(part?.kind === "task" && { task: part.id }), fingerprint };
}

function countAll(plans: readonly PlanReport[]): number {
  return plans.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
}

function keyOf({ plan, fingerprint }: Pick<KnownFinding, "plan" | "fingerprint">): string {
  return JSON.stringify([plan, fingerprint]);
}

function compareFindings(a: KnownFinding, b: KnownFinding): number {
  const [left, right] = [a, b].map(({ plan, rule, task = "", fingerprint }) =>
    JSON.stringify([plan, rule, task, fingerprint]),
  );
  return compareText(left ?? "", right ?? "");
}
