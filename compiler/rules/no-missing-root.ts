import { valueAt } from "../diagnostics/diagnostic.ts";
import type { Rule } from "./rule.ts";

/** Reports a repository that cannot be opened. */
export const noMissingRoot: Rule<"plan"> = {
  id: "no-missing-root",
  summary: "The folder under `repo.root` exists and can be read.",
  why: "Without the tree no claim can be checked, and an unchecked plan must not look clean.",
  severity: "error",
  waivable: false,
  stage: "plan",
  *check({ rootProblem }) {
    if (rootProblem === undefined) return;
    yield {
      message: rootProblem,
      at: valueAt(["repo", "root"]),
      help: "write the folder relative to the plan file, or leave repo.root out",
    };
  },
};
