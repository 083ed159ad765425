import { valueAt } from "../diagnostics/diagnostic.ts";
import type { ImportCoupling, RepoFacts } from "../facts/facts.ts";
import { namedPaths } from "../facts/named-paths.ts";
import { ends } from "./coupling-words.ts";
import type { Finding } from "./rule.ts";

/** So many imports are shown. */
const shown = 3;

/**
 * True where a coupling without evidence is worth a word. Plans of other formats are written out: there, a task that has to do
 * with a file of another at least names it.
 */
export function isWorthAWord({ chains, importer }: ImportCoupling, { plan }: RepoFacts): boolean {
  if (!plan.isImported) return true;
  const task = plan.tasks.find(({ id }) => id === importer);
  const named = task === undefined ? [] : namedPaths(task).map(({ path }) => path);
  const targets = chains.map(({ edges }) => edges.at(-1)?.to ?? "");
  return targets.some((target) => named.some((path) => target === path || target.endsWith(`/${path}`)));
}

/** One note for all couplings of which nothing tells that what crosses will change. */
export function* weakCouplings(couplings: readonly ImportCoupling[]): Iterable<Finding> {
  const count = couplings.length;
  if (count === 0) return;
  yield {
    message: `${count} ${count === 1 ? "pair" : "pairs"} of tasks that may run at the same time ${count === 1 ? "writes" : "write"} files that import each other, and no task names what crosses`,
    at: valueAt(["tasks"]),
    related: strongest(couplings).flatMap((coupling) => {
      const { chain, from, to } = ends(coupling);
      const edge = chain?.edges[0];
      if (edge === undefined) return [];
      const { importer, imported } = coupling;
      return {
        place: { in: "file" as const, file: from, span: edge.span },
        message: `"${importer}" writes this file, "${imported}" writes "${to}"`,
      };
    }),
    help: "the side that is imported is merged first; where what crosses will change, say so in the task, or add it to depends_on",
    severity: "note",
  };
}

/** Values before types, direct imports before those through others. */
function strongest(couplings: readonly ImportCoupling[]): readonly ImportCoupling[] {
  const weight = (coupling: ImportCoupling): number => {
    const { chain } = ends(coupling);
    return (chain?.edges.length ?? 0) + (chain?.typeOnly === true ? 100 : 0);
  };
  return [...couplings].sort((a, b) => weight(a) - weight(b)).slice(0, shown);
}
