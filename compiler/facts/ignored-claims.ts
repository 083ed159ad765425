import { pathProblem } from "../plan/path-problem.ts";
import type { Plan } from "../plan/plan.ts";
import { isGlobPattern } from "../repo/glob.ts";
import type { RepoGraph, RepoReader } from "../repo/repo.ts";
import { submoduleAround } from "../repo/tree-layout.ts";
import { aliasOf } from "./aliases.ts";
import type { RepoFacts } from "./facts.ts";

/** Asks once, before anything else is looked at, which claimed paths git ignores; not at all where all are in the tree. */
export async function askIgnored(
  plan: Plan,
  repo: RepoGraph,
  reader: RepoReader,
): Promise<Pick<RepoFacts, "ignored">> {
  const paths = [...new Set(unlistedPaths(plan, repo))];
  if (reader.ignored === undefined || paths.length === 0) return {};
  return { ignored: (await reader.ignored(paths)) ?? "unknown" };
}

/** Claims on single paths that git does not list. Links and submodules are another matter, about which git does not answer. */
function unlistedPaths(plan: Plan, repo: RepoGraph): readonly string[] {
  return plan.tasks
    .flatMap(({ files }) => files)
    .flatMap((claim) => {
      const alias = aliasOf(claim, repo.layout);
      const path = alias === undefined ? claim.pattern : alias.real;
      return path === undefined || !isSinglePath(path) ? [] : [path];
    })
    .filter((path) => !repo.isListed(path) && !repo.hasFolder(path))
    .filter((path) => submoduleAround(path, repo.layout) === undefined);
}

/** Brackets are names of folders more often than not. */
function isSinglePath(path: string): boolean {
  return pathProblem(path) === undefined && !isGlobPattern(path.replace(/\[[^\]/]*\]/g, "x"));
}
