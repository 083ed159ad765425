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
    .flatMap(({ chains, ...coupling }): readonly ImportCoupling[] => {
      const [best] = chains;
      return best === undefined ? [] : [{ ...coupling, chains, evidence: best.evidence }];
    });
  const changed = mutual(open.filter(({ evidence }) => evidence === "changed"));
  return [...open, ...changed, ...mutual(open).filter(({ evidence }) => evidence !== "changed")];
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
  return cycles(imports).map((cycle) => {
    const around = cycle.flatMap((task, index) => {
      const next = cycle[(index + 1) % cycle.length];
      return between.get(`${task}\n${next}`) ?? [];
    });
    const isChanged = around.every(({ evidence }) => evidence === "changed");
    return {
      kind: "mutual-imports",
      tasks: cycle as readonly TaskId[],
      evidence: isChanged ? "changed" : "same-file",
      couplings: around,
    };
  });
}
