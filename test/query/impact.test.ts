import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerImpact } from "../../compiler/query/answer-impact.ts";
import { impactOf } from "../../compiler/query/impact.ts";
import type { Query } from "../../compiler/query/open-query.ts";
import { plannedImpact } from "../../compiler/query/planned-impact.ts";
import { renderImpact } from "../../compiler/query/render-impact.ts";
import { queryOf } from "./query-of.ts";

const shop = {
  "src/article.ts": "export interface Article {}\nexport const find = 1;\nexport default 2;\n",
  "src/index.ts": 'export { find as search, type Article } from "./article.ts";\n',
  "src/all.ts": 'export * from "./index.ts";\nexport const Article = 1;\n',
  "src/named.ts": 'import { search } from "./all.ts";\nexport const a = search;\n',
  "src/space.ts": 'export * as shop from "./all.ts";\n',
  "src/page.ts": 'import { shop } from "./space.ts";\nexport const b = shop.search;\n',
  "src/other.ts": 'import { Article } from "./all.ts";\nexport const c = Article;\n',
  "src/first.ts": 'import first from "./article.ts";\nexport const d = first;\n',
  "src/start.ts": 'import "./page.ts";\nimport "./article.ts";\n',
};

async function exactly(files: Readonly<Record<string, string>>, tasks?: string): Promise<Query> {
  return (await queryOf(files, tasks)).exact();
}

function uses(query: Query, file: string, symbol?: string): readonly string[] {
  return impactOf(query, { file, symbol }).importers.flatMap(({ uses: list }) =>
    list.map(({ from, to, names }) => `${from} ${names.map(({ name }) => name).join()} ${to}`),
  );
}

describe("impactOf", () => {
  it("follows an export through re-exports under other names", async () => {
    const query = await exactly(shop);
    expect(uses(query, "src/article.ts", "find")).toEqual([
      "src/all.ts * src/index.ts",
      "src/index.ts find src/article.ts",
      "src/named.ts search src/all.ts",
      "src/page.ts shop src/space.ts",
      "src/space.ts * src/all.ts",
    ]);
  });

  it("ends where a file exports the name on its own, and at default exports", async () => {
    const query = await exactly(shop);
    expect(uses(query, "src/article.ts", "Article")).toEqual(["src/index.ts Article src/article.ts"]);
    expect(uses(query, "src/article.ts", "default")).toEqual(["src/first.ts default src/article.ts"]);
  });

  it("counts every import of a file that changes as a whole", async () => {
    const query = await exactly(shop);
    expect(uses(query, "src/article.ts")).toEqual([
      "src/all.ts * src/index.ts",
      "src/first.ts default src/article.ts",
      "src/index.ts find,Article src/article.ts",
      "src/named.ts search src/all.ts",
      "src/page.ts shop src/space.ts",
      "src/space.ts * src/all.ts",
      "src/start.ts  src/article.ts",
    ]);
  });

  it("counts what leads to importers", async () => {
    const query = await exactly(shop);
    expect(impactOf(query, { file: "src/article.ts", symbol: "find" }).reached).toBe(7);
    expect(impactOf(query, { file: "src/start.ts", symbol: undefined })).toMatchObject({
      importers: [],
      reached: 0,
    });
  });

  it("takes an import that is exported again for one use", async () => {
    const query = await exactly({
      "a.ts": "export const till = 1;\n",
      "b.ts": 'import { till } from "./a.ts";\nexport { till as desk };\n',
      "c.ts": 'import { desk } from "./b.ts";\nexport const c = desk;\n',
    });
    expect(uses(query, "a.ts", "till")).toEqual(["b.ts till a.ts", "c.ts desk b.ts"]);
  });

  it("ends on files that pass on one another", async () => {
    const query = await exactly({
      "a.ts": 'export * from "./b.ts";\nexport const till = 1;\n',
      "b.ts": 'export * from "./a.ts";\n',
      "c.ts": 'import { till } from "./b.ts";\nexport const c = till;\n',
    });
    expect(uses(query, "a.ts", "till")).toEqual(["b.ts * a.ts", "c.ts till b.ts"]);
  });

  it("finds every direct importer of any file", async () => {
    const names = ["a", "b", "c", "d"] as const;
    const name = fc.constantFrom(...names);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, name), { maxLength: 8 }), name, async (pairs, changed) => {
        const text = (file: string) =>
          pairs
            .filter(([from, to]) => from === file && to !== file)
            .map(([, to], index) => `import { x as x${index} } from "./${to}.ts"; x${index};\n`)
            .join("");
        const files = names.map((file) => [`${file}.ts`, `${text(file)}export const x = 1;\n`] as const);
        const query = await exactly(Object.fromEntries(files));
        const found = impactOf(query, { file: `${changed}.ts`, symbol: "x" }).importers;
        const direct = pairs
          .filter(([from, to]) => to === changed && from !== to)
          .map(([from]) => `${from}.ts`);
        expect(found.map(({ file }) => file)).toEqual([...new Set(direct)].sort());
      }),
      { numRuns: 40 },
    );
  });
});

