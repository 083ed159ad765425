import type { ContractFacts } from "./contracts/contracts.ts";
import type { Diagnostic, Outcome } from "./diagnostics/diagnostic.ts";
import type { RepoFacts } from "./facts/facts.ts";
import { planFacts } from "./facts/plan-facts.ts";
import { repoFacts } from "./facts/repo-facts.ts";
import { lower } from "./ir/lower.ts";
import type { WorkOrder } from "./ir/work-order.ts";
import type { Plan, RepoScope } from "./plan/plan.ts";
import { readPlan } from "./plan/read.ts";
import type { RepoReader } from "./repo/repo.ts";
import type { Stage } from "./rules/rule.ts";
import { runRules } from "./rules/run.ts";
import { makeSchedule } from "./schedule/make-schedule.ts";
import type { ScheduleFacts } from "./schedule/schedule.ts";
import type { SourceDocument } from "./source/document.ts";
import type { SourceText } from "./source/text.ts";

/** A plan file, and how to open the tree that it is about. */
export interface CompileInput {
  /** How the user named the plan, or `<stdin>`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Opens the tree; `undefined` means that the repository is not to be read. */
  readonly openRepo: ((scope: RepoScope) => RepoAccess) | undefined;
  /** Told what is being done; called often. */
  readonly onProgress?: (message: string) => void;
}

/** A tree, or why it could not be opened. */
export type RepoAccess =
  | { readonly ok: true; readonly reader: RepoReader }
  | { readonly ok: false; readonly message: string };

/**
 * Everything a compile found out, as far as it went: the work order, only when every stage ran and none found an
 * error, and the diagnostics of all stages that ran, in no promised order.
 */
export interface Compilation extends Outcome<WorkOrder> {
  readonly source: SourceText;
  readonly document: SourceDocument | undefined;
  /** The last stage that ran. */
  readonly reached: Stage;
  /** The tree, to show lines of its files; `undefined` when it was not opened. */
  readonly reader: RepoReader | undefined;
}

/** Compiles a plan. Goes on as far as it can; never throws for what a user can cause. */
export async function compile(input: CompileInput): Promise<Compilation> {
  const { source, document, plan, facts: sourceFacts } = readPlan(input.path, input.bytes);
  const found = runRules("source", sourceFacts);
  const start = { source, document, reader: undefined, value: undefined };
  if (plan === undefined) return { ...start, diagnostics: found, reached: "source" };
  const access = input.openRepo?.(plan.repo);
  if (access?.ok !== true) {
    const facts = { ...planFacts(plan), ...(access !== undefined && { rootProblem: access.message }) };
    return { ...start, diagnostics: [...found, ...runRules("plan", facts)], reached: "plan" };
  }
  const { reader } = access;
  const rest = await withRepo(plan, reader, input);
  return { ...start, reader, ...rest, diagnostics: [...found, ...rest.diagnostics] };
}

type RepoResult = Pick<Compilation, "diagnostics" | "reached" | "value">;

async function withRepo(plan: Plan, reader: RepoReader, input: CompileInput): Promise<RepoResult> {
  const { buildRepoGraph } = await import("./repo/import-graph.ts");
  const repo = buildRepoGraph(reader, {
    ...(plan.repo.tsconfig !== undefined && { tsconfig: plan.repo.tsconfig }),
    onProgress: (done, total) => input.onProgress?.(`reading imports: ${done} of ${total} files`),
  });
  input.onProgress?.("checking claims");
  const facts = repoFacts(plan, repo);
  const withShared = await contractFacts(facts, reader, input);
  const diagnostics = [
    ...runRules("plan", facts),
    ...runRules("repo", facts),
    ...runRules("contract", withShared),
  ];
  if (!canSchedule(diagnostics)) return { diagnostics, reached: "contract", value: undefined };
  return scheduled(withShared, diagnostics, input);
}

async function contractFacts(
  facts: RepoFacts,
  reader: RepoReader,
  input: CompileInput,
): Promise<ContractFacts> {
  input.onProgress?.("reading contracts");
  const { openSymbols } = await import("./repo/symbols.ts");
  const { extractContracts } = await import("./contracts/extract.ts");
  return { ...facts, shared: extractContracts(facts, () => openSymbols(reader, facts.repo)) };
}

function scheduled(facts: ContractFacts, before: readonly Diagnostic[], input: CompileInput): RepoResult {
  input.onProgress?.("scheduling");
  const withSchedule: ScheduleFacts = { ...facts, schedule: makeSchedule(facts) };
  const diagnostics = [...before, ...runRules("schedule", withSchedule)];
  const failed = diagnostics.some(({ severity }) => severity === "error");
  const value = failed ? undefined : lower(withSchedule, facts.shared, fileName(input.path));
  return { diagnostics, reached: "schedule", value };
}

/** Errors after which there is no order of tasks to speak of. */
const structural: ReadonlySet<string> = new Set(["duplicate-id", "unknown-reference", "no-task-cycle"]);

function canSchedule(diagnostics: readonly Diagnostic[]): boolean {
  return !diagnostics.some(({ code }) => structural.has(code));
}

function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
