import { describe, expect, it } from "vitest";
import { chainAnswer } from "../../compiler/query/chain-answer.ts";
import { openQuery } from "../../compiler/query/open-query.ts";
import { renderChain, renderChainJson } from "../../compiler/query/render-chain.ts";
import { importKinds, type RepoReader } from "../../compiler/repo/repo.ts";
import { memoryReader } from "../support/memory-reader.ts";
import { queryOf } from "./query-of.ts";

const files = {
  "src/cart.ts": 'import { article } from "./index.ts";\nexport const cart = article;\n',
  "src/index.ts": '\nexport { thing as article } from "./article.ts";\n',
  "src/article.ts": "export const thing = 1;\n",
};
const tasks = `tasks:
  - { id: cart, title: Change the cart, files: { modify: [src/cart.ts] } }
  - { id: all, title: Change both, files: { modify: [src/cart.ts, src/article.ts] } }
`;

const reading = { options: { engine: "scanner", cached: false } } as const;

describe("openQuery", () => {
  it("makes a table of all edges", async () => {
    const { repo, table } = await queryOf(files);
    const edges = repo.files.flatMap((file) => repo.importsOf(file));
    expect(edges).toHaveLength(2);
    expect(table.files).toEqual(repo.files);
    const rows = Array.from(table.from, (from, edge) => ({
      from: table.files[from],
      to: table.files[table.to[edge] ?? -1],
      kind: importKinds[table.kind[edge] ?? -1],
      line: table.line[edge],
    }));
    expect(rows).toEqual(edges.map(({ from, to, kind, line }) => ({ from, to, kind, line })));
  });

  it("opens the tree that the plan names, and knows where the user is", async () => {
    const asked: unknown[] = [];
    const opened = await openQuery({
      ...reading,
      plan: {
        path: "plan.yaml",
        argument: "plan.yaml",
        bytes: new TextEncoder().encode(`version: 1\nname: shop\nrepo: { root: ../shop }\n${tasks}`),
      },
      openRepo: (scope) => {
        asked.push(scope.root);
        return { ok: true, reader: memoryReader(files) as RepoReader, here: "src" };
      },
    });
    expect(asked).toEqual(["../shop"]);
    expect(opened).toMatchObject({ ok: true, value: { here: "src" } });
  });

  it("says why there is nothing to ask", async () => {
    const reader = memoryReader(files);
    const bytes = new TextEncoder().encode("version: 1\n");
    const plan = { path: "my plan.yaml", argument: "'my plan.yaml'", bytes };
    expect(await openQuery({ ...reading, plan, openRepo: () => ({ ok: true, reader }) })).toEqual({
      ok: false,
      message: `"my plan.yaml" is no valid plan; run "seamwright lint 'my plan.yaml'" to see why`,
    });
    const closed = { ok: false, message: "no tree" } as const;
    expect(await openQuery({ ...reading, plan: undefined, openRepo: () => closed })).toEqual(closed);
  });
});

describe("chainAnswer", () => {
  it("shows each import with what it takes, and with a plan who writes the files", async () => {
    const query = await queryOf(files, tasks);
    const answer = await chainAnswer(query, "src/cart.ts", "src/article.ts");
    expect(renderChain(answer)).toBe(`src/cart.ts:1 imports article of src/index.ts
src/index.ts:2 re-exports thing as article of src/article.ts
`);
    expect(
      renderChain(answer, query.facts),
    ).toBe(`src/cart.ts:1 (cart, all) imports article of src/index.ts (no task)
src/index.ts:2 (no task) re-exports thing as article of src/article.ts (all)
`);
    expect(JSON.parse(renderChainJson(answer, query.facts))).toMatchObject({
      chain: [
        { specifier: "./index.ts" },
        { specifier: "./article.ts", names: [{ name: "thing", as: "article" }] },
      ],
      reversed: false,
      owners: [
        { file: "src/cart.ts", tasks: ["cart", "all"] },
        { file: "src/index.ts", tasks: [] },
        { file: "src/article.ts", tasks: ["all"] },
      ],
    });
  });

  it("says when there is no chain, and when one leads the other way", async () => {
    const query = await queryOf({ ...files, "src/alone.ts": "" });
    const back = await chainAnswer(query, "src/article.ts", "src/cart.ts");
    expect(renderChain(back)).toBe(
      'no chain of imports leads from "src/article.ts" to "src/cart.ts", but "src/cart.ts" leads to it\n',
    );
    expect(JSON.parse(renderChainJson(back))).not.toHaveProperty("chain");
    expect(renderChain(await chainAnswer(query, "src/alone.ts", "src/cart.ts"))).toBe(
      'no chain of imports leads from "src/alone.ts" to "src/cart.ts"\n',
    );
  });
});
