import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cycles, cyclicComponents } from "../../compiler/graph/cycles.ts";
import { type Digraph, digraph, reachableFrom, shortestPath } from "../../compiler/graph/digraph.ts";
import { heaviestPath, topologicalOrder } from "../../compiler/graph/layers.ts";

const node = fc.constantFrom("a", "b", "c", "d", "e", "f");
const edges = fc.array(fc.tuple(node, node), { maxLength: 14 });

/** The slow obvious way: repeat until nothing is new. */
function closure(graph: Digraph): Map<string, Set<string>> {
  const reach = new Map(graph.nodes.map((name) => [name, new Set(graph.successors(name))]));
  for (let grown = true; grown; ) {
    grown = false;
    for (const set of reach.values()) {
      for (const middle of [...set]) {
        for (const far of reach.get(middle) ?? []) {
          if (!set.has(far)) grown = Boolean(set.add(far));
        }
      }
    }
  }
  return reach;
}

describe("reachableFrom", () => {
  it("agrees with the closure", () => {
    fc.assert(
      fc.property(edges, (list) => {
        const graph = digraph([], list);
        const reach = closure(graph);
        for (const name of graph.nodes) expect(new Set(reachableFrom(graph, name))).toEqual(reach.get(name));
      }),
    );
  });
});

describe("cycles", () => {
  it("gives real circles, through every node that lies on one, independent of the order of edges", () => {
    fc.assert(
      fc.property(edges, (list) => {
        const graph = digraph([], list);
        const found = cycles(graph);
        for (const cycle of found) {
          for (const [index, name] of cycle.entries()) {
            expect(graph.successors(name)).toContain(cycle[(index + 1) % cycle.length]);
          }
          expect(new Set(cycle).size).toBe(cycle.length);
          expect(cycle[0]).toBe([...cycle].sort()[0]);
        }
        const reach = closure(graph);
        const onCycle = graph.nodes.filter((name) => reach.get(name)?.has(name));
        expect([...new Set(found.flat())].sort()).toEqual(onCycle);
        expect(cycles(digraph([], [...list].reverse()))).toEqual(found);
      }),
    );
  });

  it("gives a shortest witness and knows self-loops", () => {
    const graph = digraph(
      ["x"],
      [
        ["a", "b"],
        ["b", "c"],
        ["c", "a"],
        ["b", "a"],
        ["d", "d"],
      ],
    );
    expect(cycles(graph)).toEqual([["a", "b"], ["a", "b", "c"], ["d"]]);
    expect(cyclicComponents(graph)).toEqual([["a", "b", "c"], ["d"]]);
  });
});

describe("long chains", () => {
  const chain = Array.from({ length: 20_000 }, (_, index) => [`n${index}`, `n${index + 1}`] as const);

  it("do not exhaust the stack", () => {
    expect(cycles(digraph([], chain))).toEqual([]);
    expect(cycles(digraph([], [...chain, ["n20000", "n0"]]))).toHaveLength(1);
    expect(heaviestPath(digraph([], chain), () => 1).weight).toBe(20_001);
  });
});

describe("shortestPath", () => {
  it("prefers few edges, then order", () => {
    const graph = digraph(
      [],
      [
        ["a", "c"],
        ["a", "b"],
        ["b", "d"],
        ["c", "d"],
        ["d", "e"],
      ],
    );
    expect(shortestPath(graph, "a", "e")).toEqual(["a", "b", "d", "e"]);
    expect(shortestPath(graph, "e", "a")).toBeUndefined();
  });
});

describe("layers", () => {
  const forward = edges.map((list) => list.filter(([from, to]) => from < to));

  it("orders every edge forward", () => {
    fc.assert(
      fc.property(forward, (list) => {
        const graph = digraph([], list);
        const order = topologicalOrder(graph);
        expect([...order].sort()).toEqual(graph.nodes);
        for (const [from, to] of list) expect(order.indexOf(from)).toBeLessThan(order.indexOf(to));
      }),
    );
  });

  it("finds the heaviest path", () => {
    const weights: Record<string, number> = { a: 3, b: 1, c: 5, d: 2 };
    const graph = digraph(
      [],
      [
        ["a", "b"],
        ["a", "c"],
        ["b", "d"],
      ],
    );
    expect(heaviestPath(graph, (name) => weights[name] ?? 0)).toEqual({ path: ["a", "c"], weight: 8 });
    expect(heaviestPath(digraph([], []), () => 1)).toEqual({ path: [], weight: 0 });
  });

  it("leaves nodes on circles out", () => {
    expect(
      topologicalOrder(
        digraph(
          [],
          [
            ["a", "b"],
            ["b", "a"],
            ["c", "d"],
          ],
        ),
      ),
    ).toEqual(["c", "d"]);
  });
});
