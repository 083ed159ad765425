import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redundantDependencies } from "../../compiler/facts/redundant-dependencies.ts";
import { taskGraph } from "../../compiler/facts/task-graph.ts";
import { planOf } from "../support/plan.ts";

type Edge = readonly [later: number, earlier: number];

/** A plan of so many tasks with these dependencies. */
function graphOf(count: number, edges: readonly Edge[]) {
  const tasks = Array.from({ length: count }, (_, index) => {
    const before = edges.filter(([later]) => later === index).map(([, earlier]) => `t${earlier}`);
    return `  - { id: t${index}, title: Shelve, depends_on: [${before.join(", ")}] }\n`;
  });
  return taskGraph(planOf(`tasks:\n${tasks.join("")}`), () => false);
}

function redundant(count: number, edges: readonly Edge[]): readonly string[] {
  return redundantDependencies(graphOf(count, edges)).map(
    ({ dependency }) => `${dependency.task}<${dependency.on}`,
  );
}

/** Whether one task comes before another, found by walking. */
function comesBefore(edges: readonly Edge[], earlier: number, later: number): boolean {
  return edges.some(([task, on]) => task === later && (on === earlier || comesBefore(edges, earlier, on)));
}

describe("redundantDependencies", () => {
  it("finds what follows from others, however far away", () => {
    const chain: readonly Edge[] = [
      [1, 0],
      [2, 1],
      [3, 2],
      [3, 0],
    ];
    expect(redundant(4, chain)).toEqual(["t3<t0"]);
    expect(redundantDependencies(graphOf(4, chain))[0]?.through).toBe("t2");
  });

  it("says nothing on circles", () => {
    const circle: readonly Edge[] = [
      [0, 1],
      [1, 0],
      [1, 2],
    ];
    expect(redundant(3, circle)).toEqual([]);
  });

  it("leaves one way to a circle that others wait for", () => {
    const circle: readonly Edge[] = [
      [0, 1],
      [1, 0],
      [2, 0],
      [2, 1],
    ];
    expect(redundant(3, circle)).toEqual([]);
  });

  it("finds what the transitive reduction leaves out, and nothing else", () => {
    const acyclic = fc
      .uniqueArray(fc.tuple(fc.nat(7), fc.nat(7)), { selector: ([a, b]) => `${a} ${b}`, maxLength: 20 })
      .map((pairs) => pairs.filter(([later, earlier]) => later > earlier));
    fc.assert(
      fc.property(acyclic, (edges) => {
        // Edge after edge: one without which its two tasks are still in order is not in the reduction.
        const needless = edges.filter((edge) =>
          comesBefore(
            edges.filter((other) => other !== edge),
            edge[1],
            edge[0],
          ),
        );
        expect([...redundant(8, edges)].sort()).toEqual(needless.map(([a, b]) => `t${a}<t${b}`).sort());
        const left = edges.filter((edge) => !needless.includes(edge));
        for (const [later, earlier] of edges) expect(comesBefore(left, earlier, later)).toBe(true);
      }),
    );
  });
});
