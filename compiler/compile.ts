import type { ContractFacts, SharedContracts } from "./contracts/contracts.ts";
import type { Diagnostic, Outcome } from "./diagnostics/diagnostic.ts";
import { isInDoubt } from "./facts/doubt.ts";
import type { RepoFacts } from "./facts/facts.ts";
import { planFacts } from "./facts/plan-facts.ts";
import { repoFacts } from "./facts/repo-facts.ts";
import type { ImportFiles } from "./importers/import-files.ts";
import type { TranslatedPlan } from "./importers/raw-plan-of.ts";
import { lower } from "./ir/lower.ts";
import type { WorkOrder } from "./ir/work-order.ts";
import type { Plan, RepoScope } from "./plan/plan.ts";
import type { ImportFacts } from "./plan/problems.ts";
import { type ReadPlan, readPlan } from "./plan/read.ts";
import { fileTree } from "./repo/file-tree.ts";
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
  /** Of a plan in our language. */
  readonly bytes: Uint8Array;
  /** Of a plan in another format: its files, which are read instead of `bytes`. */
  readonly foreign?: ImportFiles;
  /** Opens the tree; `undefined` means that the repository is not to be read. */
  readonly openRepo: ((scope: RepoScope) => RepoAccess | Promise<RepoAccess>) | undefined;
  /** Told what is being done; called often. */
  readonly onProgress?: (message: string) => void;
  /** True: no work order is made, and no symbols are read for one, which takes longer than all rules. */
  readonly onlyDiagnostics?: boolean;
}

/** A tree, or why it could not be opened. */
export type RepoAccess =
  | {
      readonly ok: true;
      readonly reader: RepoReader;
      /** Where the current folder lies seen from the root; empty for the root, absent outside of it. */
      readonly here?: string;
    }
  | { readonly ok: false; readonly message: string };

/**
 * Everything a compile found out, as far as it went: the work order, only when it was wanted, every stage ran and none
 * found an error, and the diagnostics of all stages that ran, in no promised order.
 */
export interface Compilation extends Outcome<WorkOrder> {
  readonly source: SourceText;
  readonly document: SourceDocument | undefined;
  /** The last stage that ran. */
  readonly reached: Stage;
  /** The tree, to show lines of its files; `undefined` when it was not opened. */
  readonly reader: RepoReader | undefined;
  /** What the plan is in our language; `undefined` when it is written in it, or has no task. */
  readonly translated: TranslatedPlan | undefined;
  /** How much of a plan in another format was read. */
  readonly imported: ImportFacts | undefined;
  /** Of how many files syntax trees were read, to tell which names cross between tasks and what they mean. */
  readonly symbolFiles: number;
}

/** Compiles a plan. Goes on as far as it can; never throws for what a user can cause. */
export async function compile(input: CompileInput): Promise<Compilation> {
  const { source, document, plan, facts, translated, opened } = await readAny(input);
  const found = runRules("source", facts);
  const { imported } = facts;
  const start = {
    source,
    document,
    translated,
    imported,
    reader: undefined,
    value: undefined,
    symbolFiles: 0,
  };
  if (plan === undefined) return { ...start, diagnostics: found, reached: "source" };
  input.onProgress?.("listing files");
  const access = opened ?? (await input.openRepo?.(plan.repo));
  if (access?.ok !== true) {
    const known = { ...planFacts(plan), ...(access !== undefined && { rootProblem: access.message }) };
    return { ...start, diagnostics: [...found, ...runRules("plan", known)], reached: "plan" };
  }
  const { reader } = access;
  const rest = await withRepo(plan, reader, input);
  return { ...start, reader, ...rest, diagnostics: [...found, ...rest.diagnostics] };
}

interface ReadAny extends ReadPlan {
  readonly translated: TranslatedPlan | undefined;
  /** The tree, where it had to be opened to read the plan. */
  readonly opened: RepoAccess | undefined;
}

