import { describe, expect, it } from "vitest";
import { surelyMeant } from "../../compiler/source/surely-meant.ts";

describe("surelyMeant", () => {
  it.each([
    ["lonas", ["loans", "fines"], "loans"],
    ["Loans", ["loans"], "loans"],
    ["loans-v2", ["loan-v2", "loans-v1"], "loan-v2"],
    ["depend_on", ["depends_on", "description"], "depends_on"],
  ])("%s of %j", (word, candidates, meant) => {
    expect(surelyMeant(word, candidates)).toBe(meant);
  });

  it.each([
    ["two are as near", "fine", ["fines", "line"]],
    ["the word is short", "T9x", ["T9y"]],
    ["only a number is another", "task-12", ["task-13"]],
    ["nothing is near", "kitchen", ["loans"]],
    ["there is nothing", "loans", []],
  ])("is nothing where %s", (_, word, candidates) => {
    expect(surelyMeant(word, candidates)).toBeUndefined();
  });
});
