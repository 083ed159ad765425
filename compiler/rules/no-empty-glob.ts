import { valueAt } from "../diagnostics/diagnostic.ts";
import { isElsewhere } from "../facts/elsewhere.ts";
import type { RepoFacts, ResolvedClaim } from "../facts/facts.ts";
import { intersectGlobs } from "../repo/glob-intersection.ts";
import type { Rule } from "./rule.ts";

/** Reports globs that match nothing and never will. */
export const noEmptyGlob: Rule<"repo"> = {
  id: "no-empty-glob",
  summary: "A glob matches at least one file, or one that another task creates.",
  why: "A glob that matches nothing is usually misspelt, and then protects nothing.",
  severity: "warning",
  stage: "repo",
  *check(facts) {
    for (const claim of facts.claims) {
      if (
        claim.implied !== undefined ||
        claim.glob.literal ||
        claim.access === "create" ||
        claim.files.length > 0
      )
        continue;
      if (willMatch(claim, facts) || isElsewhere(claim, facts)) continue;
      yield {
        message: `"${claim.claim.pattern}" matches no file`,
        at: valueAt(claim.claim.route),
        help: remedy(claim.claim.pattern, facts),
      };
    }
  },
};

function willMatch({ task, glob }: ResolvedClaim, { claims }: RepoFacts): boolean {
  return claims.some(
    (other) =>
      other.task !== task && other.access === "create" && intersectGlobs(glob, other.glob) !== undefined,
  );
}

/** Names the first folder of the pattern that does not exist. */
function remedy(pattern: string, { repo }: RepoFacts): string {
  const missing = plainFolders(pattern).find((folder) => !repo.hasFolder(folder));
  return missing === undefined ? "check the pattern" : `there is no folder "${missing}"`;
}

/** The folders that every match of the pattern lies in, outermost first. */
function plainFolders(pattern: string): readonly string[] {
  const parts = pattern.split("/").slice(0, -1);
  const firstWild = parts.findIndex((part) => /[*?{[]/.test(part));
  const plain = firstWild < 0 ? parts : parts.slice(0, firstWild);
  return plain.map((_, index) => plain.slice(0, index + 1).join("/"));
}
