import { cycles } from "../graph/cycles.ts";
import { digraph } from "../graph/digraph.ts";
import type { TaskId } from "../plan/plan.ts";
import type { Coverage } from "./contract-coverage.ts";
import type { ImportChain, ImportCoupling, MutualImports, TaskGraph } from "./facts.ts";

/** Couplings between unordered tasks that no contract covers, and the circles they form. */
export function couplingHazards(
  all: readonly ImportCoupling[],
  graph: TaskGraph,
  covers: Coverage,
): readonly (ImportCoupling | MutualImports)[] {
  const open = all
    .filter(({ importer, imported }) => graph.isUnordered(importer, imported))
    .map((coupling) => ({
      ...coupling,
      chains: coupling.chains.filter((chain) => !isCovered(chain, covers)),
    }))
    .filter(({ chains }) => chains.length > 0);
  return [...open, ...mutual(open)];
}

function isCovered({ edges, symbols }: ImportChain, covers: Coverage): boolean {
  const target = edges[edges.length - 1]?.to;
  return target !== undefined && covers.symbols(target, symbols);
}

function mutual(open: readonly ImportCoupling[]): readonly MutualImports[] {
  const between = new Map(open.map((coupling) => [`${coupling.importer}\n${coupling.imported}`, coupling]));
  const imports = digraph(
    [],
    open.map(({ importer, imported }) => [importer, imported] as const),
  );
  return cycles(imports).map((cycle) => ({
    kind: "mutual-imports",
    tasks: cycle as readonly TaskId[],
    couplings: cycle.flatMap((task, index) => {
      const next = cycle[(index + 1) % cycle.length];
      return between.get(`${task}\n${next}`) ?? [];
    }),
  }));
}
