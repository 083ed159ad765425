import { type Adjacency, backwardAdjacency, forwardAdjacency, type Links } from "./adjacency.ts";
import { isStart, type Walk, walkTo } from "./reach.ts";

/** Scratch arrays for all searches in one graph, with one place for each node. */
interface Field {
  readonly links: Links;
  readonly forward: Adjacency;
  readonly backward: Adjacency;
  /** 1 for nodes that may lie on a shorter cycle than those found. */
  readonly alive: Uint8Array;
  /** How many living nodes lead to a node, and follow it. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly queue: Int32Array;
  readonly depth: Int32Array;
  readonly by: Int32Array;
  /** The search that saw a node last. */
  readonly stamp: Int32Array;
  search: number;
}

/**
 * Makes a function that finds a shortest cycle within a strong component (ascending nodes): its edges, the first of
 * which leaves its smallest node. Among equals the one with the smallest first node; `undefined` without a cycle.
 */
export function cycleFinder(count: number, links: Links): (nodes: readonly number[]) => Walk | undefined {
  const field: Field = {
    links,
    forward: forwardAdjacency(count, links),
    backward: backwardAdjacency(count, links),
    alive: new Uint8Array(count),
    before: new Int32Array(count),
    after: new Int32Array(count),
    queue: new Int32Array(count),
    depth: new Int32Array(count),
    by: new Int32Array(count),
    stamp: new Int32Array(count),
    search: 0,
  };
  return (nodes) => shortestCycle(nodes, field);
}

/** After its search a node is taken out: a shorter cycle cannot pass through it. */
function shortestCycle(nodes: readonly number[], field: Field): Walk | undefined {
  for (const node of nodes) field.alive[node] = 1;
  for (const node of nodes) {
    field.before[node] = countLiving(node, field.backward, field.alive);
    field.after[node] = countLiving(node, field.forward, field.alive);
  }
  let best: Walk | undefined;
  for (const node of nodes) {
    if (field.alive[node] === 0) continue;
    best = cycleThrough(node, best?.length ?? nodes.length + 1, field) ?? best;
    takeOut(node, field);
  }
  return best;
}

function countLiving(node: number, { starts, ends }: Adjacency, alive: Uint8Array): number {
  let count = 0;
  const end = starts[node + 1] as number;
  for (let place = starts[node] as number; place < end; place += 1)
    count += alive[ends[place] as number] as number;
  return count;
}

/** A shortest cycle of living nodes through a node, if it has fewer than `limit` edges. */
function cycleThrough(start: number, limit: number, field: Field): Walk | undefined {
  const { forward, queue, depth, by } = field;
  field.search += 1;
  queue[0] = start;
  depth[start] = 0;
  by[start] = isStart;
  let found = 1;
  for (let index = 0; index < found; index += 1) {
    const node = queue[index] as number;
    const steps = (depth[node] as number) + 1;
    if (steps >= limit) return undefined;
    const end = forward.starts[node + 1] as number;
    for (let place = forward.starts[node] as number; place < end; place += 1) {
      const [other, edge] = [forward.ends[place] as number, forward.edges[place] as number];
      if (other === start) return walkTo(edge, by, field.links);
      if (field.alive[other] === 0 || field.stamp[other] === field.search) continue;
      field.stamp[other] = field.search;
      depth[other] = steps;
      by[other] = edge;
      queue[found++] = other;
    }
  }
  return undefined;
}

/** Takes a node out, and with it every node that no cycle can pass any more: large rings fall apart at once. */
function takeOut(node: number, field: Field): void {
  const { forward, backward, before, after, alive } = field;
  const waiting = [node];
  alive[node] = 0;
  const loseEnds = ({ starts, ends }: Adjacency, from: number, degree: Int32Array): void => {
    const end = starts[from + 1] as number;
    for (let place = starts[from] as number; place < end; place += 1) {
      const other = ends[place] as number;
      degree[other] = (degree[other] as number) - 1;
      if (alive[other] === 0 || degree[other] !== 0) continue;
      alive[other] = 0;
      waiting.push(other);
    }
  };
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    loseEnds(forward, next, before);
    loseEnds(backward, next, after);
  }
}
