import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beads } from "../../compiler/emit/beads.ts";
import { isGenerated } from "../../compiler/emit/generated-mark.ts";
import { beads as importer } from "../../compiler/importers/beads.ts";
import type { ImportedPlan } from "../../compiler/importers/imported.ts";
import type { WorkOrder } from "../../compiler/ir/work-order.ts";
import { sourceText } from "../../compiler/source/text.ts";
import { claimsOf, dependsOf, treeOf } from "../importers/imported-texts.ts";
import { missingSchema, schemaProblems } from "../support/format-schema.ts";
import { hostileOrder } from "./hostile.ts";
import { lending, task } from "./lending.ts";

interface Issue {
  readonly id: string;
  readonly dependencies: readonly { readonly depends_on_id: string }[];
}

function textOf(order: WorkOrder): string {
  return beads.emit(order)[0]?.content ?? "";
}

function issuesOf(order: WorkOrder): readonly Issue[] {
  return textOf(order)
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Issue);
}

/** As our importer reads it. */
function readBack(order: WorkOrder): ImportedPlan {
  const source = sourceText(".beads/issues.jsonl", textOf(order));
  expect(importer.detects([source])).toBe(true);
  return importer.read({ files: [source], tree: treeOf(["src/server.ts", "src/catalogue/book.ts"]) });
}

describe("beads", () => {
  it("is read back by the importer as the same tasks", () => {
    const { tasks, problems } = readBack(lending);
    expect(problems).toEqual([]);
    expect(tasks.map(({ id, title }) => [id, title.value])).toEqual(
      lending.tasks.map(({ id, title }) => [`lending-${id}`, title]),
    );
    expect(tasks.map(dependsOf)).toEqual(
      lending.tasks.map(({ depends_on }) => depends_on.map((on) => `lending-${on.task}`)),
    );
    expect(tasks.map(({ acceptance }) => acceptance.map(({ value }) => value))).toEqual(
      lending.tasks.map(({ acceptance }) => acceptance),
    );
    expect(tasks.map(({ verify }) => verify.map(({ value }) => value))).toEqual(
      lending.tasks.map(({ verify }) => verify),
    );
    expect(tasks.map((one) => [...claimsOf(one)].sort())).toEqual(
      lending.tasks.map(({ files }) =>
        [
          ...files.create.map((path) => `create ${path}`),
          ...files.modify.map((path) => `modify ${path}`),
          ...files.delete.map((path) => `delete ${path}`),
          ...files.read.map((path) => `read ${path}`),
        ].sort(),
      ),
    );
  });

  it("makes no issue a child of another, and no two one", () => {
    const tasks = ["1", "1.2", "1-2", "T1", "t1"].map((id) => task({ id }));
    expect(issuesOf({ ...lending, tasks }).map(({ id }) => id)).toEqual([
      "lending-1",
      "lending-1-2",
      "lending-1-2-2",
      "lending-T1",
      "lending-t1-2",
    ]);
  });

  it("is one object a line and known as ours, whatever the plan holds", () => {
    fc.assert(
      fc.property(hostileOrder, ({ hostile }) => {
        expect(
          issuesOf(hostile).map(({ dependencies }) => dependencies.map((on) => on.depends_on_id)),
        ).toEqual([[], [], ["lending-catalogue", "lending-members"], [], ["lending-loans"]]);
        expect(isGenerated(textOf(hostile), "beads/issues.jsonl")).toBe(true);
      }),
    );
  });

  const missing = missingSchema("derived/beads-issue.schema.json");
  it.skipIf(missing !== undefined)(`fits the schema of issues ${missing ?? ""}`, () => {
    const problems = schemaProblems("derived/beads-issue.schema.json");
    for (const issue of issuesOf(lending)) expect(problems(issue)).toEqual([]);
    expect(problems({ title: "x", priority: 9 })).not.toEqual([]);
  });
});
