import { describe, expect, it } from "vitest";
import { repoFacts } from "../../compiler/facts/repo-facts.ts";
import { openRepoGraph } from "../../compiler/repo/import-graph.ts";
import { memoryReader } from "../support/memory-reader.ts";
import { planOf } from "../support/plan.ts";

type Files = Readonly<Record<string, string>>;

/** What is implied, as `task kind path`, for tasks written as `id: rest`. */
function implied(files: Files, tasks: Readonly<Record<string, string>>, head = ""): readonly string[] {
  return factsOf(files, tasks, head).claims.flatMap(({ task, claim, implied: why }) =>
    why === undefined ? [] : [`${task} ${why.kind} ${claim.pattern}`],
  );
}

function factsOf(files: Files, tasks: Readonly<Record<string, string>>, head = "") {
  const lines = Object.entries(tasks).map(([id, rest]) => `  - { id: ${id}, title: Work on ${id}, ${rest} }`);
  return repoFacts(planOf(`${head}tasks:\n${lines.join("\n")}`), openRepoGraph(memoryReader(files)));
}

function hazards(files: Files, tasks: Readonly<Record<string, string>>, head = ""): readonly string[] {
  return factsOf(files, tasks, head).hazards.flatMap((hazard) =>
    hazard.kind === "write-write"
      ? [
          `${hazard.claims
            .map(({ task }) => task)
            .sort()
            .join("+")} ${hazard.path}`,
        ]
      : [hazard.kind],
  );
}

/** Modules in a folder that a barrel re-exports, or a module imports. */
function modules(folder: string, names: readonly string[]): Files {
  return Object.fromEntries(names.map((name) => [`${folder}/${name}.ts`, `export const ${name} = 1;\n`]));
}

function reExports(names: readonly string[], folder = "."): string {
  return names.map((name) => `export * from "${folder}/${name}.ts";\n`).join("");
}

function imports(names: readonly string[], folder = "."): string {
  return names.map((name) => `import { ${name} } from "${folder}/${name}.ts";\n`).join("");
}

const creates = (path: string) => `files: { create: ["${path}"] }`;
const two = ["fines", "loans"];
const shop: Files = { ...modules("src", two), "src/index.ts": reExports(two) };

describe("barrels", () => {
  it("are implied for a module beside those that they re-export", () => {
    const { claims } = factsOf(shop, { a: creates("src/holds.ts") });
    const [claim] = claims.filter(({ implied: why }) => why !== undefined);
    expect(claim?.implied?.reason).toBe('"src/index.ts" re-exports every module beside "src/holds.ts"');
    expect(claim?.implied?.evidence).toEqual({ file: "src/index.ts", span: { start: 42, end: 54 } });
    expect(claim?.claim.route).toEqual(["tasks", 0, "files", "create", 0]);
  });

  it("are found by what they say, not by their name", () => {
    const files = { ...modules("src", two), "src/public.ts": reExports(two) };
    expect(implied(files, { a: creates("src/holds.ts") })).toEqual(["a barrel src/public.ts"]);
    const user = { ...modules("src", two), "src/index.ts": imports(two) };
    expect(implied(user, { a: creates("src/holds.ts") })).toEqual([]);
  });

  it("may leave out one of five, not more", () => {
    const five = ["a", "b", "c", "d", "e"];
    const withBarrel = (names: readonly string[]): Files => ({
      ...modules("src", five),
      "src/index.ts": reExports(names),
    });
    const create = { a: creates("src/holds.ts") };
    expect(implied(withBarrel(five.slice(1)), create)).toEqual(["a barrel src/index.ts"]);
    expect(implied(withBarrel(five.slice(2)), create)).toEqual([]);
    expect(implied({ ...modules("src", ["a"]), "src/index.ts": reExports(["a"]) }, create)).toEqual([]);
  });

  it("may stand above, and list folders", () => {
    const three = ["desk", "post", "shelf"];
    const above = { ...modules("src/rooms", three), "src/index.ts": reExports(three, "./rooms") };
    expect(implied(above, { a: creates("src/rooms/attic.ts") })).toEqual(["a barrel src/index.ts"]);
    const folders = {
      "src/desk/index.ts": "export const desk = 1;",
      "src/post/index.ts": "export const post = 1;",
      "src/index.ts": 'export * from "./desk/index.ts";\nexport * from "./post/index.ts";\n',
    };
    expect(implied(folders, { a: creates("src/attic/index.ts") })).toEqual(["a barrel src/index.ts"]);
    expect(implied(folders, { a: creates("src/desk/drawer.ts") })).toEqual([]);
  });

  it("are not implied for tests, stories, types and what is claimed, deleted or left to the lead anyhow", () => {
    for (const path of [
      "src/holds.test.ts",
      "src/holds.stories.tsx",
      "src/holds.test-d.ts",
      "src/holds.d.ts",
    ]) {
      expect(implied(shop, { a: creates(path) })).toEqual([]);
    }
    expect(implied(shop, { a: "files: { create: [src/holds.ts], modify: [src/index.ts] }" })).toEqual([]);
    expect(implied(shop, { a: "files: { create: [src/holds.ts], modify: ['src/*.ts'] }" })).toEqual([]);
    expect(implied(shop, { a: "files: { modify: [src/loans.ts] }" })).toEqual([]);
    const lead = "shared_files: { lead: [src/index.ts] }\n";
    expect(implied(shop, { a: creates("src/holds.ts") }, lead)).toEqual([]);
  });
});

