import type { Adjacency } from "./adjacency.ts";

/** Which nodes can reach one another. */
export interface StrongComponents {
  readonly count: number;
  /** The component of each node. Edges between components lead from a higher to a lower number. */
  readonly of: Int32Array;
}

/** What the search knows; arrays have one place for each node. */
interface Search {
  readonly forward: Adjacency;
  readonly of: Int32Array;
  /** When a node was first seen, from 1; 0 for never. */
  readonly seen: Int32Array;
  /** The earliest node on the stack that is known to be reachable. */
  readonly low: Int32Array;
  /** Nodes without a component yet, in order of sight. */
  readonly stack: Int32Array;
  /** The way from the root of the search to the current node, and the next place to look at for each node on it. */
  readonly path: Int32Array;
  readonly next: Int32Array;
  counts: { seen: number; stacked: number; components: number };
}

/** Tarjan's algorithm with a stack of its own: linear, for graphs of any depth. */
export function strongComponents(forward: Adjacency): StrongComponents {
  const size = forward.starts.length - 1;
  const search: Search = {
    forward,
    of: new Int32Array(size).fill(-1),
    seen: new Int32Array(size),
    low: new Int32Array(size),
    stack: new Int32Array(size),
    path: new Int32Array(size),
    next: new Int32Array(size),
    counts: { seen: 0, stacked: 0, components: 0 },
  };
  for (let node = 0; node < size; node += 1) if (search.seen[node] === 0) searchFrom(node, search);
  return { count: search.counts.components, of: search.of };
}

function searchFrom(root: number, search: Search): void {
  const { path, low } = search;
  let depth = 0;
  path[0] = root;
  enter(root, search);
  while (depth >= 0) {
    const node = path[depth] as number;
    const child = nextUnseen(node, search);
    if (child >= 0) {
      depth += 1;
      path[depth] = child;
      enter(child, search);
      continue;
    }
    if (low[node] === search.seen[node]) close(node, search);
    depth -= 1;
    if (depth >= 0) lower(path[depth] as number, low[node] as number, low);
  }
}

function enter(node: number, { forward, seen, low, stack, next, counts }: Search): void {
  counts.seen += 1;
  seen[node] = counts.seen;
  low[node] = counts.seen;
  stack[counts.stacked] = node;
  counts.stacked += 1;
  next[node] = forward.starts[node] as number;
}

/** The next neighbour that was never seen, or -1; those on the stack are taken note of on the way. */
function nextUnseen(node: number, { forward, of, seen, low, next }: Search): number {
  const end = forward.starts[node + 1] as number;
  for (let place = next[node] as number; place < end; place += 1) {
    const other = forward.ends[place] as number;
    if (seen[other] === 0) {
      next[node] = place + 1;
      return other;
    }
    if (of[other] === -1) lower(node, seen[other] as number, low);
  }
  next[node] = end;
  return -1;
}

function lower(node: number, value: number, low: Int32Array): void {
  if (value < (low[node] as number)) low[node] = value;
}

/** The nodes above `node` on the stack reach it and are reached from it. */
function close(node: number, { of, stack, counts }: Search): void {
  for (let last = -1; last !== node; ) {
    counts.stacked -= 1;
    last = stack[counts.stacked] as number;
    of[last] = counts.components;
  }
  counts.components += 1;
}
