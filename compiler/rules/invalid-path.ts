import { pathFindings } from "./path-findings.ts";
import type { Rule } from "./rule.ts";

/** Reports paths that no file can have. */
export const invalidPath: Rule<"plan"> = {
  id: "invalid-path",
  summary: "A claim is a path or a glob with `/` between its parts.",
  why: "A path that no file can have is never matched, so the claim would protect nothing.",
  severity: "error",
  waivable: false,
  stage: "plan",
  *check({ plan }) {
    yield* pathFindings(plan, "malformed");
  },
};
