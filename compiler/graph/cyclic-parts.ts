import { forwardAdjacency, type Links } from "./adjacency.ts";
import type { Walk } from "./reach.ts";
import { cycleFinder } from "./shortest-cycle.ts";
import { strongComponents } from "./strong-components.ts";

/** Nodes that all reach one another, ascending, and a shortest cycle among them. */
export interface CyclicPart {
  readonly nodes: readonly number[];
  /** Edges; the first leaves the smallest node of the cycle. */
  readonly cycle: Walk;
}

/** The strong components that hold a cycle: the largest first, then in order of their first node. */
export function cyclicParts(count: number, links: Links): readonly CyclicPart[] {
  const shortestCycle = cycleFinder(count, links);
  return cyclicGroups(count, links).flatMap((nodes): readonly CyclicPart[] => {
    const cycle = shortestCycle(nodes);
    return cycle === undefined ? [] : [{ nodes, cycle }];
  });
}

/**
 * The same without a cycle of each: components of several nodes, and single nodes that lead to themselves. Much sooner
 * found.
 */
export function cyclicGroups(count: number, links: Links): readonly (readonly number[])[] {
  const { of, count: found } = strongComponents(forwardAdjacency(count, links));
  const loops = selfLoops(links);
  const sizes = new Int32Array(found);
  for (const component of of) sizes[component] = (sizes[component] as number) + 1;
  const members = new Map<number, number[]>();
  for (const [node, component] of of.entries()) {
    if (sizes[component] === 1 && !loops.has(node)) continue;
    const list = members.get(component);
    if (list === undefined) members.set(component, [node]);
    else list.push(node);
  }
  return [...members.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

function selfLoops({ from, to }: Links): ReadonlySet<number> {
  const loops = new Set<number>();
  for (let edge = 0; edge < from.length; edge += 1) if (from[edge] === to[edge]) loops.add(from[edge] ?? 0);
  return loops;
}
