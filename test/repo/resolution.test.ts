import { posix } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createResolver, openResolver } from "../../compiler/repo/resolution.ts";
import { matchAlias } from "../../compiler/repo/resolution-alias.ts";
import { outside, reasonOf } from "../../compiler/repo/resolution-answer.ts";
import { joinPath } from "../../compiler/repo/resolution-path.ts";
import { memoryReader } from "../support/memory-reader.ts";

/** The variable that TypeScript writes for the folder of the project. */
const configDir = ["$", "{configDir}"].join("");

type Files = Readonly<Record<string, unknown>>;

/** Where a specifier leads: a path, `outside` or `nowhere`. Values that are no texts are written as JSON. */
function lead(files: Files, from: string, specifier: string): string {
  return leadBy(undefined, files)(from, specifier);
}

/** The same by one tsconfig for all files. */
function leadBy(tsconfig: string | undefined, files: Files): (from: string, specifier: string) => string {
  const texts = Object.entries(files).map(([path, value]) => [
    path,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
  const resolve = createResolver(memoryReader(Object.fromEntries(texts)), tsconfig);
  return (from, specifier) => {
    const found = resolve(from, specifier);
    return found.kind === "file" ? found.path : found.kind;
  };
}

/** Empty files. */
function empty(...paths: readonly string[]): Files {
  return Object.fromEntries(paths.map((path) => [path, ""]));
}

describe("relative specifiers", () => {
  const files = empty(
    "index.ts", "src/index.ts", "src/till.ts", "src/till.js", "src/Till.ts", "src/lamp.tsx", "src/door.mts", "src/key.cts",
    "src/only.js", "src/old.cjs", "src/new.mjs", "src/view.jsx", "src/types.d.ts", "src/both.d.ts", "src/both.ts",
    "src/coin/index.ts", "src/coin.ts", "src/safe/index.js", "src/desk/package.json", "src/desk/wood.ts", "src/data.json",
    "src/icon.svg", "src/icon.d.svg.ts", "src/style.css", "src/page.css.ts", "src/cart.test.ts", "src/[id]/(group)/page.tsx",
  ); // biome-ignore format: a table
  it.each([
    ["./till", "src/till.ts"],
    ["./Till", "src/Till.ts"],
    ["./till.ts", "src/till.ts"],
    ["./till.js", "src/till.ts"],
    ["./lamp", "src/lamp.tsx"],
    ["./lamp.js", "src/lamp.tsx"],
    ["./lamp.jsx", "src/lamp.tsx"],
    ["./door.mjs", "src/door.mts"],
    ["./key.cjs", "src/key.cts"],
    ["./only", "src/only.js"],
    ["./only.js", "src/only.js"],
    ["./old.cjs", "src/old.cjs"],
    ["./new.mjs", "src/new.mjs"],
    ["./view", "src/view.jsx"],
    ["./types", "src/types.d.ts"],
    ["./both", "src/both.ts"],
    ["./coin", "src/coin.ts"],
    ["./coin/", "src/coin/index.ts"],
    ["./coin/index", "src/coin/index.ts"],
    ["./coin/index.js", "src/coin/index.ts"],
    ["./safe", "src/safe/index.js"],
    [".", "src/index.ts"],
    ["./", "src/index.ts"],
    ["./.", "src/index.ts"],
    ["./coin/..", "src/index.ts"],
    ["..", "index.ts"],
    ["../", "index.ts"],
    ["../index", "index.ts"],
    ["../src/till", "src/till.ts"],
    ["./data.json", "src/data.json"],
    ["./icon.svg", "src/icon.svg"],
    ["./icon.svg?url", "src/icon.svg"],
    ["./till?worker&inline", "src/till.ts"],
    ["./style.css", "src/style.css"],
    ["./page.css", "src/page.css.ts"],
    ["./cart.test", "src/cart.test.ts"],
    ["./[id]/(group)/page", "src/[id]/(group)/page.tsx"],
    ["./data", "nowhere"],
    ["./style", "nowhere"],
    ["./missing.css", "nowhere"],
    ["./missing", "nowhere"],
    ["./TILL", "nowhere"],
    ["./coin/missing", "nowhere"],
    ["../../index", "nowhere"],
    ["../node_modules/lamp/index.js", "outside"],
  ])("%s", (specifier, target) => {
    expect(lead(files, "src/main.ts", specifier)).toBe(target);
  });

  it("follow the main field of a folder", () => {
    const desk = { ...files, "src/desk/package.json": { main: "./wood.js" } };
    expect(lead(desk, "src/main.ts", "./desk")).toBe("src/desk/wood.ts");
    expect(lead(files, "src/main.ts", "./desk")).toBe("nowhere");
  });

  it("mean the same whatever the tsconfig says about modules", () => {
    for (const module of ["commonjs", "nodenext", "amd", "preserve"]) {
      const config = {
        compilerOptions: { module, moduleResolution: module === "nodenext" ? "nodenext" : "classic" },
      };
      expect(lead({ ...files, "tsconfig.json": config }, "src/main.ts", "./lamp")).toBe("src/lamp.tsx");
      expect(lead({ ...files, "tsconfig.json": config }, "src/main.mts", "./coin")).toBe("src/coin.ts");
    }
  });

  it("try the suffixes and root folders of the project", () => {
    const config = { compilerOptions: { moduleSuffixes: [".web", ""], rootDirs: ["src", "generated"] } };
    const more = { ...files, ...empty("src/lamp.web.tsx", "generated/made.ts"), "tsconfig.json": config };
    expect(lead(more, "src/main.ts", "./lamp")).toBe("src/lamp.web.tsx");
    expect(lead(more, "src/main.ts", "./coin")).toBe("src/coin.ts");
    expect(lead(more, "src/main.ts", "./made")).toBe("generated/made.ts");
  });
});

describe("bare specifiers", () => {
  const files = {
    ...empty("src/lamp.ts", "lamp.ts", "lamp/index.ts", "node_modules/lamp/index.ts"),
    "package.json": {},
  };
  it.each([
    "lamp",
    "node:fs",
    "@shop/lamp",
    "https://example.org/x.js",
    "data:text/javascript,1",
    "/lamp",
    "",
    "?x",
    "~/lamp",
    "\0",
  ])("%j leads outside", (specifier) => {
    expect(lead(files, "src/main.ts", specifier)).toBe("outside");
  });
});

describe("paths and baseUrl of a tsconfig", () => {
  const sources = empty(
    "app/src/till.ts",
    "app/src/ui/index.ts",
    "app/src/logo.png",
    "app/gen/coin.ts",
    "app/till.d.ts",
  );
  const paths = {
    "@/*": ["./src/*"],
    "@/special": ["./gen/coin.ts"],
    "~coin": ["./missing", "./gen/coin"],
    "#ui": ["./src/ui"],
    "*.art": ["./src/*.png"],
    lamp: ["./node_modules/lamp"],
    far: ["../../other"],
  };
  const files = { ...sources, "app/tsconfig.json": { compilerOptions: { paths } } };
  it.each([
    ["@/till", "app/src/till.ts"],
    ["@/till.js", "app/src/till.ts"],
    ["@/ui", "app/src/ui/index.ts"],
    ["@/logo.png", "app/src/logo.png"],
    ["@/logo.png?inline", "app/src/logo.png"],
    ["@/special", "app/gen/coin.ts"],
    ["~coin", "app/gen/coin.ts"],
    ["#ui", "app/src/ui/index.ts"],
    ["logo.art", "app/src/logo.png"],
    ["@/missing", "nowhere"],
    ["missing.art", "outside"],
    ["@other/till", "outside"],
    ["lamp", "outside"],
    ["far", "outside"],
  ])("%s", (specifier, target) => {
    expect(lead(files, "app/src/deep/main.ts", specifier)).toBe(target);
  });

  it("are read from the base address when there is one", () => {
    const config = { compilerOptions: { baseUrl: "./src", paths: { "@/*": ["./ui/*", "./*"] } } };
    const based = { ...sources, "app/tsconfig.json": config };
    expect(lead(based, "app/main.ts", "@/till")).toBe("app/src/till.ts");
    expect(lead(based, "app/main.ts", "ui")).toBe("app/src/ui/index.ts");
    expect(lead(based, "app/main.ts", "logo.png")).toBe("app/src/logo.png");
    expect(lead(based, "app/main.ts", "lamp")).toBe("outside");
  });

  it("do not take packages for mistakes when a pattern takes every name", () => {
    const config = { compilerOptions: { paths: { "*": ["./src/*"] } } };
    const all = { ...sources, "app/tsconfig.json": config };
    expect(lead(all, "app/main.ts", "till")).toBe("app/src/till.ts");
    expect(lead(all, "app/main.ts", "lamp")).toBe("outside");
  });

  it("come from jsconfig.json where there is no tsconfig.json", () => {
    const config = { compilerOptions: { paths: { "@/*": ["./src/*"] } } };
    expect(lead({ ...sources, "app/jsconfig.json": config }, "app/main.js", "@/till")).toBe(
      "app/src/till.ts",
    );
  });

  it("come from the tsconfig that is given", () => {
    const config = { compilerOptions: { paths: { "till!": ["./app/src/till"] } } };
    const given = { ...files, "tsconfig.base.json": config };
    expect(lead(given, "app/main.ts", "till!")).toBe("outside");
    expect(leadBy("tsconfig.base.json", given)("app/main.ts", "till!")).toBe("app/src/till.ts");
    expect(leadBy("tsconfig.base.json", given)("app/main.ts", "@/till")).toBe("outside");
    expect(leadBy("missing.json", given)("app/main.ts", "@/till")).toBe("app/src/till.ts");
  });

  it("may be written with comments and commas too many", () => {
    const config =
      '\uFEFF{ // the shop\n "compilerOptions": { /* names */ "paths": { "@/*": ["./src/*",], }, }, }';
    expect(lead({ ...sources, "app/tsconfig.json": config }, "app/main.ts", "@/till")).toBe(
      "app/src/till.ts",
    );
  });
});

describe("the tsconfig of a file", () => {
  const alias = (target: string) => ({ compilerOptions: { paths: { "@/*": [`${target}/*`] } } });
  const sources = empty("a/x.ts", "b/x.ts", "p/a/x.ts", "p/b/x.ts");

  it("is the nearest that names modules, within one package", () => {
    const files = {
      ...sources,
      "p/tsconfig.json": alias("./a"),
      "p/test/tsconfig.json": {},
      "tsconfig.json": alias("./b"),
    };
    expect(lead(files, "p/test/main.ts", "@/x")).toBe("p/a/x.ts");
    expect(lead(files, "q/main.ts", "@/x")).toBe("b/x.ts");
    const bare = { ...sources, "p/tsconfig.json": {}, "tsconfig.json": alias("./b") };
    expect(lead(bare, "p/main.ts", "@/x")).toBe("b/x.ts");
    expect(lead({ ...bare, "p/package.json": {} }, "p/main.ts", "@/x")).toBe("outside");
    expect(
      lead({ ...sources, "p/package.json": {}, "tsconfig.json": alias("./b") }, "p/main.ts", "@/x"),
    ).toBe("b/x.ts");
  });

  it("extends others: the last one wins, own keys win over all, and paths stay with their file", () => {
    const files = {
      ...sources,
      "base/one.json": alias("../a"),
      "base/two.json": alias("../b"),
      "base/none.json": { compilerOptions: { strict: true } },
    };
    const resolved = (config: unknown) => lead({ ...files, "p/tsconfig.json": config }, "p/main.ts", "@/x");
    expect(resolved({ extends: "../base/one.json" })).toBe("a/x.ts");
    expect(resolved({ extends: "../base/one" })).toBe("a/x.ts");
    expect(resolved({ extends: ["../base/one", "../base/two", "../base/none"] })).toBe("b/x.ts");
    expect(resolved({ extends: ["../base/two", "../base/one"] })).toBe("a/x.ts");
    expect(resolved({ extends: ["../base/two", "../base/one"], ...alias("./a") })).toBe("p/a/x.ts");
    expect(resolved({ extends: "../base/missing", ...alias("./a") })).toBe("p/a/x.ts");
    expect(resolved({ extends: "@tsconfig/node20/tsconfig.json", ...alias("./b") })).toBe("p/b/x.ts");
    expect(resolved({ extends: "../../../elsewhere.json" })).toBe("outside");
  });

  it("may extend in a circle", () => {
    const files = {
      ...sources,
      "p/tsconfig.json": { extends: "./one.json" },
      "p/one.json": { extends: "./two.json", ...alias("./a") },
      "p/two.json": { extends: ["./one.json", "./tsconfig.json", "./two.json"] },
    };
    expect(lead(files, "p/main.ts", "@/x")).toBe("p/a/x.ts");
  });

  it("reads the folder of the project into what it inherits", () => {
    const files = {
      ...sources,
      "base.json": alias(`${configDir}/a`),
      "p/tsconfig.json": { extends: "../base.json" },
    };
    expect(lead(files, "p/main.ts", "@/x")).toBe("p/a/x.ts");
  });

  it("is the referenced project that covers the file, else the first that names modules", () => {
    const files = {
      ...sources,
      "p/tsconfig.json": {
        files: [],
        references: [{ path: "./node.json" }, { path: "./web" }, { path: "./tools.json" }],
      },
      "p/node.json": { include: ["*.ts", "scripts"] },
      "p/web/tsconfig.json": {
        ...alias("../a"),
        include: ["../src/**/*", "../lib"],
        exclude: ["../src/tools"],
      },
      "p/tools.json": { ...alias("./b"), include: ["src/tools/*.ts"], files: ["one.ts"] },
    };
    expect(lead(files, "p/src/main.ts", "@/x")).toBe("p/a/x.ts");
    expect(lead(files, "p/lib/deep/main.js", "@/x")).toBe("p/a/x.ts");
    expect(lead(files, "p/src/tools/main.ts", "@/x")).toBe("p/b/x.ts");
    expect(lead(files, "p/one.ts", "@/x")).toBe("p/b/x.ts");
    expect(lead(files, "p/elsewhere/main.ts", "@/x")).toBe("p/b/x.ts");
  });

  it("is itself when it only lists the projects it needs", () => {
    const files = {
      ...sources,
      "p/tsconfig.json": { ...alias("./a"), references: [{ path: "../q" }] },
      "q/tsconfig.json": alias("../b"),
    };
    expect(lead(files, "p/main.ts", "@/x")).toBe("p/a/x.ts");
    const without = { ...files, "p/tsconfig.json": { references: [{ path: "../q" }] } };
    expect(lead(without, "p/main.ts", "@/x")).toBe("outside");
  });

  it("survives references in a circle", () => {
    const files = {
      ...sources,
      "p/tsconfig.json": {
        files: [],
        references: [{ path: "./one.json" }, { path: 7 }, "x", { path: "../../out" }],
      },
      "p/one.json": { files: [], references: [{ path: "." }, { path: "./two.json" }] },
      "p/two.json": alias("./a"),
    };
    expect(lead(files, "p/main.ts", "@/x")).toBe("p/a/x.ts");
  });

  it.each([
    ['{ "compilerOptions": { "paths": { "@/*": ["./a/*"'],
    ["not json"],
    ["[]"],
    [""],
    [
      '{ "compilerOptions": [], "extends": 4, "references": {}, "files": "x", "include": [1], "exclude": null }',
    ],
    ['{ "compilerOptions": { "paths": ["a"], "baseUrl": 1, "rootDirs": "x", "customConditions": null } }'],
    ['{ "compilerOptions": { "paths": { "@/*": "./a/*", "b": [1], "c": null } } }'],
    ['{ "extends": ["", ".", "..", "./tsconfig.json", "__proto__", "/"] }'],
  ])("is passed over where it is broken: %s", (text) => {
    expect(lead({ ...sources, "p/tsconfig.json": text }, "p/a/main.ts", "./x")).toBe("p/a/x.ts");
    expect(lead({ ...sources, "p/tsconfig.json": text }, "p/main.ts", "lamp")).toBe("outside");
  });
});

describe("names that begin with #", () => {
  const sources = empty(
    "p/src/till.ts",
    "p/src/coins/one.ts",
    "p/src/web.ts",
    "p/src/made.ts",
    "p/src/icon.svg",
  );
  const imports = {
    "#till": "./src/till.ts",
    "#built": "./dist/made.js",
    "#coins/*": "./src/coins/*.js",
    "#web": { browser: "./src/missing.ts", shop: "./src/web.ts", default: "./src/till.ts" },
    "#icon": "./src/icon.svg",
    "#lamp": "lamp",
    "#gone": "./src/gone.ts",
  };
  const files = { ...sources, "p/package.json": { name: "p", imports } };
  it.each([
    ["#till", "p/src/till.ts"],
    ["#built", "p/src/made.ts"],
    ["#coins/one", "p/src/coins/one.ts"],
    ["#web", "p/src/till.ts"],
    ["#icon", "p/src/icon.svg"],
    ["#lamp", "outside"],
    ["#gone", "nowhere"],
    ["#coins/two", "nowhere"],
    ["#unknown", "nowhere"],
  ])("%s", (specifier, target) => {
    expect(lead(files, "p/src/deep/main.ts", specifier)).toBe(target);
  });

  it("obey the conditions of the project", () => {
    const config = { compilerOptions: { customConditions: ["shop"] } };
    expect(lead({ ...files, "p/tsconfig.json": config }, "p/main.ts", "#web")).toBe("p/src/web.ts");
  });

  it("lead nowhere without a package", () => {
    expect(lead(sources, "p/src/main.ts", "#till")).toBe("nowhere");
    expect(lead({ ...sources, "p/package.json": "{" }, "p/src/main.ts", "#till")).toBe("nowhere");
  });
});

describe("a hostile repository", () => {
  const brackets = (open: string, close: string) => open.repeat(100_000) + close.repeat(100_000);
  const files: Files = {
    "package.json": {
      name: "root",
      workspaces: ["p/*", "../*", "", "!", "**"],
      imports: { "#*": "./*", "#a/*/b": "../../x" },
      exports: { "./*": "./*" },
    },
    "p/a/package.json": { name: "a", exports: { "./*": ["../*", "/etc/*", "*", 1, null] }, main: "/abs" },
    "p/a/index.ts": "",
    "p/b/package.json": `{ "name": "b", "exports": ${brackets('{"x":', "}").replace(":}", ":1}")} }`,
    "p/b/tsconfig.json": `{ "compilerOptions": { "paths": ${brackets("[", "]")} } }`,
    "tsconfig.json": {
      compilerOptions: {
        baseUrl: ".",
        paths: { "*": ["./*", "*", "/abs/*", "../*"], "x**y": ["./**"], "": ["./p"] },
        rootDirs: ["p", "."],
        moduleSuffixes: [".a", ""],
        customConditions: ["__proto__", "constructor"],
      },
      include: ["**/**/**", "{a,b", "[", "../**"],
      exclude: ["", "."],
    },
  };
  const resolve = leadBy(undefined, files);

  it("leads every specifier to a file of its own, outside or nowhere", () => {
    const part = fc.constantFrom(
      ...[
        "..",
        ".",
        "/",
        "#",
        "a",
        "b",
        "@",
        "*",
        "?",
        "\0",
        "\\",
        ":",
        "node_modules",
        "//",
        "index",
        ".ts",
        ".json",
      ],
      ...["$&", "__proto__", "constructor", "%2e", "c:/", "http://", "~", "[", "]", "package.json", "root"],
    );
    const specifier = fc.array(part, { maxLength: 7 }).map((parts) => parts.join(""));
    const from = fc.constantFrom("p/a/main.ts", "p/b/main.ts", "main.js");
    const known = new Set([...Object.keys(files), "outside", "nowhere"]);
    fc.assert(
      fc.property(from, specifier, (file, name) => {
        expect(known).toContain(resolve(file, name));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("paths that bundlers know", () => {
  const files = empty(
    "web/package.json", "web/src/main.ts", "web/src/till.mts", "web/src/lamp.vue", "web/src/door.svelte", "web/src/key.astro",
    "web/src/desk/index.vue", "web/src/safe/index.mjs", "web/src/LICENSE", "web/src/icon.svg", "web/src/icon.ts",
    "web/src/a?b.ts", "web/src/style.css", "web/src/style.d.css.ts", "web/src/page.d.css.ts", "web/src/page.css.ts",
    "web/src/data.json", "web/src/data.d.json.ts", "web/src/.ts", "web/src/.env",
  ); // biome-ignore format: a table
  it.each([
    ["./till", "web/src/till.mts"],
    ["./lamp", "web/src/lamp.vue"],
    ["./door", "web/src/door.svelte"],
    ["./key", "web/src/key.astro"],
    ["./desk", "web/src/desk/index.vue"],
    ["./safe/", "web/src/safe/index.mjs"],
    ["./LICENSE", "web/src/LICENSE"],
    ["./LICENSE?raw", "web/src/LICENSE"],
    ["./icon.svg#logo", "web/src/icon.svg"],
    ["./icon?url#x", "web/src/icon.ts"],
    ["./a?b", "web/src/a?b.ts"],
    ["./style.css", "web/src/style.css"],
    ["./data.json", "web/src/data.json"],
    ["./page.css", "web/src/page.d.css.ts"],
    ["./.ts", "web/src/.ts"],
    ["./.env", "web/src/.env"],
    ["./safe/.", "web/src/safe/index.mjs"],
    ["./.x", "nowhere"],
    ["./LICENSE/", "nowhere"],
    ["/src/main.ts", "web/src/main.ts"],
    ["/src/main.js", "web/src/main.ts"],
    ["/src/icon.svg?url", "web/src/icon.svg"],
    ["/src/main", "outside"],
    ["/src/missing.ts", "outside"],
    ["/../main.ts", "outside"],
  ])("%s", (specifier, target) => {
    expect(lead(files, "web/src/main.ts", specifier)).toBe(target);
  });
});

describe("why a specifier leads nowhere", () => {
  const files = {
    ...empty("src/main.ts", "shop/index.ts"),
    "package.json": { name: "root", workspaces: ["shop"], imports: { "#a": "./gone.ts" } },
    "shop/package.json": { name: "shop", exports: { ".": "./index.ts", "./shut/*": null } },
    "shop/shut/a.ts": "",
    "tsconfig.json": { compilerOptions: { paths: { "@/*": ["./gone/*"] } } },
  };
  it.each([
    ["./gone", "no-file"],
    ["../../gone", "above-root"],
    ["@/gone", "no-alias-target"],
    ["#a", "no-package-import"],
    ["#b", "no-package-import"],
    ["shop/gone", "no-package-entry"],
    ["shop/shut/a", "no-package-entry"],
    ["lamp", undefined],
    ["shop", undefined],
  ])("%s: %s", (specifier, reason) => {
    const paths = Object.keys(files).sort();
    const read = (path: string) => JSON.stringify(Object.entries(files).find(([name]) => name === path)?.[1]);
    const found = createResolver({ files: paths, read })("src/main.ts", specifier);
    expect(found.kind === "nowhere" ? found.reason : undefined).toBe(reason);
    const answer = openResolver({ files: paths, read }).resolve(paths.indexOf("src/main.ts"), specifier);
    expect(reasonOf(answer)).toBe(reason);
    expect(answer === outside).toBe(found.kind === "outside");
    expect(paths[answer]).toBe(found.kind === "file" ? found.path : undefined);
  });
});

describe("a tree as the disk has it", () => {
  const resolverOf = (
    files: Files,
    more: { readonly caseInsensitive?: boolean; readonly links?: ReadonlyMap<string, string> } = {},
  ) => {
    const paths = Object.keys(files).sort();
    const read = (path: string) => {
      const value = files[path];
      return value === undefined || typeof value === "string" ? value : JSON.stringify(value);
    };
    const resolver = openResolver({
      files: paths.filter((path) => !path.includes("node_modules")),
      read,
      ...more,
    });
    const listed = paths.filter((path) => !path.includes("node_modules"));
    return {
      resolver,
      lead: (from: string, specifier: string) => listed[resolver.resolve(listed.indexOf(from), specifier)],
    };
  };

  it("may take upper and lower case for the same", () => {
    const files = empty(
      "src/Till.ts",
      "src/main.ts",
      "src/Lamp/Index.ts",
      "src/lamp.ts",
      "src/Icon.SVG",
      "src/safe/index.ts",
    );
    const insensitive = resolverOf(files, { caseInsensitive: true });
    expect(insensitive.lead("src/main.ts", "./till")).toBe("src/Till.ts");
    expect(insensitive.lead("src/main.ts", "./TILL.js")).toBe("src/Till.ts");
    expect(insensitive.lead("src/main.ts", "./Lamp")).toBe("src/lamp.ts");
    expect(insensitive.lead("src/main.ts", "./lamp/")).toBe("src/Lamp/Index.ts");
    expect(insensitive.lead("src/main.ts", "./icon.svg")).toBe("src/Icon.SVG");
    expect(insensitive.lead("src/main.ts", "../SRC/Safe")).toBe("src/safe/index.ts");
    expect(resolverOf(files).lead("src/main.ts", "./till")).toBeUndefined();
    expect(resolverOf(files).lead("src/main.ts", "./Lamp")).toBeUndefined();
  });

  it("follows links to files and folders", () => {
    const files = {
      ...empty(
        "shop/till.ts",
        "shop/lamps/index.ts",
        "web/main.ts",
        "web/till.ts",
        "web/shop",
        "web/deep",
        "web/gone.ts",
      ),
      "tsconfig.json": { compilerOptions: { paths: { "@/*": ["./web/shop/*"] } } },
    };
    const links = new Map([
      ["web/till.ts", "shop/till.ts"],
      ["web/shop", "shop"],
      ["web/deep", "web/shop/lamps"],
      ["web/gone.ts", "other/gone.ts"],
    ]);
    const { lead: linked } = resolverOf(files, { links });
    expect(linked("web/main.ts", "./till")).toBe("shop/till.ts");
    expect(linked("web/main.ts", "./shop/till.js")).toBe("shop/till.ts");
    expect(linked("web/main.ts", "./shop/lamps")).toBe("shop/lamps/index.ts");
    expect(linked("web/main.ts", "./deep")).toBe("shop/lamps/index.ts");
    expect(linked("web/main.ts", "@/till")).toBe("shop/till.ts");
    expect(linked("web/main.ts", "./gone")).toBeUndefined();
    expect(
      resolverOf(files, { links: new Map([["web/shop", "web/shop"]]) }).lead("web/main.ts", "./shop/till"),
    ).toBe(undefined);
  });

  it("extends what is installed, if it can be read", () => {
    const base = { compilerOptions: { paths: { "~/*": [`${configDir}/src/*`] } } };
    const files = {
      ...empty("web/src/till.ts", "web/src/main.ts"),
      "web/tsconfig.json": { extends: ["@shop/base/strict", "lamp-config"] },
      "node_modules/@shop/base/package.json": { exports: { "./strict": "./conf/strict.json" } },
      "node_modules/@shop/base/conf/strict.json": base,
    };
    const { lead: installed, resolver } = resolverOf(files);
    expect(installed("web/src/main.ts", "~/till")).toBe("web/src/till.ts");
    expect(resolver.read).toContain("web/tsconfig.json");
    expect(resolver.read).toContain("node_modules/@shop/base/conf/strict.json");
    expect(resolver.read).toContain("web/node_modules/lamp-config/package.json");
    expect(new Set(resolver.read).size).toBe(resolver.read.length);
  });

  it("is read only when a specifier needs it, and each file once", () => {
    const { resolver, lead: asked } = resolverOf({
      ...empty("a/x.ts", "a/y.ts", "b/x.ts"),
      "a/tsconfig.json": {},
      "b/tsconfig.json": {},
    });
    expect(resolver.read).toEqual([]);
    expect(asked("a/x.ts", "./y")).toBe("a/y.ts");
    asked("a/y.ts", "./x");
    expect(resolver.read).toEqual(["a/tsconfig.json"]);
  });
});

describe("types of a folder by version", () => {
  it("come before its main field", () => {
    const files = {
      ...empty("src/main.ts", "src/desk/new.ts", "src/desk/old.ts", "src/desk/index.ts"),
      "src/desk/package.json": {
        main: "./old.js",
        typesVersions: { "<4": { "*": ["./old"] }, ">=4": { "*": ["./new"] } },
      },
    };
    expect(lead(files, "src/main.ts", "./desk")).toBe("src/desk/new.ts");
  });
});

describe("the parts of resolution", () => {
  it("join paths as Node does, within the root", () => {
    const segment = fc.constantFrom("..", ".", "a", "b", "", "...", ".c");
    const text = fc.array(segment, { maxLength: 6 }).map((parts) => parts.join("/"));
    const folder = fc.array(fc.constantFrom("a", "b"), { maxLength: 3 }).map((parts) => parts.join("/"));
    fc.assert(
      fc.property(folder, text, (from, relative) => {
        const root = "/a/b/a/b/a/b/root";
        const steps = relative.split("/").map((_, index, all) => all.slice(0, index + 1).join("/"));
        const places = steps.map((step) => posix.join(root, from, step).replace(/\/$/, ""));
        const stays = places.every((place) => place === root || place.startsWith(`${root}/`));
        const below = places.at(-1)?.slice(root.length + 1);
        expect(joinPath(from, relative)).toBe(stays && !relative.startsWith("/") ? below : undefined);
      }),
    );
  });

  it("prefer an exact name, then the longest beginning", () => {
    const pattern = fc.stringMatching(/^[ab]{0,3}\*?[ab]{0,2}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(pattern, { maxLength: 6 }),
        fc.stringMatching(/^[ab]{0,6}$/),
        (patterns, name) => {
          const aliases = patterns.map((written) => ({ pattern: written, targets: [`to/${written}`] }));
          const fits = aliases.filter((alias) => {
            const expression = alias.pattern.includes("*") ? alias.pattern.replace("*", ".*") : alias.pattern;
            return new RegExp(`^${expression}$`).test(name);
          });
          const rank = (alias: { pattern: string }) =>
            alias.pattern === name ? 99 : alias.pattern.indexOf("*");
          const best = Math.max(...fits.map(rank));
          const found = matchAlias(aliases, name);
          if (fits.length === 0) expect(found).toBeUndefined();
          else {
            expect(rank(found ?? { pattern: "" })).toBe(best);
            expect(found?.targets).toEqual([`to/${name}`]);
          }
        },
      ),
    );
  });
});

describe("a path of a tsconfig that Node would not complete", () => {
  const shop: Files = {
    "package.json": { type: "module", workspaces: ["till"] },
    "till/package.json": { name: "@shop/till", exports: { "./coin": "./src/exports/coin.ts" } },
    "till/src/coin/index.ts": "",
    "till/src/exports/coin.ts": "",
    "desk.ts": "",
  };
  const paths = { "@shop/till/*": ["./till/src/*"] };
  it.each([
    ["NodeNext", "till/src/exports/coin.ts"],
    ["ESNext", "till/src/coin/index.ts"],
  ])("with module %s", (module, target) => {
    const files = { ...shop, "tsconfig.json": { compilerOptions: { module, paths } } };
    expect(lead(files, "desk.ts", "@shop/till/coin")).toBe(target);
  });
});
