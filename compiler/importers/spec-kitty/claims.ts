import type { SourceDocument } from "../../source/document.ts";
import { claimsOfEntry, joinedClaims, type NamedClaims } from "../claims/named-claims.ts";
import { valueAt, writtenItems } from "../claims/written-values.ts";
import type { ImportedClaim, ImportProblem } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { labelledFiles } from "../prose/labelled-files.ts";
import type { WorkPackage } from "./file.ts";

/** `owned_files`, of which `create_intent` says those that are new; without that key, what the subtasks name. */
export function packageClaims(
  { source, front, sections }: WorkPackage,
  tree: ImportTree | undefined,
): NamedClaims {
  const document = front?.document;
  if (document === undefined || valueAt(document, ["owned_files"]) === undefined)
    return labelledFiles(
      sections.flatMap(({ nodes }) => nodes),
      { source, tree },
    );
  const owned = entries(document, "owned_files", { tree, access: "write" });
  const made = entries(document, "create_intent", { tree, access: "create" });
  const isNew = new Set(made.claims.map(({ pattern }) => pattern));
  const isOwned = new Set(owned.claims.map(({ pattern }) => pattern));
  const claims = owned.claims.map((claim) =>
    isNew.has(claim.pattern) ? { ...claim, access: "create" as const, inferred: "create_intent" } : claim,
  );
  const rest = made.claims.filter(({ pattern }) => !isOwned.has(pattern));
  return { claims: [...claims, ...rest], problems: [...owned.problems, ...made.problems] };
}

interface Entries {
  readonly tree: ImportTree | undefined;
  readonly access: ImportedClaim["access"];
}

function entries(document: SourceDocument, key: string, { tree, access }: Entries): NamedClaims {
  const { source } = document;
  const { items, odd } = writtenItems(document, [key]);
  const found = joinedClaims(
    items.map(({ value, origin }) =>
      claimsOfEntry(value, origin.span, { source, tree, manner: "list", access }),
    ),
  );
  const problems = odd.map((origin): ImportProblem => {
    return { kind: "unread-text", message: `an entry of ${key} is no path`, origin };
  });
  return { claims: found.claims, problems: [...found.problems, ...problems] };
}
