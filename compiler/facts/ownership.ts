import { compareText } from "../plan/order.ts";
import type { Plan, TaskId } from "../plan/plan.ts";
import type { Ownership, ResolvedClaim } from "./facts.ts";

/** Who claims which path. Paths are existing files, and planned ones that a single path names. */
export function ownership(plan: Plan, claims: readonly ResolvedClaim[]): Ownership {
  const byPath = new Map<string, ResolvedClaim[]>();
  for (const claim of claims) for (const path of pathsOf(claim)) push(byPath, path, claim);
  const place = new Map(plan.tasks.map((task, index) => [task.id, index]));
  return {
    paths: [...byPath.keys()].sort(compareText),
    claimsOn: (path) => byPath.get(path) ?? [],
    writersOf: (path) => writers(byPath.get(path) ?? [], place),
  };
}

/** Existing files of a claim, and the planned one that a claim on one path will write. */
export function pathsOf(claim: ResolvedClaim): readonly string[] {
  const planned = writes(claim) && claim.glob.literal && claim.files.length === 0;
  return planned ? [claim.claim.pattern] : claim.files;
}

/** True for every access but reading. */
export function writes(claim: ResolvedClaim): boolean {
  return claim.access !== "read";
}

function writers(claims: readonly ResolvedClaim[], place: ReadonlyMap<TaskId, number>): readonly TaskId[] {
  const tasks = new Set(claims.filter(writes).map((claim) => claim.task));
  return [...tasks].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
}

function push(map: Map<string, ResolvedClaim[]>, path: string, claim: ResolvedClaim): void {
  const list = map.get(path);
  if (list === undefined) map.set(path, [claim]);
  else list.push(claim);
}
