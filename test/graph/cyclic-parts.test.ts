import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cyclicComponents } from "../../compiler/graph/cycles.ts";
import { cyclicParts } from "../../compiler/graph/cyclic-parts.ts";
import { digraph } from "../../compiler/graph/digraph.ts";
import { distances, linksOf, numbered } from "./numbered.ts";

describe("cyclicParts", () => {
  it("finds the components that the library finds, the largest first", () => {
    fc.assert(
      fc.property(numbered, ({ count, pairs }) => {
        const found = cyclicParts(count, linksOf(pairs)).map(({ nodes }) => nodes.map(String));
        const graph = digraph(
          [],
          pairs.map(([from, to]) => [String(from), String(to)] as const),
        );
        const expected = cyclicComponents(graph).toSorted((a, b) => b.length - a.length);
        expect(found).toEqual(expected);
      }),
    );
  });

  it("shows a shortest cycle of each, which begins at its smallest node", () => {
    fc.assert(
      fc.property(numbered, (graph) => {
        const far = distances(graph);
        for (const { nodes, cycle } of cyclicParts(graph.count, linksOf(graph.pairs))) {
          const pairs = cycle.map((edge) => graph.pairs[edge] ?? [-1, -1]);
          const sources = pairs.map(([from]) => from);
          expect(pairs.map(([, to]) => to)).toEqual([...sources.slice(1), sources[0]]);
          const shortest = Math.min(...nodes.map((node) => far[node]?.[node] ?? Infinity));
          expect(cycle.length).toBe(shortest);
          expect(sources[0]).toBe(Math.min(...sources));
          expect(sources[0]).toBe(nodes.find((node) => far[node]?.[node] === shortest));
        }
      }),
    );
  });

  it("ends early on a large ring and on a dense component", () => {
    const size = 50_000;
    const ring = Array.from({ length: size }, (_, node) => [node, (node + 1) % size] as const);
    expect(cyclicParts(size, linksOf(ring)).map(({ nodes, cycle }) => [nodes.length, cycle.length])).toEqual([
      [size, size],
    ]);
    const shortcut = [...ring, [30_000, 29_998] as const];
    expect(cyclicParts(size, linksOf(shortcut))[0]?.cycle).toEqual([29_998, 29_999, size]);
    const dense = ring.flatMap(([from, to]) => [[from, to] as const, [to, from] as const]);
    expect(cyclicParts(size, linksOf(dense))[0]?.cycle).toEqual([0, 1]);
  });
});
