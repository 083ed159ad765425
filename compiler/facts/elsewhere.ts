import { submoduleAround } from "../repo/tree-layout.ts";
import type { RepoFacts, ResolvedClaim } from "./facts.ts";

/**
 * True for a claim on what this repository does not hold, though it may well be on disk: what lies in a submodule, or is
 * one, what a link leads out to, and what git ignores. Nothing can be said of such files but that.
 */
export function isElsewhere(claim: ResolvedClaim, { repo, ignored }: RepoFacts): boolean {
  const path = claim.claim.pattern;
  if (isStray(claim)) return true;
  if (submoduleAround(path, repo.layout) !== undefined || repo.layout.submodules.includes(path)) return true;
  return ignored !== undefined && ignored !== "unknown" && ignored.has(path);
}

/** True for a claim through a link that leads out of the repository. */
export function isStray({ alias }: ResolvedClaim): boolean {
  return alias !== undefined && alias.real === undefined;
}
