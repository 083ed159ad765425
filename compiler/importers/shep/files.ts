import type { SourceDocument } from "../../source/document.ts";
import type { Route } from "../../source/route.ts";
import { claimsOfEntry, joinedClaims, type NamedClaims } from "../claims/named-claims.ts";
import { isMap, valueAt } from "../claims/written-values.ts";
import type { ImportedClaim } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { yamlTextAt } from "../places/yaml-text-places.ts";
import { claimsOfProse } from "../prose/prose-claims.ts";
import { proseText } from "../prose/prose-text.ts";
import { firstKey, textsUnder } from "../yaml/yaml-plan.ts";

/** What the files of a task are read with. */
export interface FileReading {
  readonly document: SourceDocument;
  readonly tree: ImportTree | undefined;
}

/** Where a task says what must hold in the end. */
export const criteria = ["acceptanceCriteria", "acceptance"] as const;

/** Where a task says, under `tdd`, what to do. */
export const steps = ["red", "green", "refactor"] as const;

/** The files that the task at a route lists or speaks of. */
export function shepFiles(route: Route, reading: FileReading): NamedClaims {
  const { claims, problems } = joinedClaims([listedFiles(route, reading), toldFiles(route, reading)]);
  return { claims: distinct(claims), problems };
}

/** `files: { create: […], modify: […] }`. */
function listedFiles(route: Route, { document, tree }: FileReading): NamedClaims {
  const lists = ["create", "modify", "delete", "read"] as const;
  const files = firstKey(document, route, ["files"]);
  if (files === undefined) return { claims: [], problems: [] };
  const { source } = document;
  const parts = isMap(valueAt(document, files))
    ? lists.map((access) => ({ access, ...textsUnder(document, files, [access]) }))
    : [{ access: "write" as const, ...textsUnder(document, route, ["files"]) }];
  return joinedClaims(
    parts.flatMap(({ access, items, problems }) => [
      { claims: [], problems },
      ...items.map(({ value, origin }) =>
        claimsOfEntry(value, origin.span, { source, tree, manner: "list", access }),
      ),
    ]),
  );
}

/** Paths in what the task says of itself. */
function toldFiles(route: Route, { document, tree }: FileReading): NamedClaims {
  return joinedClaims(
    textRoutes(document, route).flatMap((at) => {
      const placed = yamlTextAt(document, at);
      if (placed === undefined) return [];
      const { claims, problems } = claimsOfProse(proseText(placed), { tree });
      const isOutcome = outcome.test(placed.text) && criteria.some((key) => at.includes(key));
      return [{ claims: isOutcome ? claims.map(asOutcome) : claims, problems }];
    }),
  );
}

/** Among criteria, "Check node implementation in x.ts" is no deed but what is there in the end: a node that checks. */
const outcome =
  /^\W*(?:analy[sz]e|research|review|check|validate|verify|inspect|audit)\s+(?:[a-z-]+\s+){1,2}implementation\s+in\s+\S+\s*$/i;

function asOutcome(claim: ImportedClaim): ImportedClaim {
  const inferred = "it is what is there in the end";
  return claim.access === "read" ? { ...claim, access: "write", inferred } : claim;
}

function textRoutes(document: SourceDocument, route: Route): readonly Route[] {
  const lists = [...criteria.map((key) => [...route, key]), ...steps.map((key) => [...route, "tdd", key])];
  return [
    [...route, "title"],
    [...route, "description"],
    ...lists.flatMap((list) => entriesUnder(document, list)),
  ];
}

/** The routes of a list's entries; that of the text where there is no list. */
export function entriesUnder(document: SourceDocument, list: Route): readonly Route[] {
  const value = valueAt(document, list);
  return Array.isArray(value) ? value.map((_, index) => [...list, index]) : [list];
}

/** Each path once for each thing that is done to it. */
function distinct(claims: readonly ImportedClaim[]): readonly ImportedClaim[] {
  const kept = new Map<string, ImportedClaim>();
  for (const claim of claims) {
    const key = `${claim.access} ${claim.pattern}`;
    if (!kept.has(key)) kept.set(key, claim);
  }
  return [...kept.values()];
}
