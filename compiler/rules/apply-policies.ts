import { type Diagnostic, type Place, type Severity, valueAt } from "../diagnostics/diagnostic.ts";
import type { Plan } from "../plan/plan.ts";
import type { Waiver } from "../plan/policies.ts";
import type { SourceDocument } from "../source/document.ts";
import type { IgnoreComment } from "../source/ignore-comments.ts";
import { rules } from "./registry.ts";
import type { CompileStage } from "./rule.ts";
import { runRules, stages } from "./run.ts";
import type { AppliedWaiver, WaiverFacts } from "./waiver-facts.ts";
import { waiverReach } from "./waiver-reach.ts";

/** What the author of a plan says about findings. */
export interface Policies {
  readonly plan: Plan;
  readonly document: SourceDocument;
  readonly comments: readonly IgnoreComment[];
  /** YYYY-MM-DD; without it, waivers that end do not hold. */
  readonly today: string | undefined;
}

/** Findings after the author's word. */
export interface JudgedFindings {
  readonly diagnostics: readonly Diagnostic[];
  readonly waived: readonly WaivedFinding[];
}

/** A finding that somebody accepts. */
export interface WaivedFinding {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
}

/**
 * Gives every finding the severity that the plan sets, takes out what is waived, and adds what is wrong with the waivers
 * themselves. `reached` is the last stage that ran.
 */
export function applyPolicies(
  found: readonly Diagnostic[],
  reached: CompileStage,
  policies: Policies,
): JudgedFindings {
  const set = withSettings(found, policies);
  const waivers = judgedWaivers(set, reached, policies);
  const facts: WaiverFacts = {
    waivers: waivers.map(({ waiver }) => waiver),
    settings: policies.plan.rules,
    knowsRule: (id) => rulesById.has(id),
    isProtective,
    ruleIds: [...rulesById.keys()],
  };
  const { diagnostics, waived } = withoutWaived(set, waivers);
  return { diagnostics: [...diagnostics, ...withSettings(runRules("waiver", facts), policies)], waived };
}

/** The same for findings that come later, without a word on the waivers themselves. */
export function applyPoliciesAgain(found: readonly Diagnostic[], policies: Policies): JudgedFindings {
  const set = withSettings(found, policies);
  return withoutWaived(set, judgedWaivers(set, "schedule", policies));
}

/** A waiver and what it covers, whether it holds or not. */
interface JudgedWaiver {
  readonly waiver: AppliedWaiver;
  readonly covered: readonly Diagnostic[];
}

/** Comments first: they stand nearer. */
function judgedWaivers(
  found: readonly Diagnostic[],
  reached: CompileStage,
  policies: Policies,
): readonly JudgedWaiver[] {
  const reach = waiverReach(found, policies);
  return [...policies.comments, ...policies.plan.waivers].map((written) => {
    const covered = reach(written);
    return { covered, waiver: { ...applied(written, reached, policies), covers: covered.length } };
  });
}

/** Of several waivers of one finding, the first gives the reason. */
function withoutWaived(found: readonly Diagnostic[], waivers: readonly JudgedWaiver[]): JudgedFindings {
  const reasons = new Map<Diagnostic, string>();
  for (const { waiver, covered } of waivers) {
    if (!waiver.holds) continue;
    for (const diagnostic of covered) if (!reasons.has(diagnostic)) reasons.set(diagnostic, waiver.reason);
  }
  return {
    diagnostics: found.filter((diagnostic) => !reasons.has(diagnostic)),
    waived: found.flatMap((diagnostic) => {
      const reason = reasons.get(diagnostic);
      return reason === undefined ? [] : [{ diagnostic, reason }];
    }),
  };
}

function withSettings(found: readonly Diagnostic[], { plan }: Policies): readonly Diagnostic[] {
  const settings = new Map(plan.rules.map(({ rule, severity }) => [rule, severity]));
  return found.flatMap((diagnostic) => withSetting(diagnostic, settings));
}

const rulesById = new Map(rules.map((rule) => [rule.id, rule]));

function isProtective(id: string): boolean {
  return rulesById.get(id)?.waivable === false;
}

function withSetting(
  diagnostic: Diagnostic,
  settings: ReadonlyMap<string, Severity | "off">,
): readonly Diagnostic[] {
  const severity = settings.get(diagnostic.code);
  if (severity === undefined || isProtective(diagnostic.code)) return [diagnostic];
  return severity === "off" ? [] : [{ ...diagnostic, severity }];
}

/** What becomes of a waiver, apart from what it covers. */
function applied(
  written: Waiver | IgnoreComment,
  reached: CompileStage,
  policies: Policies,
): Omit<AppliedWaiver, "covers"> {
  const { rule, reason } = written;
  const isComment = "lines" in written;
  const until = isComment ? undefined : written.until;
  const isExpired = until !== undefined && (policies.today === undefined || policies.today > until);
  const holds = rulesById.has(rule) && !isProtective(rule) && reason !== "" && !isExpired;
  const at: Place = isComment
    ? { in: "text", span: written.span, source: written.source }
    : valueAt([...written.route, "rule"]);
  return { rule, reason, at, written, until, isExpired, holds, ran: hasRun(rule, reached) };
}

function hasRun(rule: string, reached: CompileStage): boolean {
  const stage = rulesById.get(rule)?.stage;
  return stages.slice(0, stages.indexOf(reached) + 1).some((one) => one === stage);
}
