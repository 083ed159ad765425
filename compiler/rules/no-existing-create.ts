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
      if (!facts.repo.isListed(path) && !facts.repo.hasFolder(path)) continue;
      yield {
        message: facts.repo.isListed(path) ? `"${path}" exists already` : `"${path}" is a folder`,
        at: valueAt(claim.claim.route),
        help: facts.repo.isListed(path)
          ? "list it under modify, or choose another path"
          : "name a file in it",
      };
    }
  },
};

/** True when another task deletes the file; whether it comes first is no-write-after-delete's to say. */
function isFreed({ task, claim }: ResolvedClaim, { claims }: RepoFacts): boolean {
  return claims.some(
    (other) => other.access === "delete" && other.task !== task && other.glob.matches(claim.pattern),
  );
}