describe("answerImpact", () => {
  it("asks again with syntax trees where a scan leaves a doubt", async () => {
    const query = await queryOf({
      "a.ts": "export const till = 1;\nexport const drawer = 2;\n",
      "b.ts": 'import * as shop from "./a.ts";\nexport const b = shop.drawer;\n',
      "c.ts": 'import { till } from "./a.ts";\nexport const c = till;\n',
    });
    const answer = await answerImpact(query, "a.ts#till");
    expect(answer).toMatchObject({ ok: true, value: { impact: { importers: [{ file: "c.ts" }] } } });
    expect(answer).not.toHaveProperty("value.impact.importers.1");
  });

  it("says what is wrong with the question", async () => {
    const query = await queryOf({ "a.ts": "export const till = 1;\n" });
    expect(await answerImpact(query, "a.ts#tll")).toEqual({
      ok: false,
      message: '"a.ts" exports no "tll"; did you mean "till"?',
    });
  });
});

describe("plannedImpact", () => {
  const tasks = `tasks:
  - { id: article, title: Change articles, files: { modify: [src/article.ts] } }
  - { id: barrel, title: Change the index, files: { modify: [src/index.ts, src/all.ts] }, depends_on: [article] }
  - { id: page, title: Change the page, files: { modify: [src/page.ts, src/article.ts] } }
  - { id: names, title: Change names, files: { modify: [src/named.ts] }, depends_on: [barrel] }
  - { id: docs, title: Write it down, files: { create: [docs/shop.md] } }
`;

  async function planned(file: string, symbol?: string) {
    const query = await exactly(shop, tasks);
    if (query.facts === undefined) throw new Error("no facts");
    const impact = impactOf(query, { file, symbol });
    return { impact, planned: plannedImpact(impact, query.facts) };
  }

  it("says whose files break and whether their tasks come after all that change the file", async () => {
    const { changers, tasks: found, unowned } = (await planned("src/article.ts", "find")).planned;
    expect(changers).toEqual(["article", "page"]);
    expect(
      found.map(({ task, order, importers }) => [task, order, importers.map(({ file }) => file)]),
    ).toEqual([
      ["barrel", "not-after", ["src/all.ts", "src/index.ts"]],
      ["page", "changes", ["src/page.ts"]],
      ["names", "not-after", ["src/named.ts"]],
    ]);
    expect(unowned.map(({ file }) => file)).toEqual(["src/space.ts"]);
  });

  it("knows tasks that come after, and files that no task changes", async () => {
    const after = (await planned("src/index.ts")).planned;
    expect(after.tasks.map(({ task, order }) => [task, order])).toEqual([
      ["barrel", "changes"],
      ["page", "not-after"],
      ["names", "after"],
    ]);
    const late = after.tasks.find(({ task }) => task === "page");
    expect(late?.notAfter).toEqual(["barrel"]);
    const unchanged = (await planned("src/space.ts")).planned;
    expect([unchanged.changers, unchanged.tasks.map(({ order }) => order)]).toEqual([[], ["unchanged"]]);
  });

  it("is told by task", async () => {
    const { impact, planned: byTask } = await planned("src/article.ts", "find");
    expect(renderImpact(impact, byTask)).toMatchInlineSnapshot(`
      "src/article.ts#find: 5 files import it, 7 in all lead to it

      written by article, page

      barrel does not come after page
        src/all.ts:1 re-exports all of src/index.ts
        src/index.ts:1 re-exports find as search

      page changes it itself
        src/page.ts:1 imports shop of src/space.ts

      names does not come after page
        src/named.ts:1 imports search of src/all.ts

      no task writes these
        src/space.ts:1 re-exports all as shop of src/all.ts
      "
    `);
  });
});
