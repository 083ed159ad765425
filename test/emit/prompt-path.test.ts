import { describe, expect, it } from "vitest";
import { promptPaths } from "../../compiler/emit/prompt-path.ts";
import { lending, task } from "./lending.ts";

describe("promptPaths", () => {
  it.each([
    [
      ["loans", "v1.2_b-c"],
      ["prompts/loans.md", "prompts/v1.2_b-c.md"],
    ],
    [
      ["Loans", "loans", "LOANS", "loans-2"],
      ["prompts/Loans.md", "prompts/loans-2.md", "prompts/LOANS-3.md", "prompts/loans-2-2.md"],
    ],
    [
      ["con", "Nul.x", "console", "com1"],
      ["prompts/task-con.md", "prompts/task-Nul.x.md", "prompts/console.md", "prompts/task-com1.md"],
    ],
  ])("writes %j to %j", (ids, paths) => {
    const order = { ...lending, tasks: ids.map((id) => task({ id })) };
    expect([...promptPaths(order)]).toEqual(ids.map((id, index) => [id, paths[index]]));
  });
});
