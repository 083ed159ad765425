import { describe, expect, it } from "vitest";
import { buildRepoGraph } from "../../compiler/repo/import-graph.ts";
import type { Tree } from "../../compiler/repo/listing.ts";
import { repoReader } from "../../compiler/repo/reader.ts";

type Texts = Readonly<Record<string, string>>;

/** A checkout in which git tracks every file; `reads` counts how often each is read. */
function checkout(files: Texts): { tree: Tree; reads: Map<string, number> } {
  const reads = new Map<string, number>();
  const tree: Tree = {
    git: (args) => {
      const paths = args.includes("-co") ? Object.keys(files) : [];
      return paths.map((path) => `${path}\0`).join("");
    },
    entries: () => [],
    read: (path) => {
      reads.set(path, (reads.get(path) ?? 0) + 1);
      return files[path];
    },
  };
  return { tree, reads };
}

function filesOf(files: readonly string[], include: readonly string[], exclude: readonly string[] = []) {
  return repoReader(checkout(Object.fromEntries(files.map((path) => [path, ""]))).tree, { include, exclude })
    .files;
}

describe("a reader of a part of a repository", () => {
  const files = [
    "README.md",
    "app/[id]/page.ts",
    "app/i/page.ts",
    "shop/cart.test.ts",
    "shop/cart.ts",
    "till.ts",
  ];

  it("holds everything unless told otherwise", () => {
    expect(filesOf(files, [])).toEqual(files);
  });

  it("keeps what is included and not excluded", () => {
    expect(filesOf(files, ["shop/**", "*.ts"], ["**/*.test.ts"])).toEqual(["shop/cart.ts", "till.ts"]);
    expect(filesOf(files, [], ["**/*.ts"])).toEqual(["README.md"]);
  });

  it("takes the name of a folder for all below it, with or without a slash", () => {
    expect(filesOf(files, ["shop"])).toEqual(["shop/cart.test.ts", "shop/cart.ts"]);
    expect(filesOf(files, ["shop/"])).toEqual(["shop/cart.test.ts", "shop/cart.ts"]);
  });

  it("takes brackets for a name where a folder has that name", () => {
    expect(filesOf(files, ["app/[id]/*.ts"])).toEqual(["app/[id]/page.ts"]);
  });

  it("reads what is listed, in scope or not, and nothing else", () => {
    const { tree } = checkout({ "shop/cart.ts": "cart", "tsconfig.json": "{}" });
    const reader = repoReader(tree, { include: ["shop/**"], exclude: [] });
    expect(reader.files).toEqual(["shop/cart.ts"]);
    expect(reader.listed).toEqual(["shop/cart.ts", "tsconfig.json"]);
    expect(reader.read("shop/cart.ts")).toBe("cart");
    expect(reader.read("tsconfig.json")).toBe("{}");
    expect(
      repoReader({ ...tree, read: () => "secret" }, { include: [], exclude: [] }).read(".env"),
    ).toBeUndefined();
  });

  it("keeps the texts of configuration files, and of no others", () => {
    const { tree, reads } = checkout({ "a/package.json": "{}", "a/tsconfig.build.json": "{}", "a/x.ts": "" });
    const reader = repoReader(tree, { include: [], exclude: [] });
    for (const path of [...reader.files, ...reader.files]) reader.read(path);
    expect(Object.fromEntries(reads)).toMatchObject({
      "a/package.json": 1,
      "a/tsconfig.build.json": 1,
      "a/x.ts": 2,
    });
  });

  it("still resolves by configuration that is out of scope", () => {
    const { tree } = checkout({
      "package.json": '{ "workspaces": ["packages/*"] }',
      "packages/config/package.json": '{ "name": "@shop/config" }',
      "packages/config/base.json": '{ "compilerOptions": { "paths": { "~/*": ["../till/src/*"] } } }',
      "packages/till/tsconfig.json": '{ "extends": "@shop/config/base" }',
      "packages/till/package.json": '{ "name": "@shop/till", "main": "dist/index.js" }',
      "packages/till/src/index.ts": 'import "~/coin";\nimport "../../lamp";',
      "packages/till/src/coin.ts": "",
      "packages/lamp.ts": "",
      "packages/desk/main.ts": 'import "@shop/till";',
    });
    const scope = { include: ["packages/*/**/*.ts"], exclude: ["packages/lamp.ts"] };
    const graph = buildRepoGraph(repoReader(tree, scope));
    const edges = graph.files
      .flatMap((file) => graph.importsOf(file))
      .map(({ from, to }) => `${from} > ${to}`);
    expect(edges).toEqual([
      "packages/desk/main.ts > packages/till/src/index.ts",
      "packages/till/src/index.ts > packages/till/src/coin.ts",
    ]);
    // The lamp is there, though out of scope: neither an edge nor a mistake.
    expect(graph.unresolved).toEqual([]);
  });
});
