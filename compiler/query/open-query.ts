import type { RepoFacts } from "../facts/facts.ts";
import type { ImportFiles } from "../importers/import-files.ts";
import type { Plan, RepoScope } from "../plan/plan.ts";
import { fileTree } from "../repo/file-tree.ts";
import { openRepoGraph } from "../repo/import-graph.ts";
import { tableMaker } from "../repo/import-table.ts";
import type { Preparation } from "../repo/reader.ts";
import type { ImportTable, RepoGraph, RepoReader, SyntaxReader } from "../repo/repo.ts";
import { classOf } from "../repo/table/file-class.ts";
import type { TableOptions } from "../repo/table/start-table.ts";

/** What a question is about: a tree, and perhaps a plan for it. */
export interface QueryInput {
  readonly plan: NamedPlan | undefined;
  /** Opens the tree; what `prepare` gives may be done while its files are listed. */
  readonly openRepo: (scope: RepoScope, prepare: Preparation) => TreeAccess | Promise<TreeAccess>;
  /** What reads the scripts, and whether what was saved may be used. */
  readonly options: Omit<TableOptions, "tsconfig">;
  /** Told what is being done; called often. */
  readonly onProgress?: (message: string) => void;
}

/** A plan file; its own words say where the tree is. */
export interface NamedPlan {
  /** As the user named it. */
  readonly path: string;
  /** What to type to name it again. */
  readonly argument: string;
  readonly bytes: Uint8Array;
  /** Set when the plan is in another format. */
  readonly foreign?: ImportFiles;
}

/** A tree, or why it could not be opened. */
export type TreeAccess =
  | {
      readonly ok: true;
      readonly reader: RepoReader;
      /** Where the current folder lies seen from the root: `packages/till`; absent outside of the tree. */
      readonly here?: string;
    }
  | { readonly ok: false; readonly message: string };

/** Everything that answers are made from. */
export interface Query {
  readonly repo: RepoGraph;
  readonly table: ImportTable;
  /** The plan against the tree; `undefined` without a plan. */
  readonly facts: RepoFacts | undefined;
  /** The current folder seen from the root; empty for the root, and where that is not known. */
  readonly here: string;
  /** The same with syntax trees at hand, for answers that a scan cannot give. Loads TypeScript. */
  exact(): Promise<Query>;
}

/** A value, or why there is none. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

/** Reads the plan and the import graph of the tree. Never throws for what a user can cause. */
export async function openQuery(input: QueryInput): Promise<Answer<Query>> {
  const early = input.plan?.foreign === undefined ? input.plan && (await readNamed(input.plan)) : undefined;
  if (early?.ok === false) return early;
  const { repo: scope } = early?.value ?? { repo: everything };
  const maker = tableMaker({ ...input.options, tsconfig: scope.tsconfig });
  input.onProgress?.("listing files");
  const access = await input.openRepo(scope, maker.prepare);
  if (!access.ok) return access;
  input.onProgress?.("reading imports");
  const { reader, here = "" } = access;
  const table = await maker.table(reader);
  const plan = early ?? (input.plan && (await readForeign(input.plan, reader)));
  if (plan?.ok === false) return plan;
  return { ok: true, value: await queryFrom({ reader, table, here, plan: plan?.value, syntax: undefined }) };
}

const everything: RepoScope = { root: undefined, include: [], exclude: [], tsconfig: undefined };

async function readNamed(named: NamedPlan): Promise<Answer<Plan>> {
  const { readPlan } = await import("../plan/read.ts");
  return answerOf(readPlan(named.path, named.bytes).plan, named);
}

/** What a plan in another format means depends on the tree. */
async function readForeign(named: NamedPlan, reader: RepoReader): Promise<Answer<Plan>> {
  if (named.foreign === undefined) return readNamed(named);
  const { importPlan } = await import("../importers/import-plan.ts");
  const { read } = importPlan({ ...named.foreign, path: named.path, tree: fileTree(reader) });
  return answerOf(read.plan, named);
}

function answerOf(plan: Plan | undefined, { path, argument }: NamedPlan): Answer<Plan> {
  if (plan !== undefined) return { ok: true, value: plan };
  return { ok: false, message: `"${path}" is no valid plan; run "seamwright lint ${argument}" to see why` };
}

function isOfLanguage(path: string): boolean {
  return classOf(path) === "foreign";
}

interface QueryParts extends Pick<Query, "table" | "here"> {
  readonly reader: RepoReader;
  readonly plan: Plan | undefined;
  readonly syntax: SyntaxReader | undefined;
}

async function queryFrom(parts: QueryParts): Promise<Query> {
  const { reader, table, here, plan, syntax } = parts;
  const repo = openRepoGraph(reader, {
    tsconfig: plan?.repo.tsconfig,
    table,
    ...(syntax && { syntax }),
    ...(reader.files.some(isOfLanguage) && (await import("../repo/languages/front-ends.ts"))),
  });
  const facts = plan && (await import("../facts/repo-facts.ts")).repoFacts(plan, repo);
  const exact = async (): Promise<Query> => {
    const { syntaxReader } = await import("../repo/syntax-reader.ts");
    return queryFrom({ ...parts, syntax: syntaxReader });
  };
  return { repo, table, facts, here, exact };
}
