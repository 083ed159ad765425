import { Graph } from "@dagrejs/graphlib";

/** A directed graph over string ids; nodes and neighbours are always in code-unit order. */
export interface Digraph {
  readonly nodes: readonly string[];
  successors(node: string): readonly string[];
  predecessors(node: string): readonly string[];
  has(node: string): boolean;
}

/** Builds a graph. An edge may name nodes that are not in the list; they are added. Repeated edges count once. */
export function digraph(nodes: Iterable<string>, edges: Iterable<readonly [string, string]>): Digraph {
  const graph = new Graph({ directed: true, multigraph: false });
  for (const node of nodes) graph.setNode(node);
  for (const [from, to] of edges) graph.setEdge(from, to);
  const sorted = [...graph.nodes()].sort();
  const after = new Map(sorted.map((node) => [node, [...(graph.successors(node) ?? [])].sort()]));
  const before = new Map(sorted.map((node) => [node, [...(graph.predecessors(node) ?? [])].sort()]));
  return {
    nodes: sorted,
    successors: (node) => after.get(node) ?? [],
    predecessors: (node) => before.get(node) ?? [],
    has: (node) => after.has(node),
  };
}

/** Every node that can be reached from a node by one or more edges. */
export function reachableFrom(graph: Digraph, node: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [...graph.successors(node)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...graph.successors(next));
  }
  return seen;
}

/** A shortest path from one node to another, both included; the first in order among equals. */
export function shortestPath(graph: Digraph, from: string, to: string): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [from];
  for (let index = 0; index < queue.length; index += 1) {
    const node = queue[index] as string;
    for (const next of graph.successors(node)) {
      if (next === to) return [...pathTo(cameFrom, from, node), to];
      if (next === from || cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      queue.push(next);
    }
  }
  return undefined;
}

function pathTo(cameFrom: ReadonlyMap<string, string>, from: string, node: string): readonly string[] {
  const path = [node];
  for (let step = node; step !== from; ) {
    step = cameFrom.get(step) ?? from;
    path.unshift(step);
  }
  return path;
}