/** A plan in another format is read with a look at the tree. */
async function readAny({ path, bytes, foreign, openRepo }: CompileInput): Promise<ReadAny> {
  if (foreign === undefined) return { ...readPlan(path, bytes), translated: undefined, opened: undefined };
  const { importPlan } = await import("./importers/import-plan.ts");
  const opened = await openRepo?.(wholeTree);
  const tree = opened?.ok === true ? fileTree(opened.reader) : undefined;
  const { read, translated } = importPlan({ ...foreign, path, tree });
  return { ...read, translated, opened };
}

const wholeTree: RepoScope = { root: undefined, include: [], exclude: [], tsconfig: undefined };

type RepoResult = Pick<Compilation, "diagnostics" | "reached" | "value" | "symbolFiles">;

async function withRepo(plan: Plan, reader: RepoReader, input: CompileInput): Promise<RepoResult> {
  input.onProgress?.("checking claims");
  const facts = await exactFacts(plan, reader, input);
  const { shared, symbolFiles } = await readContracts(facts, reader, input);
  const withShared: ContractFacts = { ...facts, shared };
  const diagnostics = [
    ...runRules("plan", facts),
    ...runRules("repo", facts),
    ...runRules("contract", withShared),
  ];
  if (!canSchedule(diagnostics)) return { diagnostics, reached: "contract", value: undefined, symbolFiles };
  input.onProgress?.("scheduling");
  const withSchedule: ScheduleFacts = { ...withShared, schedule: makeSchedule(withShared) };
  const all = [...diagnostics, ...runRules("schedule", withSchedule)];
  const isWanted = input.onlyDiagnostics !== true && all.every(({ severity }) => severity !== "error");
  const value = isWanted ? lower(withSchedule, shared, fileName(input.path)) : undefined;
  return { diagnostics: all, reached: "schedule", value, symbolFiles };
}

/** Most plans can be judged by scans; where names that cross a boundary are in doubt, syntax trees are read. */
async function exactFacts(plan: Plan, reader: RepoReader, input: CompileInput): Promise<RepoFacts> {
  const { openRepoGraph } = await import("./repo/import-graph.ts");
  const { tsconfig } = plan.repo;
  const { frontEndOf } = await import("./repo/languages/front-ends.ts");
  const scanned = repoFacts(plan, openRepoGraph(reader, { tsconfig, frontEndOf }));
  if (!isInDoubt(scanned)) return scanned;
  input.onProgress?.("reading symbols");
  const { syntaxReader } = await import("./repo/syntax-reader.ts");
  return repoFacts(plan, openRepoGraph(reader, { tsconfig, frontEndOf, syntax: syntaxReader }));
}

/** TypeScript is loaded only for plans that need some code to be read. */
async function readContracts(
  facts: RepoFacts,
  reader: RepoReader,
  input: CompileInput,
): Promise<{ readonly shared: SharedContracts; readonly symbolFiles: number }> {
  input.onProgress?.("reading contracts");
  const { contractsWithoutCode, extractContracts } = await import("./contracts/extract.ts");
  const part = input.onlyDiagnostics === true ? "problems" : "all";
  const known = contractsWithoutCode(facts, part);
  if (known !== undefined) return { shared: known, symbolFiles: facts.repo.parsed().length };
  const { openSymbols } = await import("./repo/symbols.ts");
  const symbols = openSymbols(reader, facts.repo);
  const shared = extractContracts(facts, () => symbols, part);
  const read = new Set([...facts.repo.parsed(), ...symbols.filesRead()]);
  return { shared, symbolFiles: read.size };
}

/** Errors after which there is no order of tasks to speak of. */
const structural: ReadonlySet<string> = new Set(["duplicate-id", "unknown-reference", "no-task-cycle"]);

function canSchedule(diagnostics: readonly Diagnostic[]): boolean {
  return !diagnostics.some(({ code }) => structural.has(code));
}

function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
