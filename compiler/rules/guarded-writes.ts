import { type Label, valueAt } from "../diagnostics/diagnostic.ts";
import type { RepoFacts, ResolvedClaim } from "../facts/facts.ts";
import { writes } from "../facts/ownership.ts";
import { sharedPatterns } from "../facts/shared-patterns.ts";
import type { PathPattern } from "../plan/policies.ts";

/** A claim to write what the plan keeps from tasks. */
export interface GuardedWrite {
  readonly claim: ResolvedClaim;
  /** The first such path. */
  readonly path: string;
  /** How many more the claim covers. */
  readonly more: number;
  readonly pattern: PathPattern;
}

/** Claims to write paths that one of the patterns covers; of a glob, those of its files. */
export function guardedWrites(
  { claims }: RepoFacts,
  patterns: readonly PathPattern[],
): readonly GuardedWrite[] {
  if (patterns.length === 0) return [];
  const patternOf = sharedPatterns(patterns);
  return claims.filter(writes).flatMap((claim): readonly GuardedWrite[] => {
    const paths = claim.glob.path === undefined ? claim.files : [claim.glob.path];
    const [path, ...others] = paths.filter((file) => patternOf(file) !== undefined);
    const pattern = path === undefined ? undefined : patternOf(path);
    if (path === undefined || pattern === undefined) return [];
    return [{ claim, path, more: others.length, pattern }];
  });
}

/** `"src/a.ts"`, or how many more there are. */
export function guardedPaths({ path, more }: GuardedWrite): string {
  return more === 0 ? `"${path}"` : `"${path}" and ${more} more ${more === 1 ? "file" : "files"}`;
}

/** Where the plan keeps the path from tasks. */
export function patternLabel({ pattern }: GuardedWrite, message: string): Label {
  return { place: valueAt(pattern.route), message };
}
