import { intersectGlobs } from "../repo/glob-intersection.ts";
import type { ResolvedClaim } from "./facts.ts";

/** A path that two claims cover: preferably one that exists, else a witness that could. */
export interface SharedPath {
  readonly path: string;
  /** How many existing files both cover; 1 for one path that both name. */
  readonly shared: number;
}

/** What two claims have in common; `undefined` when no path is covered by both. */
export function sharedPath(first: ResolvedClaim, second: ResolvedClaim): SharedPath | undefined {
  if (first.glob.literal && second.glob.literal) {
    const path = first.claim.pattern;
    return path === second.claim.pattern ? { path, shared: 1 } : undefined;
  }
  const others = new Set(second.files);
  const shared = first.files.filter((file) => others.has(file));
  const path = shared[0] ?? intersectGlobs(first.glob, second.glob);
  return path === undefined ? undefined : { path, shared: shared.length };
}
