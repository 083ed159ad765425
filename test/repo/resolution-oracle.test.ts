import fc from "fast-check";
import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { createResolver } from "../../compiler/repo/resolution.ts";
import { admits } from "../../compiler/repo/resolution-versions.ts";
import { memoryReader } from "../support/memory-reader.ts";

type Files = Readonly<Record<string, string>>;

/** What a random repository is asked: specifiers in one of its files. */
interface Question {
  readonly files: Files;
  readonly from: string;
  readonly specifiers: readonly string[];
  /** The folder of the only tsconfig. */
  readonly project: string;
}

/** The repository as a disk. */
function hostOf(files: Files): ts.ModuleResolutionHost & ts.ParseConfigHost {
  const folders = new Set(["/", "/r"]);
  for (const path of Object.keys(files)) {
    for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1))
      folders.add(`/r/${path.slice(0, at)}`);
  }
  const read = (path: string): string | undefined =>
    path.startsWith("/r/") && Object.hasOwn(files, path.slice(3)) ? files[path.slice(3)] : undefined;
  return {
    fileExists: (path) => read(path) !== undefined,
    readFile: read,
    directoryExists: (path) => folders.has(path.replace(/\/+$/, "") || "/"),
    getCurrentDirectory: () => "/r",
    useCaseSensitiveFileNames: true,
    readDirectory: () => [],
  };
}

const bundler: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowJs: true,
  resolveJsonModule: true,
};

/** The files that TypeScript finds in the repository. */
function byTypeScript({ files, from, specifiers, project }: Question): readonly (string | undefined)[] {
  const host = hostOf(files);
  const config = `${project}tsconfig.json`;
  const json = ts.readJsonConfigFile(`/r/${config}`, host.readFile);
  const folder = `/r/${project}`.replace(/\/$/, "");
  const { options } = ts.parseJsonSourceFileConfigFileContent(json, host, folder, bundler, `/r/${config}`);
  const own = from.startsWith(project) ? { ...options, ...bundler } : bundler;
  return specifiers.map((specifier) => {
    const found = ts.resolveModuleName(specifier, `/r/${from}`, own, host).resolvedModule?.resolvedFileName;
    return found !== undefined && Object.hasOwn(files, found.slice(3)) ? found.slice(3) : undefined;
  });
}

function byUs({ files, from, specifiers }: Question): readonly (string | undefined)[] {
  const resolve = createResolver(memoryReader(files));
  return specifiers.map((specifier) => {
    const found = resolve(from, specifier);
    return found.kind === "file" ? found.path : undefined;
  });
}

const folder = fc.constantFrom("p/", "p/src/", "p/src/", "p/src/a/", "p/gen/", "p/a/", "p/dist/", "", "q/");
const name = fc.constantFrom("a", "a", "b", "index", "index", "a.b", "a.web", "b.css", "b.d.css", "src");
const ending = fc.constantFrom(
  ...[".ts", ".ts", ".tsx", ".d.ts", ".js", ".jsx", ".mts", ".d.mts", ".mjs", ".cts", ".cjs", ".json"],
);
const file = fc.tuple(folder, name, ending).map((parts) => parts.join(""));

const ups = fc.constantFrom(
  "./",
  "./",
  "../",
  "../../",
  "./a/",
  "./src/",
  "../gen/",
  "./../src/a/.././",
  "./dist/",
);
const written = fc.constantFrom(
  "",
  "",
  ".js",
  ".ts",
  ".jsx",
  ".tsx",
  ".mjs",
  ".mts",
  ".d.ts",
  ".json",
  ".css",
  "/",
);
const relative = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(ups, name, written).map((parts) => parts.join("")) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(".", "..", "./", "../", "../..", "./.", "./a/..", "../p", "../p/"),
  },
);
const plain = fc.constantFrom("a", "a", "b", "index", "a.b", "src/a", "a/index");
const bare = fc.oneof(
  fc
    .tuple(fc.constantFrom("@/", "@/a/", "~/", "", "src/", "p/", "a/"), plain, written)
    .map((parts) => parts.join("")),
  fc
    .tuple(fc.constantFrom("shop/", "shop/a/", "#", "#", "#a/", "#/"), plain, written)
    .map((parts) => parts.join("")),
  fc.constantFrom(
    "shop",
    "shop/",
    "#",
    "#a",
    "#b",
    "#a/b",
    "@",
    "a",
    "src",
    "index",
    "/a",
    "shop/a",
    "shop/b",
    "a-b",
  ),
);

/** Where a setting leads, seen from a package. */
const target = fc
  .tuple(fc.constantFrom("./", "./src/", "./src/", "./dist/", "./a/", "", "../", "./gen/"), plain, written)
  .map((parts) => parts.join(""));
const starTarget = fc.constantFrom(
  "./*",
  "./src/*",
  "./dist/*",
  "./src/*.ts",
  "./src/*.js",
  "./*/a",
  "src/*",
  "./gen/*.json",
);

function entry(leaf: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const { node } = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 6, arbitrary: leaf },
      { weight: 1, arbitrary: fc.constantFrom(null, "lamp") },
      {
        weight: 3,
        arbitrary: fc.dictionary(
          fc.constantFrom("import", "types", "default", "require", "shop", "node", "types@>=6", "types@<4"),
          tie("node"),
          { maxKeys: 3 },
        ),
      },
      { weight: 1, arbitrary: fc.array(tie("node"), { maxLength: 2 }) },
    ),
  }));
  return node;
}

