import type { ContractFacts } from "./contracts/contracts.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { RepoFacts } from "./facts/facts.ts";
import { planFacts } from "./facts/plan-facts.ts";
import { lower } from "./ir/lower.ts";
import type { Compilation, CompileInput } from "./pipeline/compilation.ts";
import { ignoreComments, readAny } from "./pipeline/read-any.ts";
import { exactFacts, readContracts } from "./pipeline/read-repo.ts";
import type { Plan } from "./plan/plan.ts";
import type { RepoReader } from "./repo/repo.ts";
import { applyPolicies, type JudgedFindings, type Policies } from "./rules/apply-policies.ts";
import type { CompileStage } from "./rules/rule.ts";
import { runRules } from "./rules/run.ts";
import { makeSchedule } from "./schedule/make-schedule.ts";
import type { ScheduleFacts } from "./schedule/schedule.ts";

/** Compiles a plan. Goes on as far as it can; never throws for what a user can cause. */
export async function compile(input: CompileInput): Promise<Compilation> {
  const read = await readAny(input);
  const { source, document, plan, facts, translated, opened } = read;
  const found = runRules("source", facts);
  const { imported } = facts;
  const start = {
    source,
    document,
    translated,
    imported,
    reader: undefined,
    value: undefined,
    waived: [],
    root: undefined,
    checked: undefined,
    symbolFiles: 0,
  };
  if (plan === undefined || document === undefined)
    return { ...start, diagnostics: found, reached: "source" };
  const comments = ignoreComments(source, input);
  const policies: Policies = { plan, document, comments, today: input.today };
  const judge: Judge = (diagnostics, reached) => applyPolicies([...found, ...diagnostics], reached, policies);
  input.onProgress?.("listing files");
  const access = opened ?? (await input.openRepo?.(plan.repo));
  if (access?.ok !== true) {
    const known = { ...planFacts(plan), ...(access !== undefined && { rootProblem: access.message }) };
    return { ...start, ...judge(runRules("plan", known), "plan"), reached: "plan" };
  }
  const { reader } = access;
  const { claims, ...rest } = await withRepo(plan, reader, { input, judge });
  const checked = { claims: { plan, file: source.path, claims }, policies };
  return { ...start, reader, root: access.root, checked, ...rest };
}

/** What is left of findings once the author's word is heard. */
type Judge = (diagnostics: readonly Diagnostic[], reached: CompileStage) => JudgedFindings;

type RepoResult = Pick<
  Compilation,
  "diagnostics" | "waived" | "reached" | "value" | "symbolFiles" | "scheduled"
> &
  Pick<RepoFacts, "claims">;

interface Manner {
  readonly input: CompileInput;
  readonly judge: Judge;
}

async function withRepo(plan: Plan, reader: RepoReader, { input, judge }: Manner): Promise<RepoResult> {
  input.onProgress?.("checking claims");
  const facts = await exactFacts(plan, reader, input);
  const { shared, symbolFiles } = await readContracts(facts, reader, input);
  const withShared: ContractFacts = { ...facts, shared };
  const diagnostics = [
    ...runRules("plan", facts),
    ...runRules("repo", facts),
    ...runRules("contract", withShared),
  ];
  if (!canSchedule(diagnostics)) {
    const { claims } = facts;
    return { ...judge(diagnostics, "contract"), reached: "contract", value: undefined, symbolFiles, claims };
  }
  input.onProgress?.("scheduling");
  const withSchedule: ScheduleFacts = { ...withShared, schedule: makeSchedule(withShared) };
  const judged = judge([...diagnostics, ...runRules("schedule", withSchedule)], "schedule");
  const isWanted =
    input.onlyDiagnostics !== true && judged.diagnostics.every(({ severity }) => severity !== "error");
  const value = isWanted ? lower(withSchedule, shared, fileName(input.path)) : undefined;
  return {
    ...judged,
    reached: "schedule",
    value,
    symbolFiles,
    claims: facts.claims,
    scheduled: withSchedule,
  };
}

/** Errors after which there is no order of tasks to speak of. */
const structural: ReadonlySet<string> = new Set(["duplicate-id", "unknown-reference", "no-task-cycle"]);

function canSchedule(diagnostics: readonly Diagnostic[]): boolean {
  return !diagnostics.some(({ code }) => structural.has(code));
}

function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
