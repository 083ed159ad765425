import { components } from "./components.ts";
import { type Digraph, shortestPath } from "./digraph.ts";

/** The strongly connected parts that hold a cycle, each sorted, in order of their first node. */
export function cyclicComponents(graph: Digraph): readonly (readonly string[])[] {
  return components(graph).filter(
    ([first = "", ...rest]) => rest.length > 0 || graph.successors(first).includes(first),
  );
}

/**
 * Cycles that together touch every node that lies on one: for each such node not yet covered, in order, one
 * shortest cycle through it. Each cycle starts at its smallest node and does not repeat it at the end.
 */
export function cycles(graph: Digraph): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  for (const component of cyclicComponents(graph)) {
    const covered = new Set<string>();
    for (const node of component) {
      if (covered.has(node)) continue;
      const cycle = fromSmallest((shortestPath(graph, node, node) ?? [node]).slice(0, -1));
      for (const member of cycle) covered.add(member);
      found.push(cycle);
    }
  }
  return found;
}

function fromSmallest(cycle: readonly string[]): readonly string[] {
  const smallest = [...cycle].sort()[0] ?? "";
  const start = cycle.indexOf(smallest);
  return [...cycle.slice(start), ...cycle.slice(0, start)];
}
