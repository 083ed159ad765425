import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { taskmaster } from "../../compiler/emit/taskmaster.ts";
import { oneLine } from "../../compiler/emit/visible.ts";
import type { ImportedPlan } from "../../compiler/importers/imported.ts";
import { taskMaster as importer } from "../../compiler/importers/task-master.ts";
import type { WorkOrder } from "../../compiler/ir/work-order.ts";
import { sourceText } from "../../compiler/source/text.ts";
import { claimsOf, dependsOf, treeOf } from "../importers/imported-texts.ts";
import { missingSchema, schemaProblems } from "../support/format-schema.ts";
import { hostileOrder } from "./hostile.ts";
import { lending } from "./lending.ts";

function textOf(order: WorkOrder): string {
  return taskmaster.emit(order)[0]?.content ?? "";
}

/** As our importer reads it. */
function readBack(order: WorkOrder): ImportedPlan {
  const source = sourceText(".taskmaster/tasks/tasks.json", textOf(order));
  expect(importer.detects([source])).toBe(true);
  return importer.read({ files: [source], tree: treeOf(["src/server.ts", "src/catalogue/book.ts"]) });
}

describe("taskmaster", () => {
  it("is read back by the importer as the same tasks", () => {
    const { tasks, problems, name } = readBack(lending);
    expect(name).toBe("lending");
    expect(problems).toEqual([]);
    expect(tasks.map(({ title }) => title.value)).toEqual(lending.tasks.map(({ title }) => title));
    const ids = lending.tasks.map(({ id }) => id);
    expect(tasks.map(dependsOf)).toEqual(
      lending.tasks.map(({ depends_on }) => depends_on.map(({ task }) => String(ids.indexOf(task) + 1))),
    );
    expect(tasks.map(({ acceptance }) => acceptance.map(({ value }) => value))).toEqual(
      lending.tasks.map(({ acceptance }) => acceptance),
    );
    expect(tasks.map(({ verify }) => verify.map(({ value }) => value))).toEqual(
      lending.tasks.map(({ verify }) => verify),
    );
  });

  it("is read back with the same files", () => {
    expect(readBack(lending).tasks.map((task) => [...claimsOf(task)].sort())).toEqual(
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

  it("keeps every task and dependency of a hostile plan, and titles that Task Master takes", () => {
    fc.assert(
      fc.property(hostileOrder, fc.constantFrom("", "x".repeat(300)), ({ hostile }, more) => {
        const order = {
          ...hostile,
          tasks: hostile.tasks.map((task) => ({ ...task, title: task.title + more })),
        };
        const { lending: tag } = JSON.parse(textOf(order)) as {
          readonly lending: {
            readonly tasks: readonly { readonly title: string; readonly dependencies: unknown }[];
          };
        };
        expect(tag.tasks.length).toBe(5);
        for (const [index, { title }] of tag.tasks.entries()) {
          const whole = oneLine(order.tasks[index]?.title ?? "");
          expect([...title].length).toBeLessThanOrEqual(200);
          if (whole !== "") expect(whole.startsWith(title.replace(/…$/, ""))).toBe(true);
          expect(title).not.toBe("");
        }
        expect(tag.tasks.map(({ dependencies }) => dependencies)).toEqual([[], [], [1, 2], [], [3]]);
      }),
    );
  });

  const missing = missingSchema("derived/taskmaster-tasks.schema.json");
  it.skipIf(missing !== undefined)(`fits the schema of Task Master ${missing ?? ""}`, () => {
    const { generated_by, ...tags } = JSON.parse(textOf(lending)) as Readonly<Record<string, unknown>>;
    expect(generated_by).toBe("seamwright");
    expect(schemaProblems("derived/taskmaster-tasks.schema.json")(tags)).toEqual([]);
  });
});
