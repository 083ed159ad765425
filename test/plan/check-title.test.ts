import { describe, expect, it } from "vitest";
import { isCheckTitle } from "../../compiler/plan/check-title.ts";

describe("titles of tasks that only look", () => {
  it.each([
    "Final verification",
    "Verify that the till adds up",
    "Build + Lint + Full Test Suite",
    "Run the linter",
    "Code review: look at all books",
    "Push, open PR, and watch it",
    "Open a draft pull request",
    "Create the PR",
    "Regression run",
    "Manual testing of the desk",
    "手动验证借书",
  ])("knows %s", (title) => {
    expect(isCheckTitle(title)).toBe(true);
  });

  it.each([
    "Lend books",
    "Write an integration test for the till",
    "Add regression tests",
    "Refactor the test suite",
    "Create a review form",
    "Print the shelf",
    "Preview of a book",
    "E2E tests of the desk",
    "Runtime of the till",
  ])("takes %s for work", (title) => {
    expect(isCheckTitle(title)).toBe(false);
  });
});
