import { type Digraph, digraph, reachableFrom } from "../graph/digraph.ts";
import { topologicalOrder } from "../graph/layers.ts";

/** A graph without circles, and its nodes so that every edge goes forward. */
export interface AcyclicGraph {
  readonly graph: Digraph;
  readonly order: readonly string[];
}

type Edge = readonly [string, string];

/**
 * Builds a graph over the nodes. A circle is opened before its smallest id, again and again until none is left;
 * edges that name other nodes are dropped.
 */
export function acyclicGraph(nodes: readonly string[], edges: readonly Edge[]): AcyclicGraph {
  const known = new Set(nodes);
  let left = edges.filter(([from, to]) => known.has(from) && known.has(to));
  for (;;) {
    const graph = digraph(known, left);
    const order = topologicalOrder(graph);
    const opening = openingOf(graph, order);
    if (opening === undefined) return { graph, order };
    left = left.filter(([from, to]) => to !== opening.start || !opening.behind.has(from));
  }
}

interface Opening {
  /** The first node on any circle. */
  readonly start: string;
  /** What can be reached from it, itself included. */
  readonly behind: ReadonlySet<string>;
}

function openingOf(graph: Digraph, order: readonly string[]): Opening | undefined {
  if (order.length === graph.nodes.length) return undefined;
  const settled = new Set(order);
  for (const start of graph.nodes) {
    if (settled.has(start)) continue;
    const behind = reachableFrom(graph, start);
    if (behind.has(start)) return { start, behind };
  }
  return undefined;
}
