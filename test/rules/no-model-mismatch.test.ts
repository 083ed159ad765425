import { expect, it } from "vitest";
import { lintFiles } from "../support/lint.ts";

async function help(roles: string, tasks: readonly string[]): Promise<readonly (string | undefined)[]> {
  const { compilation } = await lintFiles({
    "plan.yaml": `version: 1\nname: library\nroles: { keeper: { title: Keeper of books, ${roles} } }\ntasks:\n${tasks
      .map((task, index) => `  - { id: t${index}, role: keeper, verify: [npm test], ${task} }\n`)
      .join("")}`,
  });
  return compilation.diagnostics
    .filter(({ code }) => code === "no-model-mismatch")
    .map((found) => found.help);
}

it.each([
  ["model: opus", "title: Keep books, type: type-annotations", 1],
  ["model: opus", "title: Keep books", 0],
  ["model: sonnet", "title: Fix lint", 0],
  ["model: haiku", "title: Fix the till", 0],
  ["model: haiku", "title: Debug the till", 1],
  ["model: haiku", "title: Keep books, type: debugging", 1],
  ["shape: reader", "title: Audit the till", 0],
  ["model: house-model", "title: Audit the till", 0],
  ["model: opus", "title: Fix lint, model: haiku", 0],
])("a role with %s and a task with %s", async (role, task, count) => {
  expect(await help(role, [task])).toHaveLength(count);
});

it("leaves the model of a role alone that others have, too", async () => {
  const found = await help("model: opus", ["title: Fix lint", "title: Keep books"]);
  expect(found).toEqual(['give "t0" a model of its own: a fast model does it for a fraction of the price']);
});
