import { it } from "vitest";
import { cyclicComponents } from "/work/main/compiler/graph/cycles.ts";
import { digraph } from "/work/main/compiler/graph/digraph.ts";
import { topologicalOrder, heaviestPath } from "/work/main/compiler/graph/layers.ts";
it("x", () => {
  for (const n of [1000, 3000, 5000, 10000, 20000]) {
    const nodes = Array.from({ length: n }, (_, i) => `t${i}`);
    const chain = nodes.slice(1).map((b, i) => [nodes[i]!, b] as const);
    const g = digraph(nodes, chain);
    let t = Date.now();
    try { cyclicComponents(g); console.log(n, "tarjan ok", Date.now() - t); } catch (e) { console.log(n, "tarjan", String(e)); }
    t = Date.now(); topologicalOrder(g); console.log("topo chain", Date.now() - t);
    t = Date.now(); topologicalOrder(digraph(nodes, [])); console.log("topo free", Date.now() - t);
    t = Date.now(); heaviestPath(g, () => 1); console.log("heaviest chain", Date.now() - t);
  }
}, 100000);
