import type { Digraph } from "./digraph.ts";

/**
 * The strongly connected components, each sorted, in order of their first node. Kosaraju's way with a stack of its
 * own: the library's recursion ends at a few thousand nodes in a row.
 */
export function components(graph: Digraph): readonly (readonly string[])[] {
  const finished: string[] = [];
  const seen = new Set<string>();
  for (const node of graph.nodes) finished.push(...postOrder(node, graph.successors, seen));
  const taken = new Set<string>();
  return finished
    .reverse()
    .map((node) => [...postOrder(node, graph.predecessors, taken)].sort())
    .filter((component) => component.length > 0)
    .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
}

/** Nodes that are reached and not yet seen, each after those it leads to. */
function postOrder(
  start: string,
  next: (node: string) => readonly string[],
  seen: Set<string>,
): readonly string[] {
  if (seen.has(start)) return [];
  seen.add(start);
  const done: string[] = [];
  const path = [{ node: start, rest: next(start)[Symbol.iterator]() }];
  for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
    const step = last.rest.next();
    if (step.done === true) {
      done.push(last.node);
      path.pop();
    } else if (!seen.has(step.value)) {
      seen.add(step.value);
      path.push({ node: step.value, rest: next(step.value)[Symbol.iterator]() });
    }
  }
  return done;
}
