import { describe, expect, it } from "vitest";
import { fixedText } from "../../compiler/report/fixed-text.ts";
import { type Files, lintFiles } from "../support/lint.ts";

// What a fix is called, and what it makes of the lines it changes. Each finding alone: that they work together is tested
// with `lint --fix`.

const head = "version: 1\nname: library\n";

/** What is spare while names are wrong is not looked at here. */
const others: ReadonlySet<string> = new Set(["no-idle-role"]);

async function fixes(plan: string, repo: Files) {
  const text = `${head}${plan}`;
  const { compilation } = await lintFiles({ "plan.yaml": text, ...repo });
  const { document, diagnostics } = compilation;
  return diagnostics.flatMap(({ code, fix }) => {
    if (fix === undefined || document === undefined || others.has(code)) return [];
    const lines = new Set(text.split("\n"));
    const after = fixedText(document, [fix]).text.split("\n");
    return [[code, fix.title, ...after.filter((line) => !lines.has(line)).map((line) => line.trim())]];
  });
}

function task(id: string, ...lines: readonly string[]): string {
  return [`  - id: ${id}`, `    title: Mind the ${id}`, ...lines.map((line) => `    ${line}`), ""].join("\n");
}

const tree = { "src/loans.ts": "export {};\n", "src/desk.ts": "export {};\n", "src/data.json": "{}\n" };

describe("the fix of", () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    [
      "missing-dependency",
      `tasks:\n${task("shop", "files: { create: [a.ts] }")}${task("till", "files: { read: [a.ts] }")}`,
      [["missing-dependency", 'add "shop" to depends_on of "till"', "depends_on: [shop]"]],
    ],
    [
      "a dependency that would have to be turned round",
      `tasks:\n${task("shop", "files: { create: [a.ts] }", "depends_on: [till]")}${task("till", "files: { read: [a.ts] }")}`,
      [],
    ],
    [
      "no-existing-create",
      `tasks:\n${task("shop", "files: { create: [src/loans.ts, a.ts] }")}`,
      [
        [
          "no-existing-create",
          'list "src/loans.ts" under modify instead of create',
          "files: { create: [a.ts], modify: [src/loans.ts] }",
        ],
      ],
    ],
    [
      "no-existing-create where it is modified too",
      `tasks:\n${task("shop", "files: { create: [src/loans.ts, a.ts], modify: [src/loans.ts] }")}`,
      [
        [
          "no-existing-create",
          'take "src/loans.ts" out of create, since it is under modify too',
          "files: { create: [a.ts], modify: [src/loans.ts] }",
        ],
      ],
    ],
    [
      "no-missing-file",
      `tasks:\n${task("shop", "files: { modify: [src/loan.ts], read: [src/desk.js, src/lans.js, scr/data.json] }")}`,
      [
        [
          "no-missing-file",
          'write "src/loans.ts" instead of "src/loan.ts"',
          "files: { modify: [src/loans.ts], read: [src/desk.js, src/lans.js, scr/data.json] }",
        ],
        [
          "no-missing-file",
          'write "src/desk.ts" instead of "src/desk.js"',
          "files: { modify: [src/loan.ts], read: [src/desk.ts, src/lans.js, scr/data.json] }",
        ],
        [
          "no-missing-file",
          'write "src/data.json" instead of "scr/data.json"',
          "files: { modify: [src/loan.ts], read: [src/desk.js, src/lans.js, src/data.json] }",
        ],
      ],
    ],
    [
      "a file elsewhere with the name",
      `tasks:\n${task("shop", "files: { modify: [lib/loans.ts, loans.ts] }")}`,
      [],
    ],
    ["a file that is deleted", `tasks:\n${task("shop", "files: { delete: [src/loan.ts] }")}`, []],
    [
      "unknown-reference",
      `roles:\n  clerk: { title: Clerk }\ntasks:\n${task("lending")}${task("returns", "depends_on: [lendnig] # first", "role: clrek")}`,
      [
        ["unknown-reference", 'write "lending" instead of "lendnig"', "depends_on: [lending] # first"],
        ["unknown-reference", 'write "clerk" instead of "clrek"', "role: clerk"],
      ],
    ],
    ["a reference to itself", `tasks:\n${task("lending", "depends_on: [lendnig]")}`, []],
    [
      "a name that is there already",
      `tasks:\n${task("lending")}${task("shop", "depends_on: [lending, lendnig]")}`,
      [],
    ],
    [
      "invalid-plan",
      `dispatch: { tier: swram }\ntasks:\n${task("shop", "acceptence: [it works]", "status: pendign", "type: fix")}`,
      [
        ["invalid-plan", 'write "swarm" instead of "swram"', "dispatch: { tier: swarm }"],
        ["invalid-plan", 'write "acceptance" instead of "acceptence"', "acceptance: [it works]"],
        ["invalid-plan", 'write "pending" instead of "pendign"', "status: pending"],
      ],
    ],
    [
      "no-dropped-dependency",
      `tasks:\n${task("shop", "status: dropped")}${task("till", "depends_on:", "  - shop # why")}`,
      [["no-dropped-dependency", 'remove "shop", which was dropped']],
    ],
    [
      "no-double-claim",
      `tasks:\n${task("shop", "files: { modify: [src/loans.ts, ./src/loans.ts], read: [src/loans.ts] }")}`,
      [
        [
          "no-double-claim",
          'list "src/loans.ts" under modify once',
          "files: { modify: [src/loans.ts], read: [src/loans.ts] }",
        ],
        [
          "no-double-claim",
          'take "src/loans.ts" out of read, since it is under modify too',
          "files: { modify: [src/loans.ts, ./src/loans.ts] }",
        ],
      ],
    ],
    [
      "two ways to write a file",
      `tasks:\n${task("shop", "files: { modify: [src/loans.ts], delete: [src/loans.ts] }")}`,
      [],
    ],
    [
      "invalid-path",
      `tasks:\n${task("shop", "files: { modify: ['src\\loans.ts', ' src/desk.ts', 'src/loans.ts:12'] }")}`,
      [
        [
          "invalid-path",
          'write "src/loans.ts" instead of "src\\loans.ts"',
          "files: { modify: ['src/loans.ts', ' src/desk.ts', 'src/loans.ts:12'] }",
        ],
        [
          "invalid-path",
          'write "src/desk.ts" instead of " src/desk.ts"',
          "files: { modify: ['src\\loans.ts', 'src/desk.ts', 'src/loans.ts:12'] }",
        ],
        [
          "invalid-path",
          'write "src/loans.ts" instead of "src/loans.ts:12"',
          "files: { modify: ['src\\loans.ts', ' src/desk.ts', 'src/loans.ts'] }",
        ],
      ],
    ],
  ])("%s", async (_, plan, expected) => {
    expect(await fixes(plan, tree)).toEqual(expected);
  });

  it("a version in quotes", async () => {
    const { compilation } = await lintFiles({
      "plan.yaml": `version: "1"\nname: library\ntasks:\n${task("shop")}`,
    });
    const found = compilation.diagnostics.map(({ fix }) => fix?.title);
    expect(found).toContain('write 1 instead of "1"');
  });
});
