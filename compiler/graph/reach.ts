import type { Adjacency, Links } from "./adjacency.ts";

/** What a breadth-first walk found. */
export interface Reach {
  /** The nodes that were reached, starts included, nearest first. */
  readonly order: Int32Array;
  /** For each node the edge by which it was first reached: `isStart` for a start, `isUnreached` for the others. */
  readonly by: Int32Array;
}

/** In `Reach.by`: the walk began here. */
export const isStart: number = -1;
/** In `Reach.by`: the walk did not come here. */
export const isUnreached: number = -2;

/** Walks from all starts at once along an adjacency, to everything there is. */
export function reach(along: Adjacency, starts: Iterable<number>): Reach {
  const count = along.starts.length - 1;
  const by = new Int32Array(count).fill(isUnreached);
  const order = new Int32Array(count);
  let found = 0;
  for (const start of starts) {
    if (by[start] !== isUnreached) continue;
    by[start] = isStart;
    order[found++] = start;
  }
  for (let index = 0; index < found; index += 1) {
    const node = order[index] as number;
    const end = along.starts[node + 1] as number;
    for (let place = along.starts[node] as number; place < end; place += 1) {
      const other = along.ends[place] as number;
      if (by[other] !== isUnreached) continue;
      by[other] = along.edges[place] as number;
      order[found++] = other;
    }
  }
  return { order: order.subarray(0, found), by };
}

/** Where a walk begins and what it is to find. */
export interface Ends {
  readonly from: number;
  readonly to: number;
}

/**
 * The edges of a shortest walk of one or more edges, in order; from a node to itself it is a cycle. The first in
 * order of edges among equals; `undefined` when there is none. `forward` holds the links by the node they leave.
 */
export function shortestWalk(links: Links, forward: Adjacency, { from, to }: Ends): Walk | undefined {
  const { order, by } = reach(forward, [from]);
  for (const node of order) {
    const end = forward.starts[node + 1] as number;
    for (let place = forward.starts[node] as number; place < end; place += 1) {
      if (forward.ends[place] === to) return walkTo(forward.edges[place] as number, by, links);
    }
  }
  return undefined;
}

/** Edges, each of which leaves the node that the one before leads to. */
export type Walk = readonly number[];

/** The edges by which the node before `last` was reached, and `last`. */
export function walkTo(last: number, by: Int32Array, { from }: Links): Walk {
  const walk: number[] = [];
  for (let edge = last; edge >= 0; edge = by[from[edge] as number] as number) walk.push(edge);
  return walk.reverse();
}
