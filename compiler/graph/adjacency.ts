/** A directed graph over numbers from 0: edge `e` leads from node `from[e]` to node `to[e]`. */
export interface Links {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/**
 * The edges of each node side by side (compressed sparse rows): those of node `n` are `edges[starts[n]]` up to but
 * without `edges[starts[n + 1]]`, ascending. `ends` holds the other end of the edge at the same place.
 */
export interface Adjacency {
  /** One more than there are nodes. */
  readonly starts: Int32Array;
  readonly edges: Int32Array;
  readonly ends: Int32Array;
}

/** Edges by the node that they leave; `count` is the number of nodes. */
export function forwardAdjacency(count: number, { from, to }: Links): Adjacency {
  return sorted(count, from, to);
}

/** Edges by the node that they lead to: the same graph against its arrows. */
export function backwardAdjacency(count: number, { from, to }: Links): Adjacency {
  return sorted(count, to, from);
}

/** Sorts by counting: linear, and stable. */
function sorted(count: number, near: Int32Array, far: Int32Array): Adjacency {
  const starts = startsOf(count, near);
  const next = starts.slice();
  const edges = new Int32Array(near.length);
  const ends = new Int32Array(near.length);
  for (let edge = 0; edge < near.length; edge += 1) {
    const node = near[edge] as number;
    const place = next[node] as number;
    next[node] = place + 1;
    edges[place] = edge;
    ends[place] = far[edge] as number;
  }
  return { starts, edges, ends };
}

function startsOf(count: number, near: Int32Array): Int32Array {
  const starts = new Int32Array(count + 1);
  for (const node of near) starts[node + 1] = (starts[node + 1] as number) + 1;
  for (let node = 0; node < count; node += 1) {
    starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number);
  }
  return starts;
}
