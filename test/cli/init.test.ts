import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { main } from "../../compiler/cli/main.ts";
import { draftPlan, yamlString } from "../../compiler/cli/plan-draft.ts";
import { surveyRepo } from "../../compiler/cli/repo-survey.ts";
import { freePath, testPathFor } from "../../compiler/cli/test-path.ts";
import { parseDocument } from "../../compiler/source/document.ts";
import { sourceText } from "../../compiler/source/text.ts";
import { type MemoryMachine, memoryHost } from "./memory-host.ts";

interface WrittenPlan {
  readonly name: string;
  readonly gate?: readonly string[];
  readonly tasks: readonly { readonly id: string; readonly files: unknown; readonly verify?: unknown }[];
}

async function init(machine: MemoryMachine, argv: readonly string[] = []) {
  const host = memoryHost(machine);
  const exitCode = await main(["init", ...argv], host);
  return { exitCode, out: host.out(), err: host.err(), contents: host.contents };
}

async function writtenPlan(machine: MemoryMachine): Promise<WrittenPlan & { readonly text: string }> {
  const { exitCode, contents } = await init(machine);
  expect(exitCode).toBe(0);
  const text = contents.get("plan.yaml") ?? "";
  const { value, problems } = parseDocument(sourceText("plan.yaml", text));
  expect(problems).toEqual([]);
  return { text, ...(value as WrittenPlan) };
}

function withScripts(scripts: object, more: Readonly<Record<string, string>> = {}): MemoryMachine {
  return { files: { "package.json": JSON.stringify({ scripts }), ...more } };
}

describe("init", () => {
  it("writes a plan for an empty folder", async () => {
    const plan = await writtenPlan({ folderName: "My Library" });
    expect(plan.name).toBe("my-library");
    expect(plan.gate).toBeUndefined();
    expect(plan.tasks.map(({ files }) => files)).toEqual([
      { create: ["src/index.ts"] },
      { create: ["test/index.test.ts"], read: ["src/index.ts"] },
      { create: ["README.md"] },
    ]);
  });

  it("claims files that exist and creates those that do not", async () => {
    const files = {
      "README.md": "",
      "src/index.ts": "",
      "src/deep/cart.ts": "",
      "vite.config.ts": "",
      "types.d.ts": "",
      "tests/index.test.ts": "",
    };
    const plan = await writtenPlan({ files });
    expect(plan.tasks.map(({ files: claims }) => claims)).toEqual([
      { modify: ["src/index.ts"] },
      { create: ["tests/index-2.test.ts"], read: ["src/index.ts"] },
      { modify: ["README.md"] },
    ]);
    expect(plan.text).toContain('# Code was found in "src".\n# Tests were found in "tests".\n');
  });

  it("overwrites nothing, and exits with 2", async () => {
    const { exitCode, out, err, contents } = await init({ files: { "plan.yaml": "mine" } });
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
    expect(err).toBe('seamwright: "plan.yaml" exists already; name another file with --out\n');
    expect(contents.get("plan.yaml")).toBe("mine");
  });

  it("names the schema of the installed package from where the plan lies, else its address", async () => {
    const files = { "node_modules/seamwright/schema/plan.schema.json": "{}" };
    const { contents } = await init({ files }, ["--out", "plans/first.yaml"]);
    const first = "# yaml-language-server: $schema=";
    expect(contents.get("plans/first.yaml")?.split("\n")[0]).toBe(
      `${first}../node_modules/seamwright/schema/plan.schema.json`,
    );
    const { text } = await writtenPlan({ files });
    expect(text.split("\n")[0]).toBe(`${first}node_modules/seamwright/schema/plan.schema.json`);
    const address = (await writtenPlan({})).text.split("\n")[0];
    expect(address).toBe(`${first}https://unpkg.com/seamwright/schema/plan.schema.json`);
  });

  it.each([
    ["package-lock.json", ["npm run typecheck", "npm run lint", "npm test"]],
    ["pnpm-lock.yaml", ["pnpm run typecheck", "pnpm run lint", "pnpm run test"]],
    ["yarn.lock", ["yarn run typecheck", "yarn run lint", "yarn run test"]],
    ["bun.lock", ["bun run typecheck", "bun run lint", "bun run test"]],
  ])("takes the gate from the scripts and the manager from %s", async (lockFile, gate) => {
    const scripts = { test: "vitest", start: "node .", lint: "biome check", typecheck: "tsc" };
    const plan = await writtenPlan(withScripts(scripts, { [lockFile]: "" }));
    expect(plan.gate).toEqual(gate);
    expect(plan.tasks[0]?.verify).toEqual(gate.slice(-1));
  });

  it("takes no script that cannot pass, and no manifest that cannot be read", async () => {
    const placeholder = { test: 'echo "Error: no test specified" && exit 1' };
    expect((await writtenPlan(withScripts(placeholder))).gate).toBeUndefined();
    for (const text of ["", "[", "null", "[]", '{ "scripts": 5, "name": 7 }']) {
      const plan = await writtenPlan({ files: { "package.json": text } });
      expect(plan).toMatchObject({ name: "shop" });
      expect(plan.gate).toBeUndefined();
    }
  });

  it.each([
    ["@books/Web-Shop", "web-shop"],
    ["bookShop2", "book-shop2"],
    ["--商店--", "shop"],
    [`${"long-".repeat(20)}`, "long-".repeat(13).slice(0, 64).replace(/-$/, "")],
  ])("makes the name %j the kebab-case %j", async (name, expected) => {
    const { name: found } = await writtenPlan({ files: { "package.json": JSON.stringify({ name }) } });
    expect(found).toBe(expected);
    expect(found).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(found.length).toBeLessThanOrEqual(64);
  });
});

