import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backwardAdjacency, forwardAdjacency } from "../../compiler/graph/adjacency.ts";
import { isStart, isUnreached, reach, shortestWalk } from "../../compiler/graph/reach.ts";
import { distances, linksOf, numbered } from "./numbered.ts";

describe("adjacency", () => {
  it("lists the edges of each node in order, with their other ends", () => {
    fc.assert(
      fc.property(numbered, ({ count, pairs }) => {
        const links = linksOf(pairs);
        for (const [adjacency, near, far] of [
          [forwardAdjacency(count, links), 0, 1],
          [backwardAdjacency(count, links), 1, 0],
        ] as const) {
          for (let node = 0; node < count; node += 1) {
            const [start, end] = [adjacency.starts[node], adjacency.starts[node + 1]];
            const edges = [...adjacency.edges.subarray(start, end)];
            expect(edges).toEqual(pairs.flatMap((pair, edge) => (pair[near] === node ? [edge] : [])));
            const ends = [...adjacency.ends.subarray(start, end)];
            expect(ends).toEqual(edges.map((edge) => pairs[edge]?.[far]));
          }
        }
      }),
    );
  });
});

describe("reach", () => {
  it("finds what the starts lead to, nearest first, each by an edge from something nearer", () => {
    fc.assert(
      fc.property(numbered, fc.array(fc.nat({ max: 7 }), { maxLength: 3 }), (graph, wanted) => {
        const starts = wanted.map((node) => node % graph.count);
        const { order, by } = reach(forwardAdjacency(graph.count, linksOf(graph.pairs)), starts);
        const far = distances(graph);
        const depth = (node: number) =>
          Math.min(...starts.map((start) => (start === node ? 0 : (far[start]?.[node] ?? Infinity))));
        const nodes = Array.from({ length: graph.count }, (_, node) => node);
        expect([...order].sort((a, b) => a - b)).toEqual(nodes.filter((node) => depth(node) < Infinity));
        expect([...order].map(depth)).toEqual([...order].map(depth).sort((a, b) => a - b));
        for (const node of nodes) {
          const edge = by[node] ?? Number.NaN;
          if (starts.includes(node)) expect(edge).toBe(isStart);
          else if (depth(node) === Infinity) expect(edge).toBe(isUnreached);
          else
            expect([graph.pairs[edge]?.[1], depth(graph.pairs[edge]?.[0] ?? -1)]).toEqual([
              node,
              depth(node) - 1,
            ]);
        }
      }),
    );
  });
});

describe("shortestWalk", () => {
  it("is connected and as short as can be, also from a node to itself", () => {
    fc.assert(
      fc.property(numbered, fc.nat(), fc.nat(), (graph, a, b) => {
        const [from, to] = [a % graph.count, b % graph.count];
        const links = linksOf(graph.pairs);
        const walk = shortestWalk(links, forwardAdjacency(graph.count, links), { from, to });
        expect(walk?.length ?? Infinity).toBe(distances(graph)[from]?.[to]);
        if (walk === undefined) return;
        const pairs = walk.map((edge) => graph.pairs[edge]);
        expect([pairs[0]?.[0], pairs.at(-1)?.[1]]).toEqual([from, to]);
        expect(pairs.slice(1).map((pair) => pair?.[0])).toEqual(pairs.slice(0, -1).map((pair) => pair?.[1]));
      }),
    );
  });
});