function entries(start: "." | "#"): fc.Arbitrary<unknown> {
  const keys = start === "." ? [".", "./a", "./a.js", "./b"] : ["#a", "#b", "#a/b", "#index"];
  const stars =
    start === "." ? ["./*", "./a/*", "./*.js", "./a*", "./a/"] : ["#*", "#a/*", "#*.js", "#a*", "#/*"];
  return fc
    .tuple(
      fc.dictionary(fc.constantFrom(...keys), entry(target), { minKeys: 1, maxKeys: 3 }),
      fc.dictionary(fc.constantFrom(...stars), entry(starTarget), { minKeys: 1, maxKeys: 3 }),
    )
    .map(([exact, patterns]) => ({ ...exact, ...patterns }));
}

const ranges = fc.constantFrom(
  "*",
  ">=4.2",
  "<5",
  ">=7",
  "5.x || 6.x",
  "6",
  "~6.0",
  "^5",
  "1 - 6",
  ">=3 <6",
  "no",
);
const manifest = fc
  .record(
    {
      name: fc.constantFrom("shop", "shop/a"),
      main: target,
      types: target,
      typings: target,
      exports: fc.oneof({ weight: 3, arbitrary: entries(".") }, { weight: 1, arbitrary: entry(target) }),
      imports: entries("#"),
      typesVersions: fc.dictionary(
        ranges,
        fc.dictionary(fc.constantFrom("*", "index", "a", "src/*"), fc.array(starTarget, { maxLength: 2 })),
        { maxKeys: 2 },
      ),
    },
    { requiredKeys: ["name", "imports"] },
  )
  .map((value) => JSON.stringify(value));

const list = (...items: readonly string[]) => fc.uniqueArray(fc.constantFrom(...items), { maxLength: 3 });
const config = fc
  .record(
    {
      baseUrl: fc.constantFrom(".", "./src", ".."),
      paths: fc.dictionary(
        fc.constantFrom("@/*", "@/a/*", "~/*", "*", "a", "shop", "shop/*", "#*", "src/*", "*.js", "a*b"),
        fc.uniqueArray(fc.oneof(starTarget, target), { minLength: 1, maxLength: 3 }),
        { minKeys: 2, maxKeys: 5 },
      ),
      rootDirs: list(".", "./src", "./gen", "./src/a"),
      moduleSuffixes: list("", ".web", ".b"),
      customConditions: list("shop", "node"),
      outDir: fc.constantFrom("./dist", "./dist/a"),
      declarationDir: fc.constant("./dist"),
      rootDir: fc.constantFrom(".", "./src"),
    },
    { requiredKeys: [] },
  )
  .map((compilerOptions) => JSON.stringify({ compilerOptions }));

const question = (specifier: fc.Arbitrary<string>): fc.Arbitrary<Question> =>
  fc
    .record({
      paths: fc.uniqueArray(file, { minLength: 16, maxLength: 50 }),
      project: fc.constantFrom("", "p/"),
      tsconfig: config,
      manifests: fc.dictionary(fc.constantFrom("p/", "", "p/src/", "p/a/", "p/src/a/"), manifest, {
        maxKeys: 3,
      }),
      pick: fc.nat(),
      specifiers: fc.uniqueArray(specifier, { minLength: 8, maxLength: 30 }),
    })
    .map(({ paths, project, tsconfig, manifests, pick, specifiers }) => {
      const sources = paths.map((path) => [path, path.endsWith(".json") ? "{}" : ""]);
      const inPackage = paths.filter((path) => path.startsWith("p/"));
      const from = inPackage[pick % Math.max(1, inPackage.length)] ?? "p/main.ts";
      const packages = Object.entries(manifests).map(([place, text]) => [`${place}package.json`, text]);
      const files: Files = Object.fromEntries([
        ...sources,
        ...packages,
        [`${project}tsconfig.json`, tsconfig],
      ]);
      return { files, project, from, specifiers };
    });

/** Fails where TypeScript finds a file and we find none or another. */
function agrees(asked: Question): void {
  const expected = byTypeScript(asked);
  const found = byUs(asked);
  expect(found.map((path, place) => (expected[place] === undefined ? undefined : path))).toEqual(expected);
}

describe("whatever TypeScript finds, we find", () => {
  it("for relative paths", () => {
    fc.assert(fc.property(question(relative), agrees), { numRuns: 200 });
  }, 30_000);

  it("for names", () => {
    fc.assert(fc.property(question(bare), agrees), { numRuns: 300 });
  }, 30_000);

  it("finds enough to say so", () => {
    for (const specifier of [relative, bare]) {
      const asked = fc.sample(question(specifier), { numRuns: 100, seed: 7 });
      const found = asked.flatMap(byTypeScript).filter((path) => path !== undefined);
      expect(found.length).toBeGreaterThan(80);
    }
  });
});

describe("versions of TypeScript", () => {
  it.each([
    ["*", true],
    ["x", true],
    ["", true],
    [">=4.2", true],
    [">6.0", false],
    [">=6.0.0", true],
    ["<=5.9", false],
    ["<7", true],
    ["6", true],
    ["6.0", true],
    ["v6.0.2", true],
    ["6.1", false],
    ["^6.0", true],
    ["^5.0", false],
    ["~6.0.1", true],
    ["~6.1", false],
    ["4 - 5", false],
    ["4 - 7", true],
    ["<4 || >=6", true],
    [">=4 <6", false],
    ["latest", false],
  ])("%j", (range, expected) => {
    expect(admits(range)).toBe(expected);
  });
});
