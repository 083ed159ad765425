import { pathProblem } from "../plan/path-problem.ts";
import type { Claim, Plan } from "../plan/plan.ts";
import { compileGlob, type Glob, isGlobPattern } from "../repo/glob.ts";
import type { RepoGraph } from "../repo/repo.ts";
import type { Access, ResolvedClaim } from "./facts.ts";

/**
 * Reads every claim that can be a path against the tree, in order of tasks and lists. The pattern of a claim on one
 * path becomes that path.
 */
export function resolveClaims(plan: Plan, repo: RepoGraph): readonly ResolvedClaim[] {
  return plan.tasks.flatMap((task) =>
    task.files.filter(isPath).map((claim): ResolvedClaim => {
      const { glob, files } = readPattern(claim, repo);
      const pattern = glob.path ?? claim.pattern;
      const access = accessOf(claim, glob, files);
      return { task: task.id, access, claim: { ...claim, pattern }, glob, files };
    }),
  );
}

function isPath({ pattern }: Claim): boolean {
  return pathProblem(pattern) === undefined;
}

interface ReadPattern {
  readonly glob: Glob;
  readonly files: readonly string[];
}

/** A bracketed segment is a name where such a folder or file exists, or where a file is to be created. */
function readPattern({ access, pattern }: Claim, repo: RepoGraph): ReadPattern {
  const isName = (path: string) => repo.hasFolder(path) || repo.has(path);
  const found = matching(compileGlob(pattern, { isLiteral: isName }), repo);
  const mayCreate = access === "create" || (access === "write" && found.files.length === 0);
  if (found.glob.literal || !mayCreate || !hasOnlyBrackets(pattern)) return found;
  return matching(compileGlob(pattern, { isLiteral: () => true }), repo);
}

function matching(glob: Glob, repo: RepoGraph): ReadPattern {
  if (glob.path === undefined) return { glob, files: repo.files.filter((file) => glob.matches(file)) };
  return { glob, files: repo.has(glob.path) ? [glob.path] : [] };
}

/** True when brackets are the only glob syntax of the pattern, as in `app/[id]/page.tsx`. */
function hasOnlyBrackets(pattern: string): boolean {
  return !isGlobPattern(pattern.replace(/\[[^\]/]*\]/g, "x"));
}

function accessOf({ access }: Claim, glob: Glob, files: readonly string[]): Access {
  if (access !== "write") return access;
  return glob.literal && files.length === 0 ? "create" : "modify";
}
