import { compareText } from "../plan/order.ts";
import type { Plan, TaskId } from "../plan/plan.ts";
import type { ImportEdge, RepoGraph } from "../repo/repo.ts";
import type { BareChain, BareCoupling } from "./coupling-evidence.ts";
import type { Ownership } from "./facts.ts";

/** Which tasks' files import which other tasks' files; every pair of tasks in plan order, ordered or not. */
export function couplings(plan: Plan, repo: RepoGraph, owned: Ownership): readonly BareCoupling[] {
  const chainsOf = new Map<TaskId, Map<TaskId, BareChain[]>>();
  const walk: Walk = { repo, owned, leadsOn: writtenBehind(repo, owned) };
  for (const file of owned.paths) {
    const importers = owned.writersOf(file);
    if (importers.length === 0) continue;
    const chains = chainsFrom(file, walk);
    for (const importer of importers) collect(importer, chains, { owned, chainsOf });
  }
  const ids = plan.tasks.map((task) => task.id);
  return ids.flatMap((importer) =>
    ids.flatMap((imported): readonly BareCoupling[] => {
      const chains = chainsOf.get(importer)?.get(imported);
      if (chains === undefined) return [];
      const deletes = chains.every((chain) => onlyDeletes(imported, lastFile(chain), owned));
      return [{ kind: "import-coupling", importer, imported, deletes, chains: chains.sort(compareChains) }];
    }),
  );
}

function onlyDeletes(task: TaskId, path: string, owned: Ownership): boolean {
  const claims = owned.claimsOn(path).filter((claim) => claim.task === task && claim.access !== "read");
  return claims.every(({ access }) => access === "delete");
}

interface Collection {
  readonly owned: Ownership;
  readonly chainsOf: Map<TaskId, Map<TaskId, BareChain[]>>;
}

function collect(importer: TaskId, chains: readonly BareChain[], { owned, chainsOf }: Collection): void {
  const ofImporter = chainsOf.get(importer) ?? new Map<TaskId, BareChain[]>();
  chainsOf.set(importer, ofImporter);
  for (const chain of chains) {
    const writers = owned.writersOf(lastFile(chain));
    if (writers.includes(importer)) continue;
    for (const imported of writers) {
      const list = ofImporter.get(imported);
      if (list === undefined) ofImporter.set(imported, [chain]);
      else list.push(chain);
    }
  }
}

interface Walk {
  readonly repo: RepoGraph;
  readonly owned: Ownership;
  /** True for files that are written or pass something on that may come from one. */
  readonly leadsOn: (file: string) => boolean;
}

/** Names cost more than edges, so that only those are asked for that may reach a written file. */
function writtenBehind(repo: RepoGraph, owned: Ownership): Walk["leadsOn"] {
  const known = new Map<string, boolean>();
  const search = (file: string): boolean => {
    const reached = new Set([file]);
    // The set grows while it is gone through.
    for (const one of reached) {
      if (owned.writersOf(one).length > 0) return true;
      for (const { kind, to } of repo.importsOf(one)) if (kind === "re-export") reached.add(to);
    }
    return false;
  };
  return (file) => {
    const found = known.get(file) ?? search(file);
    known.set(file, found);
    return found;
  };
}

/** The shortest chain from a file to each written file that it takes symbols from. */
function chainsFrom(file: string, { repo, owned, leadsOn }: Walk): readonly BareChain[] {
  const found = new Map<string, BareChain>();
  const seen = new Set<string>();
  const edges = repo.importsOf(file).filter(({ to }) => leadsOn(to));
  let front: readonly BareChain[] = edges.map((edge) => ({
    edges: [edge],
    symbols: [...new Set(edge.names.map(({ name }) => name))].sort(),
    typeOnly: edge.kind === "type-only",
  }));
  while (front.length > 0) {
    for (const chain of front) keep(chain, found, owned);
    front = front.flatMap((chain) => extend(chain, { repo, leadsOn }, seen));
  }
  found.delete(file);
  return [...found.values()];
}

function keep(chain: BareChain, found: Map<string, BareChain>, owned: Ownership): void {
  const target = lastFile(chain);
  if (owned.writersOf(target).length === 0) return;
  const known = found.get(target);
  if (known === undefined) return void found.set(target, chain);
  const symbols = [...new Set([...known.symbols, ...chain.symbols])].sort();
  found.set(target, { edges: known.edges, symbols, typeOnly: known.typeOnly && chain.typeOnly });
}

/** Follows the re-exports of the last file that carry at least one of the wanted symbols. */
function extend(
  chain: BareChain,
  { repo, leadsOn }: Omit<Walk, "owned">,
  seen: Set<string>,
): readonly BareChain[] {
  const file = lastFile(chain);
  return repo.importsOf(file).flatMap((edge): readonly BareChain[] => {
    if (edge.kind !== "re-export" || !leadsOn(edge.to)) return [];
    const symbols = carried(edge, chain.symbols, repo);
    const step = `${edge.from}\n${edge.to}\n${symbols.join()}\n${chain.typeOnly}`;
    if (symbols.length === 0 || seen.has(step)) return [];
    seen.add(step);
    return [{ edges: [...chain.edges, edge], symbols, typeOnly: chain.typeOnly }];
  });
}

/** The wanted symbols that pass through a re-export, under the names of the file behind it. */
function carried(edge: ImportEdge, wanted: readonly string[], repo: RepoGraph): readonly string[] {
  const passing = edge.names.flatMap(({ name, as }): readonly string[] => {
    if (as === "*") return wanted.filter((symbol) => passesStar(symbol, edge, repo));
    return wanted.includes("*") || wanted.includes(as) ? [name] : [];
  });
  return [...new Set(passing)].sort();
}

/** `export *` passes what the target exports or passes on itself, unless the module exports the name on its own. */
function passesStar(symbol: string, { from, to }: ImportEdge, repo: RepoGraph): boolean {
  if (symbol === "*") return true;
  if (symbol === "default" || repo.exportsOf(from)?.includes(symbol) === true) return false;
  const exported = repo.exportsOf(to);
  if (exported === undefined || exported.includes(symbol)) return true;
  return repo
    .importsOf(to)
    .some(({ kind, names }) => kind === "re-export" && names.some(({ as }) => as === "*"));
}

function lastFile({ edges }: BareChain): string {
  return edges[edges.length - 1]?.to ?? "";
}

/** The best evidence first: short, from no test, with names. */
function compareChains(a: BareChain, b: BareChain): number {
  const [first, second] = [a.edges[0], b.edges[0]];
  return (
    a.edges.length - b.edges.length ||
    Number(isTest(first)) - Number(isTest(second)) ||
    Number(a.symbols.includes("*")) - Number(b.symbols.includes("*")) ||
    compareText(first?.from ?? "", second?.from ?? "") ||
    compareText(lastFile(a), lastFile(b))
  );
}

function isTest(edge: ImportEdge | undefined): boolean {
  return /(^|\/)(tests?|__tests__)\/|\.(test|spec)\./.test(edge?.from ?? "");
}
