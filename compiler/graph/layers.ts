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

/** The heaviest path by node weight (any unit, not negative) and its weight; nodes on cycles are ignored. */
export function heaviestPath(graph: Digraph, weight: (node: string) => number): WeightedPath {
  const best = new Map<string, WeightedPath>();
  for (const node of topologicalOrder(graph)) {
    const before = heaviest(graph.predecessors(node).flatMap((previous) => best.get(previous) ?? []));
    best.set(node, { path: [...before.path, node], weight: before.weight + weight(node) });
  }
  return heaviest([...best.values()]);
}

/** Nodes in order, and the sum of their weights. */
export interface WeightedPath {
  readonly path: readonly string[];
  readonly weight: number;
}

function heaviest(paths: readonly WeightedPath[]): WeightedPath {
  let best: WeightedPath = { path: [], weight: 0 };
  for (const path of paths) if (path.weight > best.weight || best.path.length === 0) best = path;
  return best;
}
