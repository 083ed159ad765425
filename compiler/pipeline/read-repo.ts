import type { SharedContracts } from "../contracts/contracts.ts";
import { isInDoubt } from "../facts/doubt.ts";
import type { RepoFacts } from "../facts/facts.ts";
import { askIgnored } from "../facts/ignored-claims.ts";
import { repoFacts } from "../facts/repo-facts.ts";
import type { Plan } from "../plan/plan.ts";
import type { RepoGraphOptions } from "../repo/import-graph.ts";
import type { RepoReader } from "../repo/repo.ts";
import type { CompileInput } from "./compilation.ts";

/** Most plans can be judged by scans; where names that cross a boundary are in doubt, syntax trees are read. */
export async function exactFacts(plan: Plan, reader: RepoReader, input: CompileInput): Promise<RepoFacts> {
  const { openRepoGraph } = await import("../repo/import-graph.ts");
  const { tsconfig } = plan.repo;
  const { frontEndOf } = await import("../repo/languages/front-ends.ts");
  const graph = openRepoGraph(reader, { tsconfig, frontEndOf });
  // Git looks while we do.
  const ignored = askIgnored(plan, graph, reader);
  const scanned = repoFacts(plan, graph);
  if (!isInDoubt(scanned)) return { ...scanned, ...(await ignored) };
  input.onProgress?.("reading symbols");
  const { syntaxReader } = await import("../repo/syntax-reader.ts");
  const table = await tableFor(plan, reader);
  const exact = repoFacts(
    plan,
    openRepoGraph(reader, { tsconfig, frontEndOf, syntax: syntaxReader, ...table }),
  );
  return { ...exact, ...(await ignored) };
}

/** Who uses what a task breaks is a question to the whole repository. */
async function tableFor(plan: Plan, reader: RepoReader): Promise<Pick<RepoGraphOptions, "table">> {
  if (plan.tasks.every(({ breaks }) => breaks.length === 0)) return {};
  const { tableMaker } = await import("../repo/import-table.ts");
  const { tsconfig } = plan.repo;
  return { table: await tableMaker({ tsconfig, engine: "scanner", cached: true }).table(reader) };
}

/** TypeScript is loaded only for plans that need some code to be read. */
export async function readContracts(
  facts: RepoFacts,
  reader: RepoReader,
  input: CompileInput,
): Promise<{ readonly shared: SharedContracts; readonly symbolFiles: number }> {
  input.onProgress?.("reading contracts");
  const { contractsWithoutCode, extractContracts } = await import("../contracts/extract.ts");
  const part = input.onlyDiagnostics === true ? "problems" : "all";
  const known = contractsWithoutCode(facts, part);
  if (known !== undefined) return { shared: known, symbolFiles: facts.repo.parsed().length };
  const { openSymbols } = await import("../repo/symbols.ts");
  const symbols = openSymbols(reader, facts.repo);
  const shared = extractContracts(facts, () => symbols, part);
  const read = new Set([...facts.repo.parsed(), ...symbols.filesRead()]);
  return { shared, symbolFiles: read.size };
}
