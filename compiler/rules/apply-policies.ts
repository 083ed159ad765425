import {
  type Diagnostic,
  type Label,
  type Place,
  type Severity,
  valueAt,
} from "../diagnostics/diagnostic.ts";
import { locateDiagnostic } from "../diagnostics/locate.ts";
import type { Plan } from "../plan/plan.ts";
import type { Waiver } from "../plan/policies.ts";
import { compileGlob } from "../repo/glob.ts";
import type { SourceDocument } from "../source/document.ts";
import type { IgnoreComment } from "../source/ignore-comments.ts";
import { rules } from "./registry.ts";
import type { CompileStage } from "./rule.ts";
import { runRules, stages } from "./run.ts";
import type { AppliedWaiver, WaiverFacts } from "./waiver-facts.ts";

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
  const waivers = waiversOf(policies).map((waiver) => applied(waiver, { found: set, reached, policies }));
  const facts: WaiverFacts = {
    waivers,
    settings: policies.plan.rules,
    knowsRule: (id) => rulesById.has(id),
    isProtective,
    ruleIds: [...rulesById.keys()],
  };
  const { diagnostics, waived } = withoutWaived(set, waivers, policies);
  return { diagnostics: [...diagnostics, ...withSettings(runRules("waiver", facts), policies)], waived };
}

/** The same for findings that come later, without a word on the waivers themselves. */
export function applyPoliciesAgain(found: readonly Diagnostic[], policies: Policies): JudgedFindings {
  const set = withSettings(found, policies);
  const waivers = waiversOf(policies).map((waiver) =>
    applied(waiver, { found: set, reached: "schedule", policies }),
  );
  return withoutWaived(set, waivers, policies);
}

function withoutWaived(
  found: readonly Diagnostic[],
  waivers: readonly AppliedWaiver[],
  policies: Policies,
): JudgedFindings {
  const waived = found.flatMap((diagnostic): readonly WaivedFinding[] => {
    const waiver = waivers.find((one) => one.holds && covers(one, diagnostic, policies));
    return waiver === undefined ? [] : [{ diagnostic, reason: waiver.reason }];
  });
  const accepted = new Set(waived.map(({ diagnostic }) => diagnostic));
  return { diagnostics: found.filter((diagnostic) => !accepted.has(diagnostic)), waived };
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

/** Comments first: they stand nearer. */
function waiversOf({ plan, comments }: Policies): readonly (Waiver | IgnoreComment)[] {
  return [...comments, ...plan.waivers];
}

interface Judged {
  readonly found: readonly Diagnostic[];
  readonly reached: CompileStage;
  readonly policies: Policies;
}

function applied(written: Waiver | IgnoreComment, { found, reached, policies }: Judged): AppliedWaiver {
  const { rule, reason } = written;
  const isComment = "lines" in written;
  const until = isComment ? undefined : written.until;
  const isExpired = until !== undefined && (policies.today === undefined || policies.today > until);
  const holds = rulesById.has(rule) && !isProtective(rule) && reason !== "" && !isExpired;
  const at: Place = isComment
    ? { in: "text", span: written.span, source: written.source }
    : valueAt([...written.route, "rule"]);
  const draft: AppliedWaiver = {
    rule,
    reason,
    at,
    written,
    until,
    isExpired,
    holds,
    covers: 0,
    ran: hasRun(rule, reached),
  };
  return { ...draft, covers: found.filter((diagnostic) => covers(draft, diagnostic, policies)).length };
}

function hasRun(rule: string, reached: CompileStage): boolean {
  const stage = rulesById.get(rule)?.stage;
  return stages.slice(0, stages.indexOf(reached) + 1).some((one) => one === stage);
}

function covers({ rule, written }: AppliedWaiver, diagnostic: Diagnostic, policies: Policies): boolean {
  if (diagnostic.code !== rule) return false;
  return "lines" in written
    ? isWithin(written, diagnostic, policies.document)
    : isAbout(written, diagnostic, policies);
}

/** A comment covers findings whose mark, or whose part in another task, begins in its lines. */
function isWithin(comment: IgnoreComment, diagnostic: Diagnostic, document: SourceDocument): boolean {
  const { source } = document;
  const located = locateDiagnostic(diagnostic, { source, document, readFile: () => undefined });
  return [located.primary, ...located.related].some(
    ({ inPlan, file, start }) =>
      inPlan &&
      file === comment.source.path &&
      start.line >= comment.lines.first &&
      start.line <= comment.lines.last,
  );
}

function isAbout({ task, path }: Waiver, { primary, related }: Diagnostic, policies: Policies): boolean {
  const labels = [primary, ...related];
  if (task !== undefined && !labels.some((label) => taskAt(label, policies) === task.id)) return false;
  if (path === undefined) return true;
  const glob = compileGlob(path, { isLiteral: () => false });
  return labels.some((label) => {
    const named = pathAt(label, policies);
    return named !== undefined && (named === path || glob.matches(named));
  });
}

function taskAt({ place }: Label, { plan }: Policies): string | undefined {
  if (place.in !== "plan" || place.route[0] !== "tasks") return undefined;
  return plan.tasks.find(({ route }) => route[1] === place.route[1])?.id;
}

/** The file that a place is in, or the path that is written there. */
function pathAt({ place }: Label, { plan }: Policies): string | undefined {
  if (place.in === "file") return place.file;
  if (place.in !== "plan") return undefined;
  const at = place.route.join("\n");
  return plan.tasks.flatMap(({ files }) => files).find(({ route }) => route.join("\n") === at)?.pattern;
}
