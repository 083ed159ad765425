import type { Digraph } from "./digraph.ts";

/** Nodes so that every edge goes forward; among free nodes the smallest comes first. Nodes on cycles are left out. */
export function topologicalOrder(graph: Digraph): readonly string[] {
  const missing = new Map(graph.nodes.map((node) => [node, graph.predecessors(node).length]));
  const order: string[] = [];
  let free = graph.nodes.filter((node) => missing.get(node) === 0);
  while (free.length > 0) {
    const [node = "", ...rest] = free;
    order.push(node);
    const freed = graph.successors(node).filter((next) => {
      const left = (missing.get(next) ?? 0) - 1;
      missing.set(next, left);
      return left === 0;
    });
    free = freed.length > 0 ? [...rest, ...freed].sort() : rest;
  }
  return order;
}

/** Nodes in order, and the sum of their weights. */
export interface WeightedPath {
  readonly path: readonly string[];
  readonly weight: number;
}

/** The heaviest path by node weight (any unit, not negative) and its weight; nodes on cycles are ignored. */
export function heaviestPath(graph: Digraph, weight: (node: string) => number): WeightedPath {
  const best = new Map<string, Step>();
  for (const node of topologicalOrder(graph)) {
    const before = heaviest(graph.predecessors(node).flatMap((previous) => best.get(previous) ?? []));
    best.set(node, { node, before, weight: (before?.weight ?? 0) + weight(node) });
  }
  const last = heaviest([...best.values()]);
  return { path: pathTo(last), weight: last?.weight ?? 0 };
}

/** The best way to reach a node: through `before`, with this weight in all. */
interface Step {
  readonly node: string;
  readonly before: Step | undefined;
  readonly weight: number;
}

function heaviest(steps: readonly Step[]): Step | undefined {
  let [best] = steps;
  for (const step of steps) if (best === undefined || step.weight > best.weight) best = step;
  return best;
}

function pathTo(last: Step | undefined): readonly string[] {
  const path: string[] = [];
  for (let step = last; step !== undefined; step = step.before) path.push(step.node);
  return path.reverse();
}