describe("registration files", () => {
  const three = ["fines", "loans", "readers"];
  const files = { ...modules("src/commands", three), "src/registry.ts": imports(three, "./commands") };

  it("are implied where all of at least three siblings are imported one by one", () => {
    const create = { a: creates("src/commands/holds.ts") };
    expect(implied(files, create)).toEqual(["a registration src/registry.ts"]);
    expect(implied({ ...files, "src/commands/lost.ts": "" }, create)).toEqual([]);
    const fewer = { ...modules("src/commands", two), "src/registry.ts": imports(two, "./commands") };
    expect(implied(fewer, create)).toEqual([]);
  });

  it("are no modules that just use all of their neighbours", () => {
    const user = { ...modules("src/commands", three), "src/desk.ts": imports(three, "./commands") };
    expect(implied(user, { a: creates("src/commands/holds.ts") })).toEqual([]);
    const general = { ...modules("src/utils", three), "src/utils/registry.ts": imports(three) };
    expect(implied(general, { a: creates("src/utils/holds.ts") })).toEqual([]);
  });
});

describe("manifests and lock files", () => {
  const files = {
    "package.json": '{ "dependencies": { "zod": "3" } }',
    "pnpm-lock.yaml": "",
    "desk/package.json": '{ "devDependencies": { "vite": "6" } }',
    "desk/src/a.ts": "",
  };

  it("are those of the workspace that the task writes in", () => {
    expect(implied(files, { a: "packages: [yaml], files: { modify: [desk/src/a.ts] }" })).toEqual([
      "a manifest desk/package.json",
      "a lockfile pnpm-lock.yaml",
    ]);
    expect(implied(files, { a: "packages: [yaml]" })).toEqual([
      "a manifest package.json",
      "a lockfile pnpm-lock.yaml",
    ]);
  });

  it("are not implied by packages that are there", () => {
    expect(implied(files, { a: "packages: ['zod@^4']" })).toEqual([]);
    expect(implied(files, { a: "packages: [vite], files: { modify: [desk/src/a.ts] }" })).toEqual([]);
    expect(implied({}, { a: "packages: [zod]" })).toEqual([]);
  });
});

