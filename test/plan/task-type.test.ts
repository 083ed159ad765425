import { describe, expect, it } from "vitest";
import type { Claim } from "../../compiler/plan/plan.ts";
import { deriveType } from "../../compiler/plan/task-type.ts";

const claim = (access: Claim["access"], pattern: string): Claim => ({
  access,
  pattern,
  symbol: undefined,
  route: [],
});

describe("deriveType", () => {
  it.each([
    ["Audit the memory protocol", "security-review"],
    ["Review the loan desk", "code-review"],
    ["Apply formatting everywhere", "lint-fix"],
    ["Add type annotations to the parser", "type-annotations"],
    ["Upgrade all packages", "dependency-update"],
    ["Verify hello-world end to end", "verification"],
    ["Cover the host functions with tests", "test-generation"],
    ["Add a migration for loans", "migration"],
    ["Document the loan API", "documentation"],
    ["Fix the due date", "debugging"],
    ["Rename Loan to Lending", "refactor"],
    ["Prototype a search index", "architecture-spike"],
    ["Explore the catalogue", "research"],
    ["Plan the opening hours", "plan"],
    ["Lend books", "implementation"],
  ])("%s: %s", (title, type) => {
    expect(deriveType(title, []).type).toBe(type);
  });

  it("goes by the claims when the title says nothing", () => {
    expect(deriveType("Loan desk", [claim("read", "src/a.ts")])).toMatchObject({
      type: "research",
      reason: "it writes no file",
    });
    expect(deriveType("Loan desk", [claim("create", "src/a.test.ts"), claim("read", "src/a.ts")]).type).toBe(
      "test-generation",
    );
    expect(deriveType("Loan desk", [claim("create", "src/latest.ts")]).type).toBe("implementation");
  });

  it("says which word decided", () => {
    expect(deriveType("Refactor the desk", []).reason).toBe('"Refactor" in the title');
  });
});
