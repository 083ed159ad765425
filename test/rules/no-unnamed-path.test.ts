import { describe, expect, it } from "vitest";
import { applyEdits } from "../../compiler/source/text-edit.ts";
import { textEdits } from "../../compiler/source/yaml-edit.ts";
import { type Files, lintFiles } from "../support/lint.ts";

const tree = { "src/fines.ts": "export const fine = 1;\n", "src/rates.ts": "export const rate = 1;\n" };

async function found(plan: string, files: Files = tree) {
  const { compilation } = await lintFiles({ "plan.yaml": `version: 1\nname: library\n${plan}`, ...files });
  const { document, source, diagnostics } = compilation;
  const own = diagnostics.filter(({ code }) => code === "no-unnamed-path");
  const edits = own.flatMap(({ fix }) => fix?.edits ?? []);
  const mended = document === undefined ? undefined : textEdits(document, edits);
  return {
    said: own.map(({ severity, message }) => `${severity}: ${message}`),
    after: applyEdits(source, mended ?? []),
  };
}

const task = (description: string, files = "{ modify: [src/fines.ts] }", more = ""): string =>
  `tasks:\n  - id: fines\n    title: Charge fines\n    description: ${description}\n    files: ${files}\n    verify: [npm test]\n${more}`;

describe("no-unnamed-path", () => {
  it.each([
    ["{ modify: [src/fines.ts] }", "{ modify: [src/fines.ts, src/rates.ts] }"],
    ["[src/fines.ts]", "[src/fines.ts, src/rates.ts]"],
  ])("claims the path beside %s", async (files, mended) => {
    const { said, after } = await found(task("Add a rate to src/rates.ts", files));
    expect(said).toEqual([
      'warning: "fines" writes "src/rates.ts" by its text ("add …"), and does not claim it',
    ]);
    expect(after).toContain(`files: ${mended}\n`);
  });

  it.each([
    ["a glob covers it", task("Add a rate to src/rates.ts", "{ modify: ['src/*.ts'] }")],
    ["it is read", task("Add a rate to src/rates.ts", "{ modify: [src/fines.ts], read: [src/rates.ts] }")],
    ["the lead writes it", `shared_files: { lead: [src/rates.ts] }\n${task("Add a rate to src/rates.ts")}`],
    ["it is above the root", task("Add a rate to ../shop/src/rates.ts")],
    ["nobody writes it", task("The rates are in src/rates.ts")],
    ["it is nowhere", task("Add a rate to src/prices.ts")],
    ["it is to be made in another project", task("Create formula/rates.rb")],
  ])("says nothing where %s", async (_, plan) => {
    expect((await found(plan)).said).toEqual([]);
  });

  it("wants a claim for what is to be made in a folder that is there", async () => {
    const { said, after } = await found(task("Create src/prices.ts"));
    expect(said).toHaveLength(1);
    expect(after).toContain("files: { modify: [src/fines.ts], create: [src/prices.ts] }");
  });

  it("leaves it to the task that makes the file before", async () => {
    const other =
      "  - { id: prices, title: Set prices, files: { create: [src/prices.ts] }, verify: [npm test] }\n";
    const plan = task("Create src/prices.ts", "{ modify: [src/fines.ts] }\n    depends_on: [prices]", other);
    expect((await found(plan)).said).toEqual([]);
  });
});