describe("migrations", () => {
  const files = { "db/migrations/0001_books.sql": "", "db/migrations/0002_readers.sql": "" };

  it("get the next free numbers, the same in any order of tasks", () => {
    const open = "files: { create: ['db/migrations/*.sql'] }";
    const expected = ["a migration db/migrations/0004*", "b migration db/migrations/0005*"];
    const taken = creates("db/migrations/0003_loans.sql");
    expect(implied(files, { a: open, b: open, c: taken })).toEqual(expected);
    expect([...implied(files, { c: taken, b: open, a: open })].sort()).toEqual(expected);
    expect(implied(files, { a: "files: { create: ['db/migrations/0003_*.sql'] }" })).toEqual([]);
  });

  it("bring their journal along", () => {
    const journal = "db/migrations/meta/_journal.json";
    expect(implied({ ...files, [journal]: "{}" }, { a: creates("db/migrations/0003_loans.sql") })).toEqual([
      `a migration ${journal}`,
    ]);
  });
});

describe("generated files and snapshots", () => {
  it("follow from what they are made from", () => {
    const head = "shared_files: { generated: [{ path: src/client.ts, from: ['api/*.json'] }] }\n";
    const files = { "api/a.json": "{}" };
    expect(implied(files, { a: "files: { modify: [api/a.json] }", b: creates("api/b.json") }, head)).toEqual([
      "a generated src/client.ts",
      "b generated src/client.ts",
    ]);
    expect(implied(files, { a: "files: { read: [api/a.json] }" }, head)).toEqual([]);
  });

  it("follow from the test that they belong to", () => {
    const files = { "test/a.test.ts": "", "test/b.test.ts": "", "test/__snapshots__/a.test.ts.snap": "" };
    expect(implied(files, { a: "files: { modify: ['test/*.test.ts'] }" })).toEqual([
      "a snapshot test/__snapshots__/a.test.ts.snap",
    ]);
    expect(implied(files, { a: "files: { read: [test/a.test.ts] }" })).toEqual([]);
  });
});

describe("hazards of implied claims", () => {
  const tasks = { a: creates("src/holds.ts"), b: creates("src/renewals.ts") };

  it("keep two apart who add to one list, unless the plan lets them share it", () => {
    expect(hazards(shop, tasks)).toEqual(["a+b src/index.ts"]);
    expect(hazards(shop, tasks, "shared_files: { append_only: [src/index.ts] }\n")).toEqual([]);
    expect(hazards(shop, tasks, "shared_files: { lead: ['src/*.ts'] }\n")).toEqual([]);
    expect(hazards(shop, tasks, "dispatch: { commits: self-wiring }\n")).toEqual([]);
    expect(hazards(shop, { ...tasks, b: `${tasks.b}, depends_on: [a]` })).toEqual([]);
  });

  it("do not let a claim share with a line, except where all may add", () => {
    const mixed = { a: creates("src/holds.ts"), b: "files: { modify: [src/index.ts] }" };
    expect(hazards(shop, mixed, "dispatch: { commits: self-wiring }\n")).toEqual(["a+b src/index.ts"]);
    expect(hazards(shop, mixed, "shared_files: { append_only: [src/index.ts] }\n")).toEqual([]);
    expect(hazards(shop, { ...mixed, b: "files: { read: [src/index.ts] }" })).toEqual([]);
  });

  it("never share a lock file with self-wiring", () => {
    const files = { "package.json": "{}", "yarn.lock": "" };
    const adds = { a: "packages: [yaml]", b: "packages: [zod]" };
    expect(hazards(files, adds, "dispatch: { commits: self-wiring }\n")).toEqual(["a+b yarn.lock"]);
  });

  it("make no coupling of a list with its users and its entries", () => {
    const files = { ...shop, "src/desk.ts": 'import { loans } from "./index.ts";\n' };
    expect(hazards(files, { a: creates("src/holds.ts"), b: "files: { modify: [src/desk.ts] }" })).toEqual([]);
    expect(hazards(files, { a: creates("src/holds.ts"), b: "files: { modify: [src/loans.ts] }" })).toEqual(
      [],
    );
  });
});
