import { describe, expect, it } from "vitest";
import { openRepoGraph } from "../../compiler/repo/import-graph.ts";
import { tableMaker } from "../../compiler/repo/import-table.ts";
import type { Tree } from "../../compiler/repo/listing.ts";
import { repoReader } from "../../compiler/repo/reader.ts";
import type { ScanAccess } from "../../compiler/repo/scan-port.ts";

type Texts = Readonly<Record<string, string>>;

/** A checkout in which git tracks no file yet; `reads` counts how often each is read, `asked` what git was asked. */
function checkout(files: Texts): { tree: Tree; reads: Map<string, number>; asked: (readonly string[])[] } {
  const reads = new Map<string, number>();
  const asked: (readonly string[])[] = [];
  const tree: Tree = {
    git: async (args) => {
      asked.push(args);
      const paths = args.includes("-o") ? Object.keys(files) : [];
      return paths.map((path) => `? ${path}\0`).join("");
    },
    entries: () => [],
    read: (path) => {
      reads.set(path, (reads.get(path) ?? 0) + 1);
      return files[path];
    },
    exists: (path) => files[path] !== undefined,
    linkTarget: () => undefined,
  };
  return { tree, reads, asked };
}

const everything = { include: [], exclude: [] };

async function filesOf(
  files: readonly string[],
  include: readonly string[],
  exclude: readonly string[] = [],
): Promise<readonly string[]> {
  const { tree } = checkout(Object.fromEntries(files.map((path) => [path, ""])));
  return (await repoReader(tree, { include, exclude })).files;
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

  it("holds everything unless told otherwise", async () => {
    expect(await filesOf(files, [])).toEqual(files);
  });

  it("keeps what is included and not excluded", async () => {
    expect(await filesOf(files, ["shop/**", "*.ts"], ["**/*.test.ts"])).toEqual(["shop/cart.ts", "till.ts"]);
    expect(await filesOf(files, [], ["**/*.ts"])).toEqual(["README.md"]);
  });

  it("takes the name of a folder for all below it, with or without a slash", async () => {
    expect(await filesOf(files, ["shop"])).toEqual(["shop/cart.test.ts", "shop/cart.ts"]);
    expect(await filesOf(files, ["shop/"])).toEqual(["shop/cart.test.ts", "shop/cart.ts"]);
  });

  it("takes brackets for a name where a folder has that name", async () => {
    expect(await filesOf(files, ["app/[id]/*.ts"])).toEqual(["app/[id]/page.ts"]);
  });

  it("reads what is listed, in scope or not, and nothing else", async () => {
    const { tree } = checkout({ "shop/cart.ts": "cart", "tsconfig.json": "{}" });
    const reader = await repoReader(tree, { include: ["shop/**"], exclude: [] });
    expect(reader.files).toEqual(["shop/cart.ts"]);
    expect(reader.listed).toEqual(["shop/cart.ts", "tsconfig.json"]);
    expect(reader.read("shop/cart.ts")).toBe("cart");
    expect(reader.read("tsconfig.json")).toBe("{}");
    const tempting = await repoReader({ ...tree, read: () => "secret" }, everything);
    expect(tempting.read("tsconfig.json")).toBe("secret");
    expect(tempting.read(".env")).toBeUndefined();
  });

  it("keeps the texts of configuration files, and of no others", async () => {
    const { tree, reads } = checkout({ "a/package.json": "{}", "a/tsconfig.build.json": "{}", "a/x.ts": "" });
    const reader = await repoReader(tree, everything);
    for (const path of [...reader.files, ...reader.files]) reader.read(path);
    expect(Object.fromEntries(reads)).toMatchObject({
      "a/package.json": 1,
      "a/tsconfig.build.json": 1,
      "a/x.ts": 2,
    });
  });

  it("still resolves by configuration that is out of scope", async () => {
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
    const reader = await repoReader(tree, scope);
    const graph = openRepoGraph(reader);
    const edges = graph.files
      .flatMap((file) => graph.importsOf(file))
      .map(({ from, to }) => `${from} > ${to}`);
    expect(edges).toEqual([
      "packages/desk/main.ts > packages/till/src/index.ts",
      "packages/till/src/index.ts > packages/till/src/coin.ts",
    ]);
    // The lamp is there, though out of scope: neither an edge nor a mistake.
    const { table } = tableMaker({ engine: "scanner", cached: false });
    const { files, from, to, unresolved } = await table(reader);
    expect(Array.from(from, (file, edge) => `${files[file]} > ${files[to[edge] ?? -1]}`)).toEqual(edges);
    expect(unresolved).toEqual([]);
  });

  describe("with something to do meanwhile", () => {
    const scan: ScanAccess = {
      bytes: () => "",
      stamp: () => undefined,
      program: "",
      startedAt: 0,
      load: () => undefined,
      save: () => undefined,
      checksum: () => 0,
    };

    /** What was done, and how often git was asked. */
    async function prepared(tree: Partial<Tree>, wantsTracked: boolean) {
      const known = checkout({ "b.ts": "" });
      const git = async (args: readonly string[]): Promise<string | undefined> => {
        const staged = args.includes("-s") ? `H 100644 ${"a".repeat(40)} 0\ta.ts\0` : "";
        return staged + ((await known.tree.git(args)) ?? "");
      };
      const ran: unknown[] = [];
      const { files } = await repoReader({ ...known.tree, git, ...tree }, everything, (access) => ({
        wantsTracked,
        run: (tracked) => ran.push([access === scan, tracked]),
      }));
      expect(files).toEqual(["a.ts", "b.ts"]);
      return { ran, asked: known.asked.length };
    }

    it("names tracked files early where git has much to list and they are wanted", async () => {
      expect(await prepared({ scan, isLarge: true }, true)).toEqual({ ran: [[true, ["a.ts"]]], asked: 2 });
    });

    it("runs without them otherwise, and asks git once", async () => {
      expect(await prepared({ scan, isLarge: true }, false)).toEqual({ ran: [[true, []]], asked: 1 });
      expect(await prepared({ scan }, true)).toEqual({ ran: [[true, []]], asked: 1 });
    });

    it("does nothing where there are only texts", async () => {
      expect(await prepared({ isLarge: true }, true)).toEqual({ ran: [], asked: 1 });
    });
  });
});
