import { importFindings } from "./import-findings.ts";
import type { Rule } from "./rule.ts";

/** Reports paths in imported plans that cannot be claimed. */
export const noUnclaimedPath: Rule<"source"> = {
  id: "no-unclaimed-path",
  summary: "Paths that an imported plan names lie in the repository and are known.",
  why: "Files elsewhere, and names that stand for a file nobody knows yet, are guarded by nobody.",
  severity: "warning",
  stage: "source",
  *check({ imported }) {
    yield* importFindings(imported, "unclaimed-path");
  },
};
