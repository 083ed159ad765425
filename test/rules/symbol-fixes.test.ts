import { describe, expect, it } from "vitest";
import { lintFiles } from "../support/lint.ts";

const files = {
  "src/loans.ts": "export function lend(book: string) {\n  return book;\n}\n",
  "src/desk.ts": 'import { lend } from "./loans.ts";\n\nlend("Emma");\n',
};

async function fixes(task: string) {
  const plan = `version: 1\nname: library\ntasks:\n  - id: loans\n    title: Lend books\n${task}`;
  const { compilation } = await lintFiles({ "plan.yaml": plan, ...files });
  return compilation.diagnostics.flatMap(({ code, fix }) =>
    fix === undefined ? [] : [{ code, edits: fix.edits }],
  );
}

describe("fixes of rules on symbols", () => {
  it("give files that nobody writes to the task that breaks them", async () => {
    const [fix] = await fixes("    files: { modify: [src/loans.ts] }\n    breaks: ['src/loans.ts#lend']\n");
    expect(fix).toEqual({
      code: "no-unowned-break",
      edits: [{ kind: "append", route: ["tasks", 0, "files", "modify"], value: "src/desk.ts" }],
    });
  });

  it("take such files out of what the task reads", async () => {
    const [fix] = await fixes(
      "    files: { modify: [src/loans.ts], read: [src/desk.ts] }\n    breaks: ['src/loans.ts#lend']\n",
    );
    expect(fix?.edits).toEqual([
      { kind: "append", route: ["tasks", 0, "files", "modify"], value: "src/desk.ts" },
      { kind: "remove", route: ["tasks", 0, "files", "read", 0] },
    ]);
  });

  it("keep to the short form of a task's files", async () => {
    const [fix] = await fixes("    files: [src/loans.ts]\n    breaks: ['src/loans.ts#lend']\n");
    expect(fix?.edits[0]?.route).toEqual(["tasks", 0, "files"]);
  });

  it("put the right name in place of a misspelt one, and none in place of a wild one", async () => {
    const [fix] = await fixes("    files: { modify: ['src/loans.ts#lennd'] }\n");
    expect(fix?.edits).toEqual([
      { kind: "set", route: ["tasks", 0, "files", "modify", 0], value: "src/loans.ts#lend" },
    ]);
    const wild = await fixes("    files: { modify: ['src/loans.ts#renewEverything'] }\n");
    expect(wild.filter(({ code }) => code === "no-unknown-symbol")).toEqual([]);
  });
});
