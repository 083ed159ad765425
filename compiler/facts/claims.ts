import { pathProblem } from "../plan/path-problem.ts";
import type { Claim, Plan } from "../plan/plan.ts";
import { compileGlob, isGlobPattern } from "../repo/glob.ts";
import type { RepoGraph } from "../repo/repo.ts";
import type { Access, ResolvedClaim } from "./facts.ts";

/** Reads every claim that can be a path against the tree, in order of tasks and lists. */
export function resolveClaims(plan: Plan, repo: RepoGraph): readonly ResolvedClaim[] {
  return plan.tasks.flatMap((task) =>
    task.files.filter(isPath).map((claim): ResolvedClaim => {
      const glob = compileGlob(claim.pattern, { isLiteral: literalSegment(claim, repo) });
      const files = glob.literal
        ? literalFiles(claim, repo)
        : repo.files.filter((file) => glob.matches(file));
      return { task: task.id, access: accessOf(claim, glob.literal, files.length), claim, glob, files };
    }),
  );
}

function isPath({ pattern }: Claim): boolean {
  return pathProblem(pattern) === undefined;
}

/** A bracketed segment is a name where such a folder or file exists, or where a file is to be created. */
function literalSegment({ access, pattern }: Claim, repo: RepoGraph): (path: string) => boolean {
  const bracketsOnly = !isGlobPattern(pattern.replace(/\[[^\]/]*\]/g, "x"));
  const planned = bracketsOnly && access === "create";
  return (path) => planned || repo.hasFolder(path) || repo.has(path);
}

function literalFiles({ pattern }: Claim, repo: RepoGraph): readonly string[] {
  return repo.has(pattern) ? [pattern] : [];
}

function accessOf({ access }: Claim, literal: boolean, found: number): Access {
  if (access !== "write") return access;
  return literal && found === 0 ? "create" : "modify";
}
