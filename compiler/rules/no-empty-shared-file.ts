import { valueAt } from "../diagnostics/diagnostic.ts";
import type { RepoFacts } from "../facts/facts.ts";
import { nearPath } from "../facts/near-path.ts";
import { pathProblem } from "../plan/path-problem.ts";
import type { PathPattern } from "../plan/policies.ts";
import { compileGlob } from "../repo/glob.ts";
import { intersectGlobs } from "../repo/glob-intersection.ts";
import type { Rule } from "./rule.ts";

/** Reports patterns of `shared_files` that match nothing. */
export const noEmptySharedFile: Rule<"repo"> = {
  id: "no-empty-shared-file",
  summary: "An entry of shared_files matches a file, or one that a task creates.",
  why: "An entry that matches nothing guards nothing: the file that it was meant for is free for all.",
  severity: "warning",
  stage: "repo",
  *check(facts) {
    const { lead, locked, appendOnly, generated } = facts.plan.sharedFiles;
    for (const entry of [...lead, ...locked, ...appendOnly, ...generated.flatMap(({ from }) => from)]) {
      if (pathProblem(entry.pattern) !== undefined || matches(entry, facts)) continue;
      const meant = nearPath(entry.pattern, facts.repo);
      yield {
        message: `"${entry.pattern}" matches no file, and no task creates one that it matches`,
        at: valueAt(entry.route),
        help: meant === undefined ? "check the path, or remove the entry" : `did you mean "${meant}"?`,
      };
    }
  },
};

function matches({ pattern }: PathPattern, { claims, repo, plan }: RepoFacts): boolean {
  const glob = compileGlob(pattern, { isLiteral: (path) => repo.has(path) || repo.hasFolder(path) });
  if (glob.path !== undefined && repo.isListed(glob.path)) return true;
  return (
    repo.files.some((file) => glob.matches(file)) ||
    claims.some((claim) => claim.access !== "read" && intersectGlobs(claim.glob, glob) !== undefined) ||
    plan.sharedFiles.generated.some((made) => intersectGlobs(compileGlob(made.pattern), glob) !== undefined)
  );
}
