import { pathFindings } from "./path-findings.ts";
import type { Rule } from "./rule.ts";

/** Reports claims and contracts that leave the repository. */
export const noPathOutsideRoot: Rule<"plan"> = {
  id: "no-path-outside-root",
  summary: "Paths are relative to the root of the repository and stay below it.",
  why: "An agent in a worktree must not write elsewhere, and no check can see files outside the repository.",
  severity: "error",
  waivable: false,
  stage: "plan",
  *check({ plan }) {
    yield* pathFindings(plan, "outside");
  },
};
