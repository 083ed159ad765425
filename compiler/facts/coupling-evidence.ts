import type { Plan, Task, TaskId } from "../plan/plan.ts";
import type { RepoGraph } from "../repo/repo.ts";
import type { CouplingEvidence, Proof } from "./coupling-proof.ts";
import type { ImportChain, ImportCoupling, Ownership, TaskGraph } from "./facts.ts";
import { type SharedNames, sharedNames } from "./shared-names.ts";
import { overlap } from "./symbol-claims.ts";

/** A coupling before it is known what speaks for it. */
export type BareCoupling = Omit<ImportCoupling, "chains" | "evidence"> & {
  readonly chains: readonly BareChain[];
};

/** A chain before it is known whether what crosses it changes. */
export type BareChain = Omit<ImportChain, "evidence" | "proof">;

/** What evidence is looked for in. */
export interface EvidenceInput {
  readonly plan: Plan;
  readonly repo: RepoGraph;
  readonly owned: Ownership;
  readonly graph: TaskGraph;
}

/**
 * Says of each coupling whether what crosses is about to change; the best chain first, among equals what the importing task
 * speaks of. Chains that cross what the imported
 * task leaves alone are left out, and couplings without another.
 */
export function withEvidence(bare: readonly BareCoupling[], input: EvidenceInput): readonly ImportCoupling[] {
  const tasks = new Map(input.plan.tasks.map((task) => [task.id, task]));
  const names = sharedNames(input);
  return bare.flatMap((coupling): readonly ImportCoupling[] => {
    const [importer, imported] = [tasks.get(coupling.importer), tasks.get(coupling.imported)];
    if (importer === undefined || imported === undefined) return [];
    const chains = coupling.chains.flatMap((chain) => judged(chain, { importer, imported, input, names }));
    const said = new Map(chains.map((chain) => [chain, names.said(chain.symbols, importer)]));
    const [best] = chains.sort(
      (a, b) => rank[a.evidence] - rank[b.evidence] || (said.get(b) ?? 0) - (said.get(a) ?? 0),
    );
    return best === undefined ? [] : [{ ...coupling, chains, evidence: best.evidence }];
  });
}

const rank: Readonly<Record<CouplingEvidence, number>> = { changed: 0, type: 1, "same-file": 2 };

interface Pair {
  readonly importer: Task;
  readonly imported: Task;
  readonly input: EvidenceInput;
  readonly names: SharedNames;
}

function judged(chain: BareChain, pair: Pair): readonly ImportChain[] {
  const target = chain.edges.at(-1)?.to ?? "";
  const limits = limitsOf(pair.imported.id, target, pair.input.owned);
  const touched = limits?.filter((symbol) => crosses(symbol, target, { chain, repo: pair.input.repo }));
  if (touched?.length === 0) return [];
  const proof = proofOf(chain, target, pair) ?? claimed(touched);
  if (proof === undefined) return [{ ...chain, evidence: "same-file" }];
  return [{ ...chain, evidence: isOfTypes(chain, target, pair.input) ? "type" : "changed", proof }];
}

/** What a task is limited to in a file, as the file calls it; `undefined` when it may write all of it. */
function limitsOf(task: TaskId, path: string, owned: Ownership): readonly string[] | undefined {
  const writing = owned.claimsOn(path).filter((claim) => claim.task === task && claim.access !== "read");
  const symbols = writing.flatMap(({ symbol }) => (symbol === undefined ? [] : [symbol.local]));
  return symbols.length < writing.length ? undefined : symbols;
}

interface Crossing {
  readonly chain: BareChain;
  readonly repo: RepoGraph;
}

function crosses(local: string, target: string, { chain, repo }: Crossing): boolean {
  if (chain.symbols.includes("*")) return true;
  const declared = repo.declarationsOf(target) ?? [];
  return chain.symbols.some((symbol) =>
    overlap(declared.find(({ name }) => name === symbol)?.local ?? symbol, local),
  );
}

function claimed(touched: readonly string[] | undefined): Proof | undefined {
  return touched === undefined ? undefined : { kind: "claims", names: touched };
}

function proofOf(chain: BareChain, target: string, pair: Pair): Proof | undefined {
  const { imported, input, importer, names } = pair;
  const broken = imported.breaks.flatMap(({ path, symbol }) =>
    path === target && symbol !== undefined && crosses(symbol, target, { chain, repo: input.repo })
      ? [symbol]
      : [],
  );
  if (broken.length > 0) return { kind: "breaks", names: broken };
  const writing = input.owned.claimsOn(target).filter(({ task }) => task === imported.id);
  if (writing.length > 0 && writing.every(({ access }) => access === "delete")) {
    return { kind: "deletes", names: [] };
  }
  // A barrel has no code of its own that new names could go into.
  const [first] = chain.edges;
  if (first === undefined || first.kind === "re-export") return undefined;
  return names.proof({ importer, imported, from: first.from, to: target, symbols: chain.symbols });
}

/** By the words of the code alone: a syntax tree of every imported file would cost more than it tells. */
function isOfTypes({ typeOnly, symbols }: BareChain, target: string, { repo }: EvidenceInput): boolean {
  if (typeOnly) return true;
  const text = repo.text(target);
  if (text === undefined || symbols.length === 0) return false;
  return symbols.every((symbol) => {
    if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(symbol)) return false;
    const declares = (words: string): boolean => new RegExp(`\\b(?:${words})\\s+${symbol}\\b`).test(text);
    return declares("interface|type") && !declares("class|function|const|let|var|enum|namespace");
  });
}
