import { valueAt } from "../diagnostics/diagnostic.ts";
import type { RepoFacts, ResolvedClaim } from "../facts/facts.ts";
import type { Rule } from "./rule.ts";

/** Reports files to be created that are already there. */
export const noExistingCreate: Rule<"repo"> = {
  id: "no-existing-create",
  summary: "A file that a task creates does not exist yet.",
  why: "Told to create a file, an agent overwrites what stands there.",
  severity: "error",
  stage: "repo",
  *check(facts) {
    for (const claim of facts.claims) {
      if (claim.access !== "create" || !claim.glob.literal || isFreed(claim, facts)) continue;
      const path = claim.claim.pattern;
      if (!facts.repo.has(path) && !facts.repo.hasFolder(path)) continue;
      yield {
        message: facts.repo.has(path) ? `"${path}" exists already` : `"${path}" is a folder`,
        at: valueAt(claim.claim.route),
        help: facts.repo.has(path) ? "list it under modify, or choose another path" : "name a file in it",
      };
    }
  },
};

/** True when a task that is done before this one deletes the file. */
function isFreed({ task, claim }: ResolvedClaim, { claims, taskGraph }: RepoFacts): boolean {
  return claims.some(
    (other) =>
      other.access === "delete" && other.glob.matches(claim.pattern) && taskGraph.isBefore(other.task, task),
  );
}
