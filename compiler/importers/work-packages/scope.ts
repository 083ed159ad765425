import { pathProblem } from "../../plan/path-problem.ts";
import type { SourceDocument } from "../../source/document.ts";
import type { Route } from "../../source/route.ts";
import { couldOverlap, isBroad, isGlob } from "../claims/glob-reach.ts";
import { type ClaimReading, claimsOfEntry, joinedClaims, type NamedClaims } from "../claims/named-claims.ts";
import type { ImportedClaim, ImportProblem, Written } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { textsUnder } from "../yaml/yaml-plan.ts";

/** What a package may touch. */
export interface PackageScope {
  readonly claims: readonly ImportedClaim[];
  readonly problems: readonly ImportProblem[];
  /** Globs that may be read, too broad for a claim. */
  readonly broad: readonly Written<string>[];
  /** Globs that must not be written and that its own may cover. */
  readonly denied: readonly Written<string>[];
}

/** Reads `scope` and `locks.files` of the package at a route. */
export function packageScope(
  document: SourceDocument,
  route: Route,
  tree: ImportTree | undefined,
): PackageScope {
  const scope = [...route, "scope"];
  const under = (keys: readonly string[]): ReturnType<typeof textsUnder> => {
    const inside = textsUnder(document, scope, keys);
    return inside.items.length + inside.problems.length > 0 ? inside : textsUnder(document, route, keys);
  };
  const writes = under(["write_allow"]);
  const reads = under(["read_allow"]);
  const deny = under(["deny", "write_deny"]);
  const locked = textsUnder(document, [...route, "locks"], ["files"]);
  const claims = (
    items: readonly Written<string>[],
    access: ImportedClaim["access"],
    inferred?: string,
  ): readonly NamedClaims[] => {
    const reading = { source: document.source, tree, manner: "list" as const, access };
    return items.map((item) => claimOf(item, inferred === undefined ? reading : { ...reading, inferred }));
  };
  const written = new Set(writes.items.map(({ value }) => value));
  const isCovered = (path: string): boolean => [...written].some((glob) => couldOverlap(glob, path));
  const parts = joinedClaims([
    ...claims(writes.items, "write"),
    ...claims(
      locked.items.filter(({ value }) => !isCovered(value)),
      "write",
      "a lock file",
    ),
    ...claims(
      reads.items.filter(({ value }) => !isBroad(value) && !written.has(value)),
      "read",
    ),
  ]);
  const lists = [writes, reads, deny, locked];
  return {
    claims: parts.claims,
    problems: [...lists.flatMap(({ problems }) => problems), ...parts.problems],
    broad: reads.items.filter(({ value }) => isBroad(value)),
    denied: deny.items.filter(({ value }) => [...written].some((glob) => couldOverlap(glob, value))),
  };
}

/** A glob stays the glob that it is. */
function claimOf({ value, origin }: Written<string>, reading: ClaimReading): NamedClaims {
  if (!isGlob(value) || /\s/.test(value) || pathProblem(value) !== undefined)
    return claimsOfEntry(value, origin.span, reading);
  const { access, inferred } = reading;
  return {
    claims: [{ access, pattern: value, origin, ...(inferred !== undefined && { inferred }) }],
    problems: [],
  };
}
