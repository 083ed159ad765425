import { type Digraph, digraph, shortestPath } from "../graph/digraph.ts";
import { topologicalOrder } from "../graph/layers.ts";
import { compareText } from "../plan/order.ts";

/** A graph without circles, and its nodes so that every edge goes forward. */
export interface AcyclicGraph {
  readonly graph: Digraph;
  readonly order: readonly string[];
}

/**
 * Builds a graph over the nodes. Of the edges inside a circle only those that follow the order of ids stay;
 * edges that name other nodes are dropped.
 */
export function acyclicGraph(
  nodes: readonly string[],
  edges: readonly (readonly [string, string])[],
): AcyclicGraph {
  const known = new Set(nodes);
  const inside = edges.filter(([from, to]) => known.has(from) && known.has(to));
  const graph = digraph(known, inside);
  const order = topologicalOrder(graph);
  if (order.length === graph.nodes.length) return { graph, order };
  const settled = new Set(order);
  const open = digraph(
    known,
    inside.filter(
      ([from, to]) => compareText(from, to) < 0 || settled.has(from) || !closesCircle(graph, from, to),
    ),
  );
  return { graph: open, order: topologicalOrder(open) };
}

function closesCircle(graph: Digraph, from: string, to: string): boolean {
  return shortestPath(graph, to, from) !== undefined;
}
