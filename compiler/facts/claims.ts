import { pathProblem } from "../plan/path-problem.ts";
import type { Claim, Plan } from "../plan/plan.ts";
import { compileGlob, type Glob, isGlobPattern } from "../repo/glob.ts";
import type { RepoGraph } from "../repo/repo.ts";
import { aliasOf } from "./aliases.ts";
import type { Access, ResolvedClaim } from "./facts.ts";
import { boundClaim } from "./symbol-claims.ts";

/**
 * Reads every claim that can be a path against the tree, in order of tasks and lists. The pattern of a claim on one
 * path becomes that path.
 */
export function resolveClaims(plan: Plan, repo: RepoGraph): readonly ResolvedClaim[] {
  return plan.tasks.flatMap((task) =>
    task.files.filter(isPath).map((claim): ResolvedClaim => {
      const written = withoutMark(claim, repo);
      const alias = aliasOf(written, repo.layout);
      const said = alias?.real === undefined ? written : { ...written, pattern: alias.real };
      const { glob, files } = readPattern(said, repo);
      const pattern = glob.path ?? said.pattern;
      const { access, symbol } = boundClaim(said, glob.path, repo) ?? {
        access: accessOf(said, glob, files),
        symbol: undefined,
      };
      const named = alias === undefined ? {} : { alias };
      const resolved = { task: task.id, access, claim: { ...said, pattern }, glob, files, ...named };
      return symbol === undefined ? resolved : { ...resolved, symbol };
    }),
  );
}

/** There are files with `#` in their names. */
function withoutMark(claim: Claim, repo: RepoGraph): Claim {
  const whole = `${claim.pattern}#${claim.symbol}`;
  return claim.symbol !== undefined && repo.isListed(whole)
    ? { ...claim, pattern: whole, symbol: undefined }
    : claim;
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

/** What cannot be limited to a symbol still is no reason to make or remove a file that is there. */
function accessOf({ access, symbol }: Claim, glob: Glob, files: readonly string[]): Access {
  if (symbol !== undefined && files.length > 0 && access !== "read") return "modify";
  if (access !== "write") return access;
  return glob.literal && files.length === 0 ? "create" : "modify";
}
