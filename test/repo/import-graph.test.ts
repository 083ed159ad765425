import { describe, expect, it } from "vitest";
import { openRepoGraph } from "../../compiler/repo/import-graph.ts";
import { tableMaker } from "../../compiler/repo/import-table.ts";
import {
  type ImportTable,
  importKinds,
  type RepoGraph,
  type RepoReader,
  type SyntaxReader,
} from "../../compiler/repo/repo.ts";
import { syntaxReader } from "../../compiler/repo/syntax-reader.ts";
import type { TableOptions } from "../../compiler/repo/table/start-table.ts";
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

function tableArrows({ files, from, to, kind, line }: ImportTable): readonly string[] {
  return Array.from(from, (file, edge) => {
    const target = files[to[edge] ?? -1];
    return `${files[file]}:${line[edge]} ${importKinds[kind[edge] ?? -1]} ${target}`;
  });
}

/** The table of the whole graph. Both engines make the same one. */
async function tableOf(reader: RepoReader, options: Partial<TableOptions> = {}): Promise<ImportTable> {
  const [scanned, parsed] = await Promise.all(
    (["scanner", "ts-morph"] as const).map((engine) =>
      tableMaker({ cached: false, ...options, engine }).table(reader),
    ),
  );
  if (scanned === undefined) throw new Error("no table");
  expect(scanned).toEqual(parsed);
  return scanned;
}

