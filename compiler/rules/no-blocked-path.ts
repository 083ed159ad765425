import { type Label, valueAt } from "../diagnostics/diagnostic.ts";
import type { RepoFacts, ResolvedClaim } from "../facts/facts.ts";
import { foldersAbove } from "../repo/resolution-path.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports files to be created where a file stands in place of a folder. */
export const noBlockedPath: Rule<"repo"> = {
  id: "no-blocked-path",
  summary: "Every folder of a created path is a folder, or can become one.",
  why: "A path is a file or a folder, never both: one of the two tasks fails, or removes what the other made.",
  severity: "error",
  stage: "repo",
  *check(facts) {
    const found = new Map<string, [ResolvedClaim, ...ResolvedClaim[]]>();
    for (const claim of facts.claims) {
      const blocker = blockerOf(claim, facts);
      if (blocker === undefined) continue;
      const group = found.get(blocker);
      if (group === undefined) found.set(blocker, [claim]);
      else group.push(claim);
    }
    for (const [blocker, group] of found) yield finding(blocker, group, facts);
  },
};

/** The outermost folder of a created path that is no folder. */
function blockerOf({ access, claim, glob, implied }: ResolvedClaim, facts: RepoFacts): string | undefined {
  if (access !== "create" || !glob.literal || implied !== undefined) return undefined;
  const folders = foldersAbove(claim.pattern).slice(0, -1).reverse();
  return folders.find((folder) => folder === ".git" || isFile(folder, facts) || isPlanned(folder, facts));
}

/** Links to folders are listed as files. */
function isFile(path: string, { repo, claims }: RepoFacts): boolean {
  const { links, strayLinks } = repo.layout;
  if (!repo.isListed(path) || links.has(path) || strayLinks.has(path)) return false;
  return !claims.some(({ access, glob }) => access === "delete" && glob.matches(path));
}

function isPlanned(path: string, facts: RepoFacts): boolean {
  return makersOf(path, facts).length > 0;
}

function makersOf(path: string, { claims }: RepoFacts): readonly ResolvedClaim[] {
  return claims.filter(
    ({ access, glob, implied }) => access === "create" && glob.path === path && implied === undefined,
  );
}

function finding(
  blocker: string,
  [first, ...others]: readonly [ResolvedClaim, ...ResolvedClaim[]],
  facts: RepoFacts,
): Finding {
  const makers = blocker === ".git" || facts.repo.isListed(blocker) ? [] : makersOf(blocker, facts);
  return {
    message: `"${first.task}" creates "${first.claim.pattern}", but ${reason(blocker, makers)}`,
    at: valueAt(first.claim.route),
    related: [
      ...others.map(({ claim }): Label => ({ place: valueAt(claim.route), message: "blocked too" })),
      ...makers.map(
        ({ claim, task }): Label => ({
          place: valueAt(claim.route),
          message: `"${task}" creates the file here`,
        }),
      ),
    ],
    help: remedy(blocker, makers),
  };
}

function reason(blocker: string, [maker]: readonly ResolvedClaim[]): string {
  if (blocker === ".git") return "git commits nothing that lies in its own folder";
  return maker === undefined ? `"${blocker}" is a file` : `"${maker.task}" creates "${blocker}" as a file`;
}

function remedy(blocker: string, makers: readonly ResolvedClaim[]): string {
  if (blocker === ".git") return "create it elsewhere, and let a command put it in place";
  if (makers.length > 0) return "give one of the two another name";
  return `choose another folder, or list "${blocker}" under delete of a task that comes before`;
}
