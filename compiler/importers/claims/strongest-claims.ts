import type { ImportedClaim } from "../imported.ts";

/** One claim for each path: the first that says most of what is done to it. In the order of first mention. */
export function strongestClaims(claims: readonly ImportedClaim[]): readonly ImportedClaim[] {
  const kept = new Map<string, ImportedClaim>();
  for (const claim of claims) {
    const known = kept.get(claim.pattern);
    if (known === undefined || strength(claim) > strength(known)) kept.set(claim.pattern, claim);
  }
  return [...kept.values()];
}

/** To read is less than to write, and `write` leaves open what `create`, `modify` and `delete` say. */
function strength({ access }: ImportedClaim): number {
  if (access === "read") return 0;
  return access === "write" ? 1 : 2;
}