describe("the import graph", () => {
  const graph = openRepoGraph(memoryReader(shop));

  it("holds an edge for every specifier, in the order written, also as a table", async () => {
    const edges = [
      "shop/cart.ts:1 static shop/till.ts",
      "shop/cart.ts:2 static shop/till.ts",
      "shop/cart.ts:3 type-only shop/till.ts",
      "shop/index.ts:1 static shop/till.ts",
      "shop/index.ts:1 re-export shop/till.ts",
      "shop/index.ts:3 re-export shop/cart.ts",
      "shop/page.tsx:1 static shop/icon.svg",
      "shop/page.tsx:2 dynamic shop/cart.ts",
    ];
    expect(arrows(graph)).toEqual(edges);
    expect(arrows(openRepoGraph(memoryReader(shop), { syntax: syntaxReader }))).toEqual(edges);
    expect(tableArrows(await tableOf(memoryReader(shop)))).toEqual(edges);
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

  it("lists what leads nowhere once, and neither packages nor the file itself", async () => {
    const reason = "no-file";
    expect((await tableOf(memoryReader(shop))).unresolved).toEqual([
      { from: "shop/wrong.ts", specifier: "./gone", line: 1, reason },
      { from: "shop/wrong.ts", specifier: "./away", line: 4, reason },
      { from: "shop/wrong.ts", specifier: "./gone", line: 6, reason },
    ]);
    expect(graph.importsOf("shop/wrong.ts")).toEqual([]);
  });

  it("answers single questions where specifiers lead", () => {
    const lead = (specifier: string) => graph.resolve("shop/cart.ts", specifier);
    expect([lead("./till"), lead("./till.js"), lead("./gone"), lead("lamp")]).toEqual([
      "shop/till.ts",
      "shop/till.ts",
      undefined,
      undefined,
    ]);
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

  it("says which files it reads", async () => {
    const answers = {
      "a.ts": true,
      "a.d.mts": true,
      "a.jsx": true,
      "a.cjs": true,
      "a.vue": true,
      "a.py": true,
      "a.css": false,
      "node_modules/a/index.js": false,
      Makefile: false,
    };
    const paths = Object.keys(answers);
    expect(Object.fromEntries(paths.map((path) => [path, graph.isAnalysable(path)]))).toEqual(answers);
    const files = Object.fromEntries(paths.map((path) => [path, ""]));
    expect(await tableOf(memoryReader(files))).toMatchObject({ analysed: 6, skipped: [] });
    expect((await tableOf(memoryReader(shop))).analysed).toBe(5);
  });

  it("sorts files by code unit and by file what leads nowhere", async () => {
    const files = { "b.ts": 'import "./x";', "B.ts": 'import "./x";', "a.ts": 'import "./x";' };
    const built = openRepoGraph({
      files: ["b.ts", "a.ts", "B.ts", "a.ts"],
      read: (path) => files[path as "a.ts"],
    });
    expect(built.files).toEqual(["B.ts", "a.ts", "b.ts"]);
    const { unresolved } = await tableOf(memoryReader(files));
    expect(unresolved.map(({ from }) => from)).toEqual(["B.ts", "a.ts", "b.ts"]);
  });

  it("tells which files it passed over: what cannot be read, and what is very long", async () => {
    const texts: Readonly<Record<string, string>> = {
      "long.ts": `import "./short";${" ".repeat(2 * 1024 * 1024)}`,
      "long.py": `import short\n${" ".repeat(2 * 1024 * 1024)}`,
      "short.ts": 'import "./long";',
    };
    const files = [...Object.keys(texts), "binary.ts", "photo.png"].sort();
    const reader: RepoReader = { files, read: (path) => texts[path] };
    const built = openRepoGraph(reader);
    const skipped = ["binary.ts", "long.py", "long.ts"];
    expect(files.filter((path) => built.isSkipped(path))).toEqual(skipped);
    expect(arrows(built)).toEqual(["short.ts:1 static long.ts"]);
    const table = await tableOf(reader);
    expect(tableArrows(table)).toEqual(["short.ts:1 static long.ts"]);
    expect(table).toMatchObject({ analysed: 1, skipped, unresolved: [] });
  });

  it("passes over what is nested too deeply to be parsed, where parsing is called for", async () => {
    const reader = memoryReader({
      "deep.ts": `import * as short from "./short";${"[".repeat(200_000)}`,
      "short.ts": "",
    });
    const { table } = tableMaker({ engine: "ts-morph", cached: false });
    expect(await table(reader)).toMatchObject({ analysed: 1, skipped: ["deep.ts"] });
    // The scan can read it, and nobody asked for the names that only its tree could tell.
    expect(openRepoGraph(reader, { syntax: syntaxReader }).isSkipped("deep.ts")).toBe(false);
  });

  it("reads a file when it is first asked about, and once", () => {
    const reads: string[] = [];
    const { files, read } = memoryReader(shop);
    const built = openRepoGraph({
      files,
      read: (path) => {
        reads.push(path);
        return read(path);
      },
    });
    expect(reads).toEqual([]);
    built.importsOf("shop/cart.ts");
    built.importsOf("shop/cart.ts");
    built.isSkipped("shop/cart.ts");
    built.importsOf("README.md");
    expect(reads).toEqual(["shop/cart.ts"]);
  });

  it("resolves by the tsconfig it is given", async () => {
    const reader = memoryReader({
      "conf/web.json": '{ "compilerOptions": { "paths": { "till": ["../shop/till"] } } }',
      "shop/till.ts": "",
      "desk.ts": 'import "till";',
    });
    const tsconfig = "conf/web.json";
    expect(arrows(openRepoGraph(reader))).toEqual([]);
    expect(tableArrows(await tableOf(reader))).toEqual([]);
    expect(arrows(openRepoGraph(reader, { tsconfig }))).toEqual(["desk.ts:1 static shop/till.ts"]);
    expect(tableArrows(await tableOf(reader, { tsconfig }))).toEqual(["desk.ts:1 static shop/till.ts"]);
  });

  it("lists aliases and workspace packages that lead nowhere, and why", async () => {
    const files = {
      "package.json": '{ "workspaces": ["parts/*"] }',
      "parts/lamp/package.json": '{ "name": "lamp" }',
      "tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["./shop/*"] } } }',
      "desk.ts":
        'import "lamp";\nimport "bulb";\nimport "@/gone";\nimport "#gone";\nrequire("./gone");\nimport type {} from "lamp/on";\nimport "../till";',
    };
    const { unresolved } = await tableOf(memoryReader(files));
    expect(unresolved.map(({ line, specifier, reason }) => `${line} ${specifier} ${reason}`)).toEqual([
      "1 lamp no-package-entry",
      "3 @/gone no-alias-target",
      "4 #gone no-package-import",
      "5 ./gone no-file",
      "6 lamp/on no-package-entry",
      "7 ../till above-root",
    ]);
  });

  it("is the same for the same files", async () => {
    const again = openRepoGraph(memoryReader(shop));
    expect(JSON.stringify(again.files.map((file) => again.importsOf(file)))).toBe(
      JSON.stringify(graph.files.map((file) => graph.importsOf(file))),
    );
    expect(await tableOf(memoryReader(shop))).toEqual(await tableOf(memoryReader(shop)));
  });
});

describe("syntax trees", () => {
  /** Notes what is parsed. */
  function noting(): { parsed: string[]; syntax: SyntaxReader } {
    const parsed: string[] = [];
    const syntax: SyntaxReader = {
      imports: (path, text) => {
        parsed.push(path);
        return syntaxReader.imports(path, text);
      },
      exportNames: (path, text) => {
        parsed.push(path);
        return syntaxReader.exportNames(path, text);
      },
      declarations: (path, text) => {
        parsed.push(path);
        return syntaxReader.declarations(path, text);
      },
    };
    return { parsed, syntax };
  }

  const whole = {
    "shop/desk.ts": 'import * as till from "./till";\ntill.open();\n',
    "shop/door.ts": 'import { open } from "./till";\nopen();\n',
    "shop/till.ts": "export const open = () => 1;\nexport class Coin {}\n",
  };

  it("are read where a file takes names of a whole module, and nowhere else", () => {
    const { parsed, syntax } = noting();
    const graph = openRepoGraph(memoryReader(whole), { syntax });
    expect(graph.importsOf("shop/door.ts")[0]?.names).toEqual([{ name: "open", as: "open" }]);
    expect(parsed).toEqual([]);
    expect(graph.importsOf("shop/desk.ts")[0]?.names).toEqual([{ name: "open", as: "open" }]);
    expect(parsed).toEqual(["shop/desk.ts"]);
    expect(graph.parsed()).toEqual(["shop/desk.ts"]);
    expect(graph.wantsSyntax()).toBe(false);
  });

  it("tell what a module exports, each file once", () => {
    const { parsed, syntax } = noting();
    const graph = openRepoGraph(memoryReader(whole), { syntax });
    expect(graph.exportsOf("shop/till.ts")).toEqual(["Coin", "open"]);
    expect(graph.exportsOf("shop/till.ts")).toEqual(["Coin", "open"]);
    expect(graph.exportsOf("shop/gone.ts")).toBeUndefined();
    expect(parsed).toEqual(["shop/till.ts"]);
    expect(graph.wantsSyntax()).toBe(false);
  });

  it("are missed where there are none", () => {
    const graph = openRepoGraph(memoryReader(whole));
    expect(graph.importsOf("shop/desk.ts")[0]?.names).toEqual([{ name: "*", as: "till" }]);
    expect(graph.wantsSyntax()).toBe(false);
    expect(graph.exportsOf("shop/till.ts")).toBeUndefined();
    expect(graph.wantsSyntax()).toBe(true);
    expect(graph.parsed()).toEqual([]);
  });
});
