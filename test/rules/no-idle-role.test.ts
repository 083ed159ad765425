import { describe, expect, it } from "vitest";
import { lintFiles } from "../support/lint.ts";

async function found(role: string): Promise<readonly string[]> {
  const plan = `version: 1
name: library
roles:
  lending: { title: Lending rules author }
tasks:
  - { id: loans, title: Lend books, role: ${role}, files: { create: [src/loans.ts] }, verify: [npm test] }
`;
  const { compilation } = await lintFiles({ "plan.yaml": plan });
  return compilation.diagnostics.map(({ code }) => code);
}

describe("no-idle-role", () => {
  it("keeps a role that a task means and misspells", async () => {
    expect(await found("landing")).toEqual(["unknown-reference"]);
  });

  it("is not silenced by a name that means no role", async () => {
    expect(await found("auditor")).toEqual(["no-idle-role", "unknown-reference"]);
  });
});
