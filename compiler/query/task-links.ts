import type { ImportChain, RepoFacts } from "../facts/facts.ts";
import { type CyclicPart, cyclicParts } from "../graph/cyclic-parts.ts";
import type { TaskId } from "../plan/plan.ts";

/** Files of one task import files of another. */
export interface TaskLink {
  readonly importer: TaskId;
  readonly imported: TaskId;
  /** Which of the two the plan puts first. */
  readonly first: "imported" | "importer" | "neither";
  /** How many pairs of files there are: one of the importer that takes something from one of the imported. */
  readonly pairs: number;
  /** True when nothing but types crosses. */
  readonly typeOnly: boolean;
  /** The best evidence. */
  readonly example: ImportChain;
}

/** The import graph with tasks for nodes. */
export interface TaskGraphView {
  /** In plan order. */
  readonly tasks: readonly TaskId[];
  /** In order of importer, then of imported. */
  readonly links: readonly TaskLink[];
}

/** Which tasks' files import which; with `keeps`, only what happens between files that it keeps. */
export function taskLinks(facts: RepoFacts, keeps: (file: string) => boolean): TaskGraphView {
  const { plan, couplings, taskGraph } = facts;
  const links = couplings.flatMap(({ importer, imported, chains }): readonly TaskLink[] => {
    const kept = chains.filter(({ edges }) => edges.every(({ from, to }) => keeps(from) && keeps(to)));
    const [example] = kept;
    if (example === undefined) return [];
    const early = taskGraph.isBefore(importer, imported) ? "importer" : "neither";
    const first = taskGraph.isBefore(imported, importer) ? "imported" : early;
    const typeOnly = kept.every((chain) => chain.typeOnly);
    return [{ importer, imported, first, pairs: kept.length, typeOnly, example }];
  });
  return { tasks: plan.tasks.map(({ id }) => id), links };
}

/** Tasks whose files import one another in cycles. */
export interface TaskCycle {
  /** In plan order, at least two. */
  readonly tasks: readonly TaskId[];
  /** A shortest cycle among them. */
  readonly witness: readonly TaskLink[];
}

/** Every group of tasks that import one another in cycles, the largest first, then in plan order. */
export function taskCycles(view: TaskGraphView): readonly TaskCycle[] {
  return partsOf(view).map(({ nodes, cycle }) => ({
    tasks: nodes.flatMap((node) => view.tasks[node] ?? []),
    witness: cycle.flatMap((edge) => view.links[edge] ?? []),
  }));
}

/** The tasks that lie on cycles, and the links between those of one group. */
export function cyclicTasks(view: TaskGraphView): TaskGraphView {
  const groups = taskCycles(view).map(({ tasks }) => new Set(tasks));
  const links = view.links.filter(({ importer, imported }) =>
    groups.some((group) => group.has(importer) && group.has(imported)),
  );
  return { tasks: view.tasks.filter((task) => groups.some((group) => group.has(task))), links };
}

function partsOf({ tasks, links }: TaskGraphView): readonly CyclicPart[] {
  const numbers = new Map(tasks.map((task, index) => [task, index]));
  const numbered = (ids: readonly TaskId[]) => Int32Array.from(ids, (id) => numbers.get(id) ?? 0);
  return cyclicParts(tasks.length, {
    from: numbered(links.map(({ importer }) => importer)),
    to: numbered(links.map(({ imported }) => imported)),
  });
}
