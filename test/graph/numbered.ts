import fc from "fast-check";
import type { Links } from "../../compiler/graph/adjacency.ts";

/** A graph as pairs of numbers below `count`. */
export interface Numbered {
  readonly count: number;
  readonly pairs: readonly (readonly [number, number])[];
}

export function linksOf(pairs: Numbered["pairs"]): Links {
  return {
    from: Int32Array.from(pairs, ([from]) => from),
    to: Int32Array.from(pairs, ([, to]) => to),
  };
}

/** Small graphs with self-loops and repeated edges. */
export const numbered: fc.Arbitrary<Numbered> = fc.integer({ min: 1, max: 8 }).chain((count) => {
  const node = fc.nat({ max: count - 1 });
  return fc.record({
    count: fc.constant(count),
    pairs: fc.array(fc.tuple(node, node), { maxLength: 18 }),
  });
});

/** How many edges lead from one node to another at least, by Floyd and Warshall; at least one, also to itself. */
export function distances({ count, pairs }: Numbered): readonly (readonly number[])[] {
  const far = Array.from({ length: count }, () => Array.from({ length: count }, () => Infinity));
  const at = (a: number, b: number) => far[a]?.[b] ?? Infinity;
  const set = (a: number, b: number, steps: number) => {
    const row = far[a];
    if (row !== undefined && steps < at(a, b)) row[b] = steps;
  };
  for (const [from, to] of pairs) set(from, to, 1);
  for (let middle = 0; middle < count; middle += 1) {
    for (let a = 0; a < count; a += 1) {
      for (let b = 0; b < count; b += 1) set(a, b, at(a, middle) + at(middle, b));
    }
  }
  return far;
}
