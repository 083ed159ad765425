import { describe, expect, it } from "vitest";
import { buildRepoGraph } from "../../compiler/repo/import-graph.ts";
import type { RepoGraph } from "../../compiler/repo/repo.ts";
import { memoryReader } from "../support/memory-reader.ts";

const shop: Readonly<Record<string, string>> = {
  "README.md": 'import "./shop/cart.ts"',
  "shop/cart.ts":
    'import { Coin, open as o } from "./till.ts";\nimport "./till.ts";\nimport type { Coin as C } from "./till";\n',
  "shop/index.ts": 'import { Coin } from "./till";\nexport { Coin };\nexport * from "./cart";\n',
  "shop/page.tsx": 'import icon from "./icon.svg?url";\nconst late = () => import("./cart");\n',
  "shop/icon.svg": "<svg/>",
  "shop/till.ts": "export class Coin {}\nexport const open = 1;\n",
  "shop/wrong.ts":
    'import "./gone";\n\nimport "lamp";\nimport { a } from "./away"; export { a };\nimport "./wrong";\nimport "./gone";\n',
};

function arrows(graph: RepoGraph): readonly string[] {
  return graph.files.flatMap((file) =>
    graph.importsOf(file).map(({ from, to, kind, line }) => `${from}:${line} ${kind} ${to}`),
  );
}

describe("the import graph", () => {
  const graph = buildRepoGraph(memoryReader(shop));

  it("holds an edge for every specifier, in the order written", () => {
    expect(arrows(graph)).toEqual([
      "shop/cart.ts:1 static shop/till.ts",
      "shop/cart.ts:2 static shop/till.ts",
      "shop/cart.ts:3 type-only shop/till.ts",
      "shop/index.ts:1 static shop/till.ts",
      "shop/index.ts:1 re-export shop/till.ts",
      "shop/index.ts:3 re-export shop/cart.ts",
      "shop/page.tsx:1 static shop/icon.svg",
      "shop/page.tsx:2 dynamic shop/cart.ts",
    ]);
  });

  it("keeps what was written", () => {
    expect(graph.importsOf("shop/cart.ts")[0]).toEqual({
      from: "shop/cart.ts",
      to: "shop/till.ts",
      kind: "static",
      specifier: "./till.ts",
      span: { start: 32, end: 43 },
      line: 1,
      names: [
        { name: "Coin", as: "Coin" },
        { name: "open", as: "o" },
      ],
    });
    expect(graph.importsOf("shop/page.tsx")[0]?.specifier).toBe("./icon.svg?url");
  });

  it("lists what leads nowhere once, and neither packages nor the file itself", () => {
    expect(graph.unresolved).toEqual([
      { from: "shop/wrong.ts", specifier: "./gone", line: 1 },
      { from: "shop/wrong.ts", specifier: "./away", line: 4 },
      { from: "shop/wrong.ts", specifier: "./gone", line: 6 },
    ]);
    expect(graph.importsOf("shop/wrong.ts")).toEqual([]);
  });

  it("knows its files and folders", () => {
    expect(graph.files).toEqual(Object.keys(shop).sort());
    expect([graph.has("shop/till.ts"), graph.has("shop"), graph.has("shop/gone.ts")]).toEqual([
      true,
      false,
      false,
    ]);
    expect(["", "shop", "sho", "shop/", "shop/till.ts"].map((path) => graph.hasFolder(path))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(graph.importsOf("nothing.ts")).toEqual([]);
  });

  it("says which files it reads", () => {
    const paths = [
      "a.ts",
      "a.d.mts",
      "a.jsx",
      "a.cjs",
      "a.css",
      "a.py",
      "node_modules/a/index.js",
      "Makefile",
    ];
    expect(paths.map((path) => graph.isAnalysable(path))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(graph.analysed).toBe(5);
  });

  it("sorts files by code unit and by file what leads nowhere", () => {
    const files = { "b.ts": 'import "./x";', "B.ts": 'import "./x";', "a.ts": 'import "./x";' };
    const built = buildRepoGraph({
      files: ["b.ts", "a.ts", "B.ts", "a.ts"],
      read: (path) => files[path as "a.ts"],
    });
    expect(built.files).toEqual(["B.ts", "a.ts", "b.ts"]);
    expect(built.unresolved.map(({ from }) => from)).toEqual(["B.ts", "a.ts", "b.ts"]);
  });

  it("passes over files it cannot read, and very long ones", () => {
    const texts: Readonly<Record<string, string>> = {
      "long.ts": `import "./short";${" ".repeat(2 * 1024 * 1024)}`,
      "deep.ts": `import "./short";${"[".repeat(200_000)}`,
      "short.ts": 'import "./long";',
    };
    const files = [...Object.keys(texts), "binary.ts"];
    const built = buildRepoGraph({ files, read: (path) => texts[path] });
    expect(arrows(built)).toEqual(["short.ts:1 static long.ts"]);
    expect(built.analysed).toBe(1);
    expect(built.unresolved).toEqual([]);
  });

  it("tells how far it is", () => {
    const seen: string[] = [];
    buildRepoGraph(memoryReader(shop), { onProgress: (done, total) => seen.push(`${done}/${total}`) });
    expect(seen).toEqual(["1/5", "2/5", "3/5", "4/5", "5/5"]);
  });

  it("resolves by the tsconfig it is given", () => {
    const files = {
      "conf/web.json": '{ "compilerOptions": { "paths": { "till": ["../shop/till"] } } }',
      "shop/till.ts": "",
      "desk.ts": 'import "till";',
    };
    expect(arrows(buildRepoGraph(memoryReader(files)))).toEqual([]);
    expect(arrows(buildRepoGraph(memoryReader(files), { tsconfig: "conf/web.json" }))).toEqual([
      "desk.ts:1 static shop/till.ts",
    ]);
  });

  it("lists aliases and workspace packages that lead nowhere", () => {
    const files = {
      "package.json": '{ "workspaces": ["parts/*"] }',
      "parts/lamp/package.json": '{ "name": "lamp" }',
      "tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["./shop/*"] } } }',
      "desk.ts":
        'import "lamp";\nimport "bulb";\nimport "@/gone";\nimport "#gone";\nrequire("./gone");\nimport type {} from "lamp/on";',
    };
    expect(
      buildRepoGraph(memoryReader(files)).unresolved.map(({ line, specifier }) => `${line} ${specifier}`),
    ).toEqual(["1 lamp", "3 @/gone", "4 #gone", "5 ./gone", "6 lamp/on"]);
  });

  it("is the same for the same files", () => {
    const again = buildRepoGraph(memoryReader(shop));
    expect(JSON.stringify(again.files.map((file) => again.importsOf(file)))).toBe(
      JSON.stringify(graph.files.map((file) => graph.importsOf(file))),
    );
  });
});
