import { describe, expect, it } from "vitest";
import { createResolver } from "../../compiler/repo/resolution.ts";
import { exportTargets } from "../../compiler/repo/workspace-exports.ts";
import { memoryReader } from "../support/memory-reader.ts";

/** The variable that TypeScript writes for the folder of the project. */
const configDir = ["$", "{configDir}"].join("");

type Files = Readonly<Record<string, unknown>>;

/** Where a specifier leads: a path, `outside` or `nowhere`. Values that are no texts are written as JSON. */
function lead(files: Files, specifier: string, from = "packages/desk/src/main.ts"): string {
  const texts = Object.entries(files).map(([path, value]) => [
    path,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
  const found = createResolver(memoryReader(Object.fromEntries(texts)))(from, specifier);
  return found.kind === "file" ? found.path : found.kind;
}

/** A workspace with one package `@shop/till` and some of its files. */
function till(manifest: Readonly<Record<string, unknown>>, ...paths: readonly string[]): Files {
  return {
    "package.json": { workspaces: ["packages/*"] },
    "packages/till/package.json": { name: "@shop/till", ...manifest },
    "packages/desk/package.json": { name: "@shop/desk" },
    "packages/desk/src/main.ts": "",
    ...Object.fromEntries(paths.map((path) => [`packages/till/${path}`, ""])),
  };
}

describe("which packages a name may mean", () => {
  const members = {
    "packages/till/package.json": { name: "@shop/till" },
    "packages/till/index.ts": "",
    "packages/deep/lamp/package.json": { name: "lamp" },
    "packages/deep/lamp/index.ts": "",
    "apps/desk/package.json": { name: "desk" },
    "apps/desk/index.ts": "",
    "src/index.ts": "",
  };
  const leads = (files: Files) =>
    ["@shop/till", "lamp", "desk"].map((name) => lead({ ...members, ...files }, name, "src/main.ts"));
  const [tillFile, lampFile, deskFile] = [
    "packages/till/index.ts",
    "packages/deep/lamp/index.ts",
    "apps/desk/index.ts",
  ];

  it.each<[string, Files, readonly string[]]>([
    ["a list", { "package.json": { workspaces: ["packages/*"] } }, [tillFile, "outside", "outside"]],
    [
      "a list by name",
      { "package.json": { workspaces: ["./packages/till/", "apps/desk"] } },
      [tillFile, "outside", deskFile],
    ],
    [
      "an object",
      { "package.json": { workspaces: { packages: ["packages/**"] } } },
      [tillFile, lampFile, "outside"],
    ],
    [
      "pnpm",
      { "pnpm-workspace.yaml": "packages:\n  - 'packages/**'\n  - apps/*\n  - '!**/lamp'\n" },
      [tillFile, "outside", deskFile],
    ],
    ["lerna", { "lerna.json": { packages: ["apps/*"] } }, ["outside", "outside", deskFile]],
    [
      "several at once",
      { "package.json": { workspaces: ["packages/*"] }, "lerna.json": { packages: ["apps/*"] } },
      [tillFile, "outside", deskFile],
    ],
    ["nothing declared", { "package.json": { name: "shop" } }, ["outside", "outside", "outside"]],
    ["an empty list", { "package.json": { workspaces: [] } }, ["outside", "outside", "outside"]],
    [
      "broken files",
      { "package.json": "{", "pnpm-workspace.yaml": "a: [", "lerna.json": "[1]" },
      ["outside", "outside", "outside"],
    ],
    [
      "other shapes",
      {
        "package.json": { workspaces: 7 },
        "pnpm-workspace.yaml": "packages: 1",
        "lerna.json": { packages: {} },
      },
      ["outside", "outside", "outside"],
    ],
    [
      "a broken member",
      { "package.json": { workspaces: ["**"] }, "packages/till/package.json": "{ name" },
      ["outside", lampFile, deskFile],
    ],
  ])("%s", (_, files, expected) => {
    expect(leads(files)).toEqual(expected);
  });

  it("does not take a folder that has the name of a package for that package", () => {
    const files = {
      "package.json": { workspaces: ["packages/*"] },
      "extensions/gulp/package.json": { name: "gulp" },
      "extensions/gulp/index.js": "",
      "gulp/index.js": "",
      "packages/desk/src/gulp.ts": "",
    };
    expect(lead(files, "gulp")).toBe("outside");
    expect(lead(files, "gulp", "extensions/other/main.js")).toBe("outside");
    expect(lead(files, "gulp", "extensions/gulp/build/main.js")).toBe("extensions/gulp/index.js");
  });

  it("knows a package by its own name, and the root by its name everywhere", () => {
    const files = {
      "package.json": { name: "shop" },
      "src/index.ts": "",
      "tools/package.json": { name: "shop-tools", type: "module" },
      "tools/src/deep/package.json": { type: "commonjs" },
      "tools/index.ts": "",
    };
    expect(lead(files, "shop", "test/cart.test.ts")).toBe("src/index.ts");
    expect(lead(files, "shop", "tools/main.ts")).toBe("src/index.ts");
    expect(lead(files, "shop-tools", "tools/src/deep/main.ts")).toBe("tools/index.ts");
    expect(lead(files, "shop-tools", "src/main.ts")).toBe("outside");
  });

  it("knows workspaces that begin below the root, for the files in them", () => {
    const files = {
      "web/package.json": { name: "web", workspaces: ["parts/*"] },
      "web/parts/lamp/package.json": { name: "lamp" },
      "web/parts/lamp/index.ts": "",
      "web/index.ts": "",
    };
    expect(lead(files, "lamp", "web/parts/other/main.ts")).toBe("web/parts/lamp/index.ts");
    expect(lead(files, "web", "web/parts/other/main.ts")).toBe("web/index.ts");
    expect(lead(files, "lamp", "src/main.ts")).toBe("outside");
  });

  it("knows a package that another depends on by its folder", () => {
    const dependencies = {
      "lamp-local": "file:../lamp",
      "till-local": "link:../till",
      "desk-local": "^1.0.0",
    };
    const files = {
      "web/package.json": { name: "web", dependencies },
      "lamp/package.json": { name: "lamp-local" },
      "lamp/index.ts": "",
      "till/package.json": { name: "till-local", main: "./dist/start.js" },
      "till/src/start.ts": "",
      "desk/package.json": { name: "desk-local" },
      "desk/index.ts": "",
    };
    expect(lead(files, "lamp-local", "web/src/main.ts")).toBe("lamp/index.ts");
    expect(lead(files, "till-local", "web/src/main.ts")).toBe("till/src/start.ts");
    expect(lead(files, "desk-local", "web/src/main.ts")).toBe("outside");
    expect(lead(files, "lamp-local", "desk/main.ts")).toBe("outside");
  });

  it("takes a folder with an unbuilt package for its sources", () => {
    expect(lead(till({ main: "./dist/a.js" }, "src/a.ts"), "../../till")).toBe("packages/till/src/a.ts");
  });

  it("never looks into installed packages", () => {
    const files = {
      "package.json": { workspaces: ["**"] },
      "node_modules/lamp/package.json": { name: "lamp" },
      "node_modules/lamp/index.ts": "",
    };
    expect(lead(files, "lamp", "src/main.ts")).toBe("outside");
  });

  it("lets paths of a tsconfig come first", () => {
    const files = {
      ...till({}, "src/index.ts", "other.ts"),
      "tsconfig.json": { compilerOptions: { paths: { "@shop/till": ["packages/till/other"] } } },
    };
    expect(lead(files, "@shop/till", "src/main.ts")).toBe("packages/till/other.ts");
  });

  it("finds a tsconfig to extend in a package", () => {
    const paths = { compilerOptions: { paths: { "~/*": [`${configDir}/src/*`] } } };
    const named = (extended: string, file: string, manifest = {}) => {
      const desk = { "packages/desk/tsconfig.json": { extends: extended }, [`packages/till/${file}`]: paths };
      return lead({ ...till(manifest), ...desk }, "~/main", "packages/desk/src/other.ts");
    };
    const main = "packages/desk/src/main.ts";
    expect(named("@shop/till/base.json", "base.json")).toBe(main);
    expect(named("@shop/till/base", "base.json")).toBe(main);
    expect(named("@shop/till", "tsconfig.json")).toBe(main);
    expect(named("@shop/till", "own.json", { tsconfig: "./own.json" })).toBe(main);
    expect(named("@shop/till/base", "conf/x.json", { exports: { "./*": "./conf/x.json" } })).toBe(main);
    expect(named("@shop/lamp/base.json", "base.json")).toBe("outside");
  });
});

describe("the source behind the name of a package", () => {
  it.each<[string, Readonly<Record<string, unknown>>, readonly string[], string]>([
    ["main as written", { main: "./lib/start.js" }, ["lib/start.js"], "lib/start.js"],
    ["main of TypeScript", { main: "src/start.ts" }, ["src/start.ts", "src/index.ts"], "src/start.ts"],
    ["main that is not built", { main: "./dist/index.js" }, ["src/index.ts"], "src/index.ts"],
    ["main without extension", { main: "./dist/start" }, ["src/start.tsx"], "src/start.tsx"],
    ["main that is a folder", { main: "./lib" }, ["src/index.ts"], "src/index.ts"],
    ["types", { main: "./dist/a.js", types: "./dist/b.d.ts" }, ["src/a.ts", "src/b.ts"], "src/b.ts"],
    ["module", { main: "./dist/a.cjs", module: "./dist/b.mjs" }, ["src/b.mts", "src/a.ts"], "src/b.mts"],
    ["built in two folders", { main: "./dist/cjs/index.cjs" }, ["src/index.ts"], "src/index.ts"],
    ["built beside its sources", { main: "./build/src/index.js" }, ["src/index.ts"], "src/index.ts"],
    ["built from the top", { main: "./dist/main.js" }, ["main.ts"], "main.ts"],
    ["no fields", {}, ["src/index.tsx"], "src/index.tsx"],
    ["no fields, at the top", {}, ["index.js"], "index.js"],
    ["fields that are no texts", { main: 1, types: {}, exports: 3 }, ["index.ts"], "index.ts"],
    ["exports as a text", { exports: "./dist/start.js" }, ["src/start.ts"], "src/start.ts"],
    [
      "exports by condition",
      { exports: { require: "./dist/a.cjs", import: "./dist/b.js" } },
      ["src/a.ts", "src/b.ts"],
      "src/b.ts",
    ],
    [
      "source first",
      { exports: { ".": { import: "./a.ts", default: "./b.ts", source: "./c.ts" } } },
      ["a.ts", "b.ts", "c.ts"],
      "c.ts",
    ],
    [
      "nested conditions",
      { exports: { ".": { node: { types: "./dist/n.d.ts" }, import: { types: "./dist/i.d.mts" } } } },
      ["src/i.ts", "src/n.ts"],
      "src/i.ts",
    ],
    [
      "a condition of its own",
      { exports: { ".": { "@shop/source": "./lib/a.ts", default: "./gone/a.js" } } },
      ["lib/a.ts"],
      "lib/a.ts",
    ],
    [
      "a list of targets",
      { exports: { ".": ["./gone.js", { default: "./dist/a.js" }] } },
      ["src/a.ts"],
      "src/a.ts",
    ],
    [
      "exports before main",
      { exports: "./dist/a.js", main: "./dist/b.js" },
      ["src/a.ts", "src/b.ts"],
      "src/a.ts",
    ],
    ["nothing", { main: "./dist/index.js" }, ["README.md"], "nowhere"],
  ])("%s", (...[_, manifest, paths, target]) => {
    expect(lead(till(manifest, ...paths), "@shop/till")).toBe(
      target === "nowhere" ? target : `packages/till/${target}`,
    );
  });

  it.each<[string, unknown, string, readonly string[], string]>([
    ["a path without exports", undefined, "open", ["src/open.ts"], "src/open.ts"],
    ["a path at the top", undefined, "open", ["open.js"], "open.js"],
    ["a path with extension", undefined, "open.js", ["src/open.ts"], "src/open.ts"],
    ["a folder", undefined, "slots", ["src/slots/index.ts"], "src/slots/index.ts"],
    ["a built path", undefined, "dist/open", ["src/open.ts"], "src/open.ts"],
    ["package.json", undefined, "package.json", [], "package.json"],
    ["a style sheet", { "./a.css": "./dist/a.css" }, "a.css", ["src/a.css"], "src/a.css"],
    [
      "a key of exports",
      { "./open": { types: "./dist/o.d.ts" } },
      "open",
      ["src/o.ts", "src/open.ts"],
      "src/o.ts",
    ],
    ["a pattern", { "./*": "./dist/*.js" }, "deep/open", ["src/deep/open.ts"], "src/deep/open.ts"],
    [
      "the longest pattern",
      { "./*": "./a/*.ts", "./ui/*": "./b/*.ts" },
      "ui/open",
      ["a/ui/open.ts", "b/open.ts"],
      "b/open.ts",
    ],
    ["a pattern with an end", { "./*.js": "./dist/*.mjs" }, "open.js", ["src/open.mts"], "src/open.mts"],
    [
      "an exact key before a pattern",
      { "./*": "./a/*.ts", "./x": "./b.ts" },
      "x",
      ["a/x.ts", "b.ts"],
      "b.ts",
    ],
    ["what exports does not name", { ".": "./dist/index.js" }, "open", ["src/open.ts"], "src/open.ts"],
    ["nothing", { "./open": "./dist/open.js" }, "open", ["src/shut.ts"], "nowhere"],
  ])("of a path below: %s", (...[_, exports, sub, paths, target]) => {
    const files = till(exports === undefined ? {} : { exports }, ...paths);
    expect(lead(files, `@shop/till/${sub}`)).toBe(target === "nowhere" ? target : `packages/till/${target}`);
  });

  it("follows the output and root folders of the package's tsconfig", () => {
    const config = { compilerOptions: { outDir: "./made", rootDir: "./code" } };
    const files = { ...till({ main: "./made/a.js" }, "code/a.ts"), "packages/till/tsconfig.json": config };
    expect(lead(files, "@shop/till")).toBe("packages/till/code/a.ts");
    const noRoot = {
      ...files,
      "packages/till/tsconfig.json": { compilerOptions: { outDir: "made" } },
      "packages/till/src/a.ts": "",
    };
    expect(lead(noRoot, "@shop/till")).toBe("packages/till/src/a.ts");
  });

  it("prefers what the conditions of the importing project name", () => {
    const exports = { ".": { "shop-dev": "./dev.ts", source: "./src/index.ts" } };
    const files = { ...till({ exports }, "dev.ts", "src/index.ts") };
    const config = { compilerOptions: { customConditions: ["shop-dev"] } };
    expect(lead(files, "@shop/till")).toBe("packages/till/src/index.ts");
    expect(lead({ ...files, "packages/desk/tsconfig.json": config }, "@shop/till")).toBe(
      "packages/till/dev.ts",
    );
  });

  it("leads from a #name of one package to another", () => {
    const files = {
      ...till({}, "src/index.ts"),
      "packages/desk/package.json": { imports: { "#till": "@shop/till" } },
    };
    expect(lead(files, "#till")).toBe("packages/till/src/index.ts");
  });

  it("leaves the package only by its own path", () => {
    expect(lead(till({ main: "../../../outside.js" }), "@shop/till")).toBe("nowhere");
    expect(lead({ ...till({ main: "../shared/a.ts" }), "packages/shared/a.ts": "" }, "@shop/till")).toBe(
      "packages/shared/a.ts",
    );
  });
});

describe("targets of exports", () => {
  it("come by preference, and are all named", () => {
    const field = {
      ".": {
        types: "./t",
        require: { default: "./r", types: "./rt" },
        import: "./i",
        source: "./s",
        x: "./x",
      },
    };
    expect(exportTargets(field, ".", [])).toEqual(["./s", "./t", "./i", "./rt", "./r", "./x"]);
    expect(exportTargets(field, ".", ["x", "missing"])[0]).toBe("./x");
  });

  it("are none for what is closed, absent or malformed", () => {
    for (const field of [undefined, null, 4, [], {}, { "./a": null }, { "./b": "./b" }, { "./*/c": "./x" }]) {
      expect(exportTargets(field, "./a", [])).toEqual([]);
    }
  });

  it("keep a dollar sign that fills a pattern", () => {
    expect(exportTargets({ "./*": "./src/*.ts" }, "./$&", [])).toEqual(["./src/$&.ts"]);
  });
});
