import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forwardAdjacency } from "../../compiler/graph/adjacency.ts";
import { strongComponents } from "../../compiler/graph/strong-components.ts";
import { distances, linksOf, numbered } from "./numbered.ts";

describe("strongComponents", () => {
  it("puts two nodes together exactly when each reaches the other", () => {
    fc.assert(
      fc.property(numbered, (graph) => {
        const { of, count } = strongComponents(forwardAdjacency(graph.count, linksOf(graph.pairs)));
        const far = distances(graph);
        const reaches = (a: number, b: number) => (far[a]?.[b] ?? Infinity) < Infinity;
        for (const [a, component] of of.entries()) {
          for (const [b, other] of of.entries()) {
            expect(component === other).toBe(a === b || (reaches(a, b) && reaches(b, a)));
          }
        }
        expect(new Set(of).size).toBe(count);
        for (const [from, to] of graph.pairs) expect(of[from]).toBeGreaterThanOrEqual(of[to] ?? Infinity);
      }),
    );
  });

  it("needs no stack for deep graphs", () => {
    const size = 100_000;
    const chain = Array.from({ length: size - 1 }, (_, node) => [node, node + 1] as const);
    const count = (pairs: readonly (readonly [number, number])[]) =>
      strongComponents(forwardAdjacency(size, linksOf(pairs))).count;
    expect(count(chain)).toBe(size);
    expect(count([...chain, [size - 1, 0]])).toBe(1);
  });
});
