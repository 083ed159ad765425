import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { expect, it } from "vitest";
import { planFacts } from "../../compiler/facts/plan-facts.ts";
import { invalidBranch } from "../../compiler/rules/invalid-branch.ts";
import { planOf } from "../support/plan.ts";

/** Whether the rule has something against a name. */
function isRefused(branch: string): boolean {
  const plan = planOf(`tasks:\n  - { id: loans, title: Lend, branch: ${JSON.stringify(branch)} }\n`);
  return [...invalidBranch.check(planFacts(plan))].length > 0;
}

it("agrees with git about names", () => {
  const part = fc.constantFrom(
    "a",
    "main",
    "/",
    ".",
    "..",
    "-",
    "@",
    "@{",
    "{",
    ".lock",
    " ",
    "~",
    "^",
    ":",
    "?",
    "*",
    "[",
    "\\",
    "ü",
  );
  const name = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(name, (branch) => {
      const { status } = spawnSync("git", ["check-ref-format", `refs/heads/${branch}`]);
      // `git branch` refuses a leading dash on top of that, and takes "@" for HEAD.
      const accepted = status === 0 && !branch.startsWith("-") && branch !== "@";
      expect(isRefused(branch)).toBe(!accepted);
    }),
    { numRuns: 300 },
  );
});
