import { type Fix, valueAt } from "../diagnostics/diagnostic.ts";
import { isElsewhere } from "../facts/elsewhere.ts";
import type { RepoFacts, ResolvedClaim } from "../facts/facts.ts";
import { nearPath } from "../facts/near-path.ts";
import { pathFix, surePath } from "./path-fix.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports claims on single files that neither exist nor are created by any task. */
export const noMissingFile: Rule<"repo"> = {
  id: "no-missing-file",
  summary: "A file that a task modifies, deletes or reads exists, or another task creates it.",
  why: "An agent sent to a file that is not there invents one, usually beside the real one.",
  severity: "error",
  stage: "repo",
  *check(facts) {
    const { tsconfig } = facts.plan.repo;
    if (tsconfig !== undefined && !facts.repo.isListed(tsconfig)) {
      yield {
        message: `there is no file "${tsconfig}" to resolve imports with`,
        at: valueAt(["repo", "tsconfig"]),
        help: pathAdvice(tsconfig, facts),
      };
    }
    const missing = facts.claims.filter((claim) => isMissing(claim, facts) && !isElsewhere(claim, facts));
    yield* together(
      missing.map((claim) => ({ claim, fix: fixOf(claim, facts) })),
      facts,
    );
  },
};

interface MissingFile {
  readonly claim: ResolvedClaim;
  readonly fix: { readonly fix?: Fix };
}

/** A plan of another format names a file as often as it speaks of it: what no fix mends is said once. */
function together(missing: readonly MissingFile[], facts: RepoFacts): readonly Finding[] {
  const isSame = (one: MissingFile, other: MissingFile): boolean =>
    facts.plan.isImported &&
    one.fix.fix === undefined &&
    other.fix.fix === undefined &&
    one.claim.claim.pattern === other.claim.claim.pattern;
  return missing.flatMap((one, index) => {
    if (missing.slice(0, index).some((before) => isSame(before, one))) return [];
    const again = missing.slice(index + 1).filter((other) => isSame(one, other));
    const finding: Finding = {
      message: describe(one.claim, facts),
      at: valueAt(one.claim.claim.route),
      help: remedy(one.claim, facts),
      ...one.fix,
    };
    if (again.length === 0) return [finding];
    return [{ ...finding, related: again.map(({ claim }) => ({ place: valueAt(claim.claim.route) })) }];
  });
}

function describe({ claim, access }: ResolvedClaim, { repo }: RepoFacts): string {
  const path = claim.pattern;
  if (repo.hasFolder(path)) return `"${path}" is a folder`;
  if (repo.isListed(path)) return `"${path}" is left out by repo.include or repo.exclude`;
  return `there is no file "${path}" to ${access}`;
}

function isMissing({ access, glob, files, claim, implied }: ResolvedClaim, { claims }: RepoFacts): boolean {
  if (implied !== undefined || access === "create" || !glob.literal || files.length > 0) return false;
  return !claims.some((other) => other.access === "create" && other.glob.matches(claim.pattern));
}

function remedy({ claim, access }: ResolvedClaim, { repo }: RepoFacts): string {
  if (repo.isListed(claim.pattern)) return 'claim another file, or widen "repo.include" and "repo.exclude"';
  if (repo.hasFolder(claim.pattern)) return `write "${claim.pattern}/**" for everything below it`;
  const advice = pathAdvice(claim.pattern, { repo });
  const unknown = advice === "check the path" && access === "modify";
  return unknown ? `${advice}; if the task makes the file, list it under create` : advice;
}

function pathAdvice(path: string, { repo }: Pick<RepoFacts, "repo">): string {
  const meant = nearPath(path, repo);
  return meant === undefined ? "check the path" : `did you mean "${meant}"?`;
}

/** None for what is deleted: a wrong guess would cost a file. */
function fixOf(
  { access, claim, symbol, task }: ResolvedClaim,
  { repo, claims }: RepoFacts,
): { readonly fix?: Fix } {
  const { pattern, route } = claim;
  if (access === "delete" || symbol !== undefined || claim.symbol !== undefined) return {};
  if (repo.isListed(pattern) || repo.hasFolder(pattern)) return {};
  const meant = surePath(pattern, repo);
  const isClaimed = claims.some((other) => other.task === task && other.glob.path === meant);
  return meant === undefined || isClaimed ? {} : { fix: pathFix(route, pattern, meant) };
}
