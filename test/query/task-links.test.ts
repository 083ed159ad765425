import { describe, expect, it } from "vitest";
import { answerGraph, type GraphFormat } from "../../compiler/query/answer-graph.ts";
import { cyclicTasks, taskCycles, taskLinks } from "../../compiler/query/task-links.ts";
import { queryOf } from "./query-of.ts";

const shop = {
  "src/article.ts": 'import { cart } from "./cart.ts";\nexport const article = cart;\n',
  "src/cart.ts": 'import { article } from "./index.ts";\nexport const cart = article;\n',
  "src/index.ts": 'export { article } from "./article.ts";\n',
  "src/page.ts": 'import type { cart } from "./cart.ts";\nexport type A = typeof cart;\n',
  "src/view.ts": 'import { cart } from "./cart.ts";\nexport const view = cart;\n',
};
const tasks = `tasks:
  - { id: page, title: Change the page, files: { modify: [src/page.ts, src/view.ts] }, depends_on: [cart] }
  - { id: cart, title: Change the cart, files: { modify: [src/cart.ts] } }
  - { id: article, title: Change articles, files: { modify: [src/article.ts] }, depends_on: [cart] }
  - { id: docs, title: Write it down, files: { create: [docs/shop.md] } }
`;

async function facts() {
  const query = await queryOf(shop, tasks);
  if (query.facts === undefined) throw new Error("no facts");
  return query.facts;
}

async function shown(format: GraphFormat, cycles = false) {
  return answerGraph(await queryOf(shop, tasks), { format, cycles });
}

describe("taskLinks", () => {
  it("counts pairs of files and says which task the plan puts first", async () => {
    const view = taskLinks(await facts(), () => true);
    expect(view.tasks).toEqual(["page", "cart", "article", "docs"]);
    const links = view.links.map(({ importer, imported, first, pairs }) => [
      importer,
      imported,
      first,
      pairs,
    ]);
    expect(links).toEqual([
      ["page", "cart", "imported", 2],
      ["cart", "article", "importer", 1],
      ["article", "cart", "imported", 1],
    ]);
  });

  it("leaves out what happens between other files", async () => {
    const view = taskLinks(await facts(), (file) => file !== "src/index.ts" && file !== "src/view.ts");
    expect(view.links.map(({ importer, pairs }) => [importer, pairs])).toEqual([
      ["page", 1],
      ["article", 1],
    ]);
  });

  it("finds tasks that import one another in cycles", async () => {
    const view = taskLinks(await facts(), () => true);
    const [cycle, ...others] = taskCycles(view);
    expect(others).toEqual([]);
    expect(cycle?.tasks).toEqual(["cart", "article"]);
    expect(cycle?.witness.map(({ importer, imported }) => [importer, imported])).toEqual([
      ["cart", "article"],
      ["article", "cart"],
    ]);
    const part = cyclicTasks(view);
    expect([part.tasks, part.links.length]).toEqual([["cart", "article"], 2]);
  });
});

describe("answerGraph with a plan", () => {
  it("shows tasks", async () => {
    expect((await shown("pretty")).text).toBe(`4 tasks, 3 couplings
  page imports cart, in order: src/page.ts:1 imports type cart of src/cart.ts, and 1 more
  cart imports article, in reverse order: src/cart.ts:1 imports article of src/index.ts, which passes on src/article.ts
  article imports cart, in order: src/article.ts:1 imports cart of src/cart.ts
cycle of cart, article
`);
  });

  it("shows cycles of tasks and counts them", async () => {
    const { text, cycles } = await shown("pretty", true);
    expect(cycles).toBe(1);
    expect(text).toMatch(
      /^2 tasks import one another\n {2}cart imports article, .*\n {2}article imports cart, .*\n\n1 cycle\n$/,
    );
  });

  it("gives programs the same", async () => {
    const json = JSON.parse((await shown("json")).text);
    expect(Object.keys(json)).toEqual(["format", "version", "tasks", "couplings", "cycles"]);
    expect(json.couplings[1]).toEqual({
      importer: "cart",
      imported: "article",
      first: "importer",
      pairs: 1,
      type_only: false,
      example: {
        edges: [
          { from: "src/cart.ts", to: "src/index.ts", kind: "static", line: 1 },
          { from: "src/index.ts", to: "src/article.ts", kind: "re-export", line: 1 },
        ],
        symbols: ["article"],
      },
    });
    expect(json.cycles).toMatchObject([{ size: 2, tasks: ["cart", "article"] }]);
    expect((await shown("csv")).text.split("\n").slice(0, 2)).toEqual([
      "importer,imported,first,pairs,from,to,kind,line",
      "page,cart,imported,2,src/page.ts,src/cart.ts,type-only,1",
    ]);
  });

  it("draws tasks", async () => {
    expect((await shown("dot")).text).toContain('  n0 -> n1 [label="2\\nsrc/page.ts:1"];\n');
    expect((await shown("mermaid", true)).text.split("\n").filter((line) => line.includes("["))).toEqual([
      '  n0["cart"]',
      '  n1["article"]',
    ]);
  });
});
