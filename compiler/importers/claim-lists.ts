import type { Route } from "../source/route.ts";
import type { ProvenanceNotes } from "./provenance.ts";
import type { SettledClaim } from "./settle.ts";

/** The lists of `files`, in the order that the language has them. */
const accesses = ["create", "modify", "delete", "read"] as const;

/** The claims of one task as the lists of `files`; what is written need not be listed as read. */
export function claimLists(
  claims: readonly SettledClaim[],
  route: Route,
  notes: ProvenanceNotes,
): Readonly<Record<string, readonly string[]>> {
  const lists: [string, readonly string[]][] = [];
  const [first] = claims;
  if (first !== undefined) notes.add(route, first.origin);
  for (const access of accesses) {
    const listed = claims.filter((claim) => claim.access === access);
    for (const [index, { origin, inferred }] of listed.entries()) {
      notes.add([...route, access, index], origin, inferred);
    }
    if (listed.length > 0) lists.push([access, listed.map(({ pattern }) => pattern)]);
  }
  return Object.fromEntries(lists);
}
