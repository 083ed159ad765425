import { describe, expect, it } from "vitest";
import { jobNames } from "../../../compiler/emit/jobs/job-names.ts";
import { mergeBranch } from "../../../compiler/emit/jobs/merge-branch.ts";
import { lending, task } from "../lending.ts";

describe("jobNames", () => {
  it("has letters, digits and dashes only, and no name twice", () => {
    const tasks = ["1", "1.2", "1_2", "T1", "t1", "gate-1", "a-"].map((id) => task({ id }));
    expect([...jobNames({ ...lending, tasks }).values()]).toEqual([
      "task-1",
      "task-1-2",
      "task-1-2-2",
      "task-T1",
      "task-t1-2",
      "task-gate-1",
      "task-a",
    ]);
  });
});

describe("mergeBranch", () => {
  it.each([
    ["lending/one", "main", "seamwright/lending"],
    ["seamwright/lending", "main", "seamwright-1/lending"],
    ["seamwright", "main", "seamwright-1/lending"],
    ["Seamwright/lending/one", "seamwright-1", "seamwright-2/lending"],
  ])("can be beside %j and %j: %j", (branch, base, name) => {
    const plan = { ...lending.plan, base };
    expect(mergeBranch({ ...lending, plan, tasks: [task({ id: "one", branch })] })).toBe(name);
  });
});
