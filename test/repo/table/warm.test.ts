import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type ImportTable, importKinds } from "../../../compiler/repo/repo.ts";
import { type Asking, ask, type Contents, type RealFolder, realFolder } from "./real-folder.ts";

const folders: RealFolder[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.dispose();
});

const shop: Contents = {
  "package.json": '{ "name": "shop", "workspaces": ["parts/*"] }',
  "tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["./shop/*"] } } }',
  "parts/lamp/package.json": '{ "name": "lamp", "main": "bulb.ts" }',
  "parts/lamp/bulb.ts": "export const bulb = 1;\n",
  "parts/lamp/wick.ts": "export const wick = 1;\n",
  "shop/cart.ts": 'import { coin } from "./till";\nimport "@/till";\nimport "lamp";\nimport "./gone";\n',
  "shop/till.ts": "export const coin = 1;\n",
  "tools/count.py": "from tools import shelf\n",
  "tools/shelf.py": "",
};

function newFolder(files: Contents = shop): RealFolder {
  const folder = realFolder(files);
  folders.push(folder);
  folder.commit();
  return folder;
}

function arrows({ files, from, to, kind, line }: ImportTable): readonly string[] {
  return Array.from(
    from,
    (file, edge) => `${files[file]}:${line[edge]} ${importKinds[kind[edge] ?? -1]} ${files[to[edge] ?? -1]}`,
  );
}

/** The table with the cache, which must be the one without. */
async function warm(root: string, asking: Asking = {}): Promise<ImportTable> {
  const { table } = await ask(root, asking);
  const { table: cold } = await ask(root, { ...asking, cached: false });
  expect(table).toEqual(cold);
  return table;
}

const cart = [
  "shop/cart.ts:1 static shop/till.ts",
  "shop/cart.ts:2 static shop/till.ts",
  "shop/cart.ts:3 static parts/lamp/bulb.ts",
];
const count = "tools/count.py:1 static tools/shelf.py";

describe("a second look at a repository", () => {
  it("reads nothing and saves nothing when nothing changed", async () => {
    const { root } = newFolder();
    const first = await ask(root);
    expect(arrows(first.table)).toEqual([...cart, count]);
    expect([...first.read].sort()).toEqual(Object.keys(shop).filter((path) => path.endsWith(".ts")));
    expect(first.saves).toHaveLength(1);
    const second = await ask(root);
    expect(second).toMatchObject({ read: [], saves: [] });
    expect(second.table).toEqual(first.table);
    expect(await warm(root)).toEqual(first.table);
  });

  it("reads what changed and nothing else", async () => {
    const { root, put } = newFolder();
    await ask(root);
    put({ "shop/till.ts": 'import "./cart";\n' });
    const { table, read } = await ask(root);
    expect(read).toEqual(["shop/till.ts"]);
    expect(arrows(table)).toEqual([...cart, "shop/till.ts:1 static shop/cart.ts", count]);
    expect((await ask(root)).read).toEqual([]);
    await warm(root);
  });

  it("reads again what was touched, and comes to the same", async () => {
    const { root } = newFolder();
    const { table } = await ask(root);
    utimesSync(join(root, "shop/cart.ts"), 1, 2);
    const again = await ask(root);
    expect(again.read).toEqual(["shop/cart.ts"]);
    expect(again.table).toEqual(table);
  });

  it("trusts no file that changed about when the last run began", async () => {
    const { root } = newFolder();
    const { table } = await ask(root, { later: false });
    const again = await ask(root, { later: false });
    expect(again.read).toContain("shop/cart.ts");
    expect(again.table).toEqual(table);
  });

  it("sees a change in the same moment and of the same size", async () => {
    const { root, put } = newFolder();
    const [script, setting] = [join(root, "shop/cart.ts"), join(root, "tsconfig.json")];
    const now = Date.now() / 1000 + 1;
    for (const name of ["./tiln", "./till", "./tilt", "./till"]) {
      writeFileSync(
        script,
        `import { coin } from "${name}";\nimport "@/till";\nimport "lamp";\nimport "./gone";\n`,
      );
      utimesSync(script, now, now);
      const table = await warm(root, { later: false, coarse: true });
      expect(table.unresolved.map(({ specifier }) => specifier)).toEqual(
        name === "./till" ? ["./gone"] : [name, "./gone"],
      );
    }
    put({ "shop/cart.ts": shop["shop/cart.ts"] });
    for (const folder of ["shop", "shot", "shop", "shot"]) {
      writeFileSync(setting, `{ "compilerOptions": { "paths": { "@/*": ["./${folder}/*"] } } }`);
      utimesSync(setting, now, now);
      const table = await warm(root, { later: false, coarse: true });
      expect(arrows(table).includes(cart[1] ?? "")).toBe(folder === "shop");
    }
    put({ "shop/cart.ts": "" });
    expect(arrows(await warm(root))).toEqual([count]);
  });

  it("sees a change that was given the time and the size of before", async () => {
    const { root } = newFolder();
    await ask(root);
    const path = join(root, "shop/till.ts");
    const { atime, mtime, size } = statSync(path);
    writeFileSync(path, 'import "./cart";//    \n');
    utimesSync(path, atime, mtime);
    expect(statSync(path)).toMatchObject({ size, mtime });
    expect(arrows(await warm(root))).toContain("shop/till.ts:1 static shop/cart.ts");
  });

  it("keeps the answers of a file that stays unreadable", async () => {
    const { root, put } = newFolder();
    put({ "shop/huge.ts": `import "./till";${" ".repeat(2 * 1024 * 1024)}` });
    expect((await warm(root)).skipped).toEqual(["shop/huge.ts"]);
    const second = await ask(root);
    expect(second.read).toEqual([]);
    expect(second.table.skipped).toEqual(["shop/huge.ts"]);
    put({ "shop/huge.ts": 'import "./till";' });
    expect((await warm(root)).skipped).toEqual([]);
  });

  it("keeps apart specifiers that no list of texts can hold", async () => {
    const { root, put } = newFolder({});
    put({ "a.ts": 'import "";', "b.ts": 'import "./a\\0b";\nimport "./\\ud800";\nimport "./a";' });
    const table = await warm(root);
    expect((await ask(root)).table).toEqual(table);
    put({ "c.ts": 'import "./b";' });
    expect(arrows(await warm(root))).toEqual(["b.ts:3 static a.ts", "c.ts:1 static b.ts"]);
  });

  it("is read by a parser where the scan gave up, and then kept", async () => {
    const { root, put } = newFolder({ "till.ts": "" });
    put({ "deep.ts": `import "./till";\n${"`${".repeat(2000)}${"}`".repeat(2000)};\n` });
    const table = await warm(root);
    expect(arrows(table)).toEqual(["deep.ts:1 static till.ts"]);
    expect(await ask(root)).toMatchObject({ table, read: [] });
  });

  it("does not grow with every change", async () => {
    const { root, put } = newFolder();
    await ask(root);
    const file = join(root, ".git/seamwright/graph.bin");
    const before = statSync(file).size;
    for (let time = 0; time < 40; time += 1) {
      put({
        "shop/cart.ts": `${"\n".repeat(time)}import "./till";\n`.repeat(40),
        "tools/count.py": `import tools.x${time}\n`,
      });
      await ask(root);
    }
    put({ "shop/cart.ts": shop["shop/cart.ts"], "tools/count.py": shop["tools/count.py"] });
    await warm(root);
    expect(statSync(file).size).toBeLessThan(3 * before);
  });
});

describe("a change of the files there are", () => {
  it("is seen: new ones, tracked or not", async () => {
    const { root, put, git } = newFolder();
    await ask(root);
    put({ "shop/gone.ts": "" });
    expect(arrows(await warm(root))).toContain("shop/cart.ts:4 static shop/gone.ts");
    git("add", "-A");
    expect((await warm(root)).unresolved).toEqual([]);
    put({ "shop/gone/index.ts": "", "shop/till.tsx": "", "shop/empty.md": "" });
    await warm(root);
  });

  it("is seen: deleted ones", async () => {
    const { root, put } = newFolder();
    await ask(root);
    put({ "shop/till.ts": undefined });
    expect((await warm(root)).unresolved.map(({ specifier }) => specifier)).toEqual([
      "./till",
      "@/till",
      "./gone",
    ]);
    put({ "tools/shelf.py": undefined, "shop/cart.ts": undefined });
    expect(arrows(await warm(root))).toEqual([]);
  });

  it("is seen: renamed ones, also onto one another", async () => {
    const { root, put } = newFolder();
    put({ "shop/sale.ts": 'import "./cart";\n' });
    await ask(root);
    renameSync(join(root, "shop/till.ts"), join(root, "shop/gone.ts"));
    expect(arrows(await warm(root))).toContain("shop/cart.ts:4 static shop/gone.ts");
    renameSync(join(root, "shop/sale.ts"), join(root, "shop/gone.ts"));
    expect(arrows(await warm(root))).toContain("shop/gone.ts:1 static shop/cart.ts");
    const [a, b, c] = ["shop/cart.ts", "shop/gone.ts", "shop/c.ts"].map((path) => join(root, path));
    renameSync(a ?? "", c ?? "");
    renameSync(b ?? "", a ?? "");
    renameSync(c ?? "", b ?? "");
    expect(arrows(await warm(root))).toContain("shop/gone.ts:3 static parts/lamp/bulb.ts");
  });

  it("is seen: a folder where a file was, and a file where a folder was", async () => {
    const { root, put } = newFolder();
    await ask(root);
    put({ "shop/till.ts": undefined, parts: undefined });
    put({ "shop/till.ts/index.ts": "", parts: "none" });
    const table = await warm(root);
    expect(table.files).toContain("shop/till.ts/index.ts");
    put({ "shop/till.ts": undefined, parts: undefined });
    put({ "shop/till.ts": "", "parts/lamp.ts": "" });
    await warm(root);
  });

  it("is seen: another branch", async () => {
    const { root, put, git, commit } = newFolder();
    const onMain = await warm(root);
    git("checkout", "-q", "-b", "sale");
    put({ "shop/till.ts": 'import "./price";\n', "shop/price.ts": "", "shop/cart.ts": undefined });
    commit();
    const onSale = await warm(root);
    expect(arrows(onSale)).toEqual(["shop/till.ts:1 static shop/price.ts", count]);
    git("checkout", "-q", "main");
    expect(await warm(root)).toEqual(onMain);
    git("checkout", "-q", "sale");
    expect(await warm(root)).toEqual(onSale);
  });

  it("is seen: other rules of what is ignored", async () => {
    const { root, put } = newFolder();
    put({ "shop/gone.ts": "" });
    expect((await warm(root)).unresolved).toEqual([]);
    put({ ".gitignore": "gone.ts\n" });
    expect((await warm(root)).unresolved).toHaveLength(1);
    put({ ".gitignore": "" });
    expect((await warm(root)).unresolved).toEqual([]);
  });

  it("is seen: another scope", async () => {
    const { root } = newFolder();
    const whole = await warm(root);
    expect(arrows(await warm(root, { include: ["shop/**"] }))).toEqual(cart.slice(0, 2));
    expect(arrows(await warm(root, { include: ["shop/cart.ts", "parts/**"] }))).toEqual(cart.slice(2));
    expect(await warm(root)).toEqual(whole);
    expect(arrows(await warm(root, { include: ["nothing/**"] }))).toEqual([]);
    expect(await warm(root)).toEqual(whole);
  });

  it("is seen: another file behind a link", async () => {
    const { root, git } = newFolder();
    symlinkSync("till.ts", join(root, "shop/gone.ts"));
    git("add", "-A");
    expect(arrows(await warm(root))).toContain("shop/cart.ts:4 static shop/till.ts");
    rmSync(join(root, "shop/gone.ts"));
    symlinkSync("../parts/lamp/wick.ts", join(root, "shop/gone.ts"));
    expect(arrows(await warm(root))).toContain("shop/cart.ts:4 static parts/lamp/wick.ts");
  });
});

describe("a change of how modules are found", () => {
  it("is seen in tsconfig.json", async () => {
    const { root, put } = newFolder();
    await ask(root);
    put({ "tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["./shot/*"] } } }' });
    const second = await ask(root);
    expect(second.read).toEqual([]);
    expect(second.table.unresolved.map(({ specifier }) => specifier)).toEqual(["@/till", "./gone"]);
    await warm(root);
  });

  it("is seen in what a tsconfig extends", async () => {
    const { root, put } = newFolder();
    put({ "tsconfig.json": '{ "extends": "./base.json" }', "base.json": "{}" });
    expect(arrows(await warm(root))).not.toContain(cart[1]);
    put({ "base.json": shop["tsconfig.json"] });
    expect(arrows(await warm(root))).toContain(cart[1]);
  });

  it("is seen in package.json and pnpm-workspace.yaml", async () => {
    const { root, put } = newFolder();
    await ask(root);
    put({ "parts/lamp/package.json": '{ "name": "lamp", "main": "wick.ts" }' });
    expect(arrows(await warm(root))).toContain("shop/cart.ts:3 static parts/lamp/wick.ts");
    put({ "package.json": '{ "name": "shop" }' });
    expect(arrows(await warm(root))).toEqual([...cart.slice(0, 2), count]);
    put({ "pnpm-workspace.yaml": "packages:\n  - rooms/*\n" });
    expect(arrows(await warm(root))).toEqual([...cart.slice(0, 2), count]);
    put({ "pnpm-workspace.yaml": "packages:\n  - parts/*\n" });
    expect(arrows(await warm(root))).toContain("shop/cart.ts:3 static parts/lamp/wick.ts");
  });

  it("is seen where files changed too, or only settings that a new file asks for", async () => {
    const { root, put } = newFolder();
    await ask(root);
    put({ "shop/till.ts": 'import "lamp/wick";\n' });
    await warm(root);
    put({ "parts/lamp/package.json": '{ "name": "lamp", "exports": { "./wick": "./bulb.ts" } }' });
    expect(arrows(await warm(root))).toContain("shop/till.ts:1 static parts/lamp/bulb.ts");
  });

  it("is seen in settings that the run before had no need of", async () => {
    const { root, put } = newFolder();
    put({ "parts/lamp/tsconfig.json": "{}", "parts/lamp/bulb.ts": 'import "@/till";\n' });
    expect(arrows(await warm(root))).not.toContain("parts/lamp/bulb.ts:1 static shop/till.ts");
    put({ "shop/till.ts": 'import "./cart";\n' });
    await warm(root);
    put({ "parts/lamp/tsconfig.json": '{ "extends": "../../tsconfig.json" }' });
    expect(arrows(await warm(root))).toContain("parts/lamp/bulb.ts:1 static shop/till.ts");
  });

  it("is seen behind a link, tracked or not", async () => {
    const { root, put, git } = newFolder();
    put({ "settings.json": shop["tsconfig.json"], "tsconfig.json": undefined });
    symlinkSync("settings.json", join(root, "tsconfig.json"));
    for (const step of ["untracked", "tracked"]) {
      if (step === "tracked") git("add", "-A");
      put({ "settings.json": shop["tsconfig.json"] });
      expect(arrows(await warm(root))).toContain(cart[1]);
      put({ "settings.json": "{}" });
      expect(arrows(await warm(root))).not.toContain(cart[1]);
    }
  });

  it("is seen in the tsconfig that is given, and in giving one", async () => {
    const { root, put } = newFolder();
    await ask(root);
    put({ "conf/web.json": '{ "compilerOptions": { "paths": { "lamp": ["../shop/till"] } } }' });
    await warm(root);
    const tsconfig = "conf/web.json";
    expect(arrows(await warm(root, { tsconfig }))).toContain("shop/cart.ts:3 static shop/till.ts");
    put({ "conf/web.json": '{ "compilerOptions": { "paths": { "lamp": ["../parts/lamp/wick"] } } }' });
    expect(arrows(await warm(root, { tsconfig }))).toContain("shop/cart.ts:3 static parts/lamp/wick.ts");
    expect(arrows(await warm(root))).toEqual([...cart, count]);
  });

  it("is seen in files of other languages that others import through", async () => {
    const { root, put } = newFolder({
      "Cargo.toml": '[package]\nname = "shop"\n',
      "src/main.rs": "mod shelf;\nuse crate::shelf::lamp;\n",
      "src/shelf/mod.rs": "pub mod lamp;\n",
      "src/shelf/lamp.rs": "",
      "src/bulb.rs": "",
    });
    expect(arrows(await warm(root))).toContain("src/main.rs:2 static src/shelf/lamp.rs");
    put({ "src/shelf/mod.rs": '#[path = "../bulb.rs"]\npub mod lamp;\n' });
    expect(arrows(await warm(root))).toContain("src/main.rs:2 static src/bulb.rs");
  });

  it("is seen in manifests of other languages, and in their files out of scope", async () => {
    const { root, put } = newFolder({
      "go.mod": "module example.org/shop\n",
      "main.go": 'package main\n\nimport "example.org/shop/till"\n',
      "till/till.go": "package till\n",
      "Cargo.toml": '[package]\nname = "shop"\n',
      "src/main.rs": "mod shelf;\nuse crate::shelf::lamp;\n",
      "src/shelf/mod.rs": "pub mod lamp;\n",
      "src/shelf/lamp.rs": "",
      "src/bulb.rs": "",
    });
    const include = ["*.go", "till/**", "go.mod", "src/main.rs", "src/bulb.rs", "src/shelf/lamp.rs"];
    const before = arrows(await warm(root, { include }));
    expect(before).toContain("main.go:3 static till/till.go");
    put({ "go.mod": "module example.org/other\n" });
    expect(arrows(await warm(root, { include }))).not.toContain("main.go:3 static till/till.go");
    put({ "src/shelf/mod.rs": '#[path = "../bulb.rs"]\npub mod lamp;\n' });
    expect(arrows(await warm(root, { include }))).not.toEqual(before);
  });
});

describe("the place where a table is saved", () => {
  const name = "graph.bin";

  it("is beside the installed packages, else in git's folder", async () => {
    const { root, put } = newFolder();
    await ask(root);
    expect(readdirSync(join(root, ".git/seamwright"))).toEqual([name]);
    put({ ".gitignore": "node_modules\n", "node_modules/lamp/index.js": "" });
    await warm(root);
    expect(readdirSync(join(root, "node_modules/.cache/seamwright"))).toEqual([name]);
    expect((await ask(root)).read).toEqual([]);
  });

  it("is git's folder of a linked work tree", async () => {
    const { root, git } = newFolder();
    const inMain = await warm(root);
    const linked = `${root}-linked`;
    git("worktree", "add", "-q", linked);
    try {
      expect(await warm(linked)).toEqual(inMain);
      expect((await ask(linked)).read).toEqual([]);
      expect(
        existsSync(join(root, ".git/worktrees", linked.slice(linked.lastIndexOf("/")), "seamwright", name)),
      ).toBe(true);
      writeFileSync(join(linked, "shop/till.ts"), 'import "./cart";\n');
      expect(arrows(await warm(linked))).toContain("shop/till.ts:1 static shop/cart.ts");
      expect(await warm(root)).toEqual(inMain);
    } finally {
      rmSync(linked, { recursive: true, force: true });
    }
  });

  it("is neither read nor written without caching, nor by the other engine", async () => {
    const { root } = newFolder();
    expect(await ask(root, { cached: false })).toMatchObject({ loads: [], saves: [] });
    expect(existsSync(join(root, ".git/seamwright"))).toBe(false);
    await ask(root);
    writeFileSync(join(root, ".git/seamwright", name), "mine");
    expect(await ask(root, { cached: false })).toMatchObject({ loads: [], saves: [] });
    expect(readFileSync(join(root, ".git/seamwright", name), "utf8")).toBe("mine");
  });

  it("may hold a half, something else, or nothing", async () => {
    const { root } = newFolder();
    const { table } = await ask(root);
    const file = join(root, ".git/seamwright", name);
    const whole = readFileSync(file);
    const damaged = [
      whole.subarray(0, whole.length / 2),
      whole.subarray(0, 8),
      new Uint8Array(0),
      new Uint8Array(whole.length),
      new TextEncoder().encode('{ "graph": "of another tool" }'),
      whole.map((byte, index) => (index === 400 ? byte ^ 4 : byte)),
    ];
    for (const data of damaged) {
      writeFileSync(file, data);
      const again = await ask(root);
      expect(again.table).toEqual(table);
      expect(again.read).toContain("shop/cart.ts");
      expect(readFileSync(file).equals(whole)).toBe(true);
    }
  });

  it("may not be there, be a file, or be taken by a folder", async () => {
    const { root } = newFolder();
    const { table } = await ask(root);
    const folder = join(root, ".git/seamwright");
    rmSync(folder, { recursive: true });
    writeFileSync(folder, "a file");
    expect(await warm(root)).toEqual(table);
    expect(await warm(root)).toEqual(table);
    rmSync(folder);
    mkdirSync(join(folder, name, "deeper"), { recursive: true });
    expect(await warm(root)).toEqual(table);
    expect(readdirSync(folder)).toEqual([name]);
  });

  it.skipIf(process.getuid?.() === 0)("may not be writable", async () => {
    const { root } = newFolder();
    const folder = join(root, ".git/seamwright");
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    expect(arrows(await warm(root))).toEqual([...cart, count]);
    expect(readdirSync(folder)).toEqual([]);
    chmodSync(folder, 0o700);
  });

  it("holds a whole table after many runs at once, with changes between", async () => {
    const { root, put } = newFolder();
    const { table } = await ask(root);
    const tables = await Promise.all(Array.from({ length: 6 }, () => ask(root)));
    for (const one of tables) expect(one.table).toEqual(table);
    for (let round = 0; round < 4; round += 1) {
      const early = [ask(root), ask(root, { include: ["shop/**"] })];
      put({
        "shop/till.ts": `import "./${round}";\nimport "./cart";\n`,
        [`shop/${round}.ts`]: 'import "./till";',
      });
      const late = [ask(root), ask(root, { later: false })];
      await Promise.all([...early, ...late]);
      expect(arrows(await warm(root))).toContain(`shop/till.ts:1 static shop/${round}.ts`);
    }
    expect(readdirSync(join(root, ".git/seamwright"))).toEqual([name]);
  });

  it("is of no use to a copy of the folder", async () => {
    const { root } = newFolder();
    await ask(root);
    const saved = readFileSync(join(root, ".git/seamwright", name));
    const other = newFolder();
    other.put({ ".git/seamwright/graph.bin": saved, "shop/till.ts": "export const coin = 2;\n" });

    const again = await ask(other.root);
    expect(again.read).toContain("shop/cart.ts");
    expect(arrows(again.table)).toEqual([...cart, count]);
  });
});