describe("yamlString", () => {
  it("is read back as the same text on one line, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const written = yamlString(text);
        expect(written).not.toMatch(/[\r\n\u0085\u2028\u2029]/);
        const { value, problems } = parseDocument(sourceText("plan.yaml", `key: ${written}\n`));
        expect([problems, value]).toEqual([[], { key: text }]);
      }),
    );
  });
});

describe("draftPlan", () => {
  it("keeps names with odd characters in their quotes", () => {
    const path = "src/a: b, 'c' \"d\" & - #.ts".replace("#", "%");
    const survey = surveyRepo([path]);
    expect(survey.source).toBe(path);
    const facts = { name: undefined, checks: ["npm run x # no"], test: undefined };
    const text = draftPlan({ name: "shop", schema: "x", survey, facts });
    const { value } = parseDocument(sourceText("plan.yaml", text));
    expect(value).toMatchObject({ gate: ["npm run x # no"], tasks: [{ files: { modify: [path] } }, {}, {}] });
  });

  it("names no more folders than a reader wants", () => {
    const files = ["a/x.ts", "b/x.ts", "c/x.ts", "d/x.ts", "e/x.ts"];
    const facts = { name: undefined, checks: [], test: undefined };
    const text = draftPlan({ name: "shop", schema: "x", survey: surveyRepo(files), facts });
    expect(text).toContain('# Code was found in "a", "b", "c" and 2 more.\n');
  });
});

describe("surveyRepo", () => {
  it("takes the shallowest file of the fullest folder", () => {
    const files = [
      "lib/a.ts",
      "packages/app/src/deep/b.ts",
      "packages/app/src/z.ts",
      "packages/app/src/y.ts",
    ];
    expect(surveyRepo(files)).toMatchObject({
      sourceFolders: ["packages/app/src", "lib"],
      source: "packages/app/src/y.ts",
    });
  });

  it("passes over what nobody writes by hand, tests, and names that mean something in a claim", () => {
    const files = [
      "dist/a.js",
      "src/.hidden.ts",
      "src/[id].ts",
      "src/a#b.ts",
      "src/a\u202e.ts",
      "src/cart.test.ts",
      "src/global.d.ts",
      "src/z.ts",
      "vite.config.ts",
    ];
    expect(surveyRepo(files)).toMatchObject({ source: "src/z.ts", testFolders: [] });
    expect(surveyRepo(files.slice(0, -2)).source).toBeUndefined();
  });

  it("puts the test into the test folder nearest to the file", () => {
    const files = ["a/src/x.ts", "a/src/y.ts", "a/test/x.test.ts", "b/test/p.test.ts", "b/test/q.test.ts"];
    expect(surveyRepo(files)).toMatchObject({
      testFolders: ["b/test", "a/test"],
      test: "a/test/x-2.test.ts",
    });
  });

  it("does not mind the order of files", () => {
    const path = fc.constantFrom("src/a.ts", "src/b.ts", "lib/a.ts", "test/a.test.ts", "README.md", "x.py");
    fc.assert(
      fc.property(fc.uniqueArray(path), (files) => {
        expect(surveyRepo([...files].reverse())).toEqual(surveyRepo(files));
      }),
    );
  });
});

describe("testPathFor", () => {
  const none = { folder: undefined, tests: [] };

  it.each([
    ["src/cart.ts", none, "test/cart.test.ts"],
    [
      "src/cart.tsx",
      { folder: "src/__tests__", tests: ["src/__tests__/a.spec.tsx"] },
      "src/__tests__/cart.spec.tsx",
    ],
    ["src/cart.ts", { folder: undefined, tests: ["src/order.test.ts"] }, "src/cart.test.ts"],
    ["shop/cart.py", none, "tests/test_cart.py"],
    ["shop/cart.go", none, "shop/cart_test.go"],
    ["src/cart.rs", none, "tests/cart.rs"],
    ["cart.rb", none, "test/cart.test.rb"],
  ])("of %s, by %j, is %s", (source, habits, expected) => {
    expect(testPathFor(source, habits)).toBe(expected);
  });
});

describe("freePath", () => {
  it("numbers a path that is taken, also in other letters", () => {
    expect(freePath("test/cart.test.ts", new Set())).toBe("test/cart.test.ts");
    const taken = new Set(["test/Cart.test.ts", "test/cart-2.test.ts"]);
    expect(freePath("test/cart.test.ts", taken)).toBe("test/cart-3.test.ts");
  });
});
