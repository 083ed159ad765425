import type { SourceDocument } from "../../source/document.ts";
import { claimsOfEntry } from "../claims/named-claims.ts";
import { keyOrigin, valueAt } from "../claims/written-values.ts";
import type { ImportedClaim, ImportedStatus, ImportProblem, Written } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { firstText } from "../yaml/yaml-plan.ts";
import { isScaffoldRow } from "./agents.ts";
import type { OwnedFile } from "./rows.ts";

/** A file that is made before all waves. */
export interface ScaffoldFile {
  readonly file: Written<string>;
  readonly contents: Written<string> | undefined;
}

/** What is made before all waves. */
export interface Scaffold {
  readonly origin: Written<string>["origin"];
  readonly files: readonly ScaffoldFile[];
  readonly claims: readonly ImportedClaim[];
  readonly status: Written<ImportedStatus> | undefined;
  readonly problems: readonly ImportProblem[];
}

/** Reads `scaffolds` and the files of the scaffold agent, which has no entry in the waves; `undefined` without either. */
export function scaffoldOf(
  document: SourceDocument,
  rows: readonly OwnedFile[],
  tree: ImportTree | undefined,
): Scaffold | undefined {
  const list = valueAt(document, ["scaffolds"]);
  const routes = Array.isArray(list) ? list.map((_, index) => ["scaffolds", index]) : [];
  const owned = rows.filter(isScaffoldRow);
  if (routes.length === 0 && owned.length === 0) return undefined;
  const problems: ImportProblem[] = [];
  const files = routes.flatMap((route): readonly ScaffoldFile[] => {
    const file = firstText(document, route, ["file_path", "file", "path"]);
    if (file !== undefined) return [{ file, contents: firstText(document, route, ["contents", "content"]) }];
    const origin = { source: document.source, span: document.locate(route, "value") };
    problems.push({ kind: "unread-text", message: "a scaffold names no file", origin });
    return [];
  });
  const more = owned.filter(({ file }) => files.every((other) => other.file.value !== file.value));
  const named = [...files.map(({ file }) => file), ...more.map(({ file }) => file)];
  if (named.length === 0) return undefined;
  const claimed = named.map((file) =>
    claimsOfEntry(file.value, file.origin.span, {
      source: document.source,
      tree,
      manner: "list",
      access: owned.find((row) => row.file.value === file.value)?.access ?? "create",
    }),
  );
  const { status, doubts } = statusOf(document, routes, tree);
  return {
    origin:
      routes.length > 0
        ? keyOrigin(document, ["scaffolds"])
        : (owned[0]?.agent.origin ?? keyOrigin(document, [])),
    files,
    claims: claimed.flatMap(({ claims }) => claims),
    status,
    problems: [...problems, ...claimed.flatMap((one) => one.problems), ...doubts],
  };
}

/** A scaffold is done when the plan says that every file of it is committed, and the files are there. */
function statusOf(
  document: SourceDocument,
  routes: readonly (readonly (string | number)[])[],
  tree: ImportTree | undefined,
): { readonly status: Written<ImportedStatus> | undefined; readonly doubts: readonly ImportProblem[] } {
  const said = routes.map((route) => firstText(document, route, ["status", "state"]));
  const [first] = said;
  if (
    first === undefined ||
    !said.every((one) => /^(?:committed|complete|merged|done)/i.test(one?.value ?? ""))
  )
    return { status: undefined, doubts: [] };
  const missing = routes
    .map((route) => firstText(document, route, ["file_path", "file", "path"]))
    .find((file) => file !== undefined && tree?.isFile(file.value) === false);
  if (missing === undefined) return { status: { ...first, value: "done" }, doubts: [] };
  const message = `the scaffold is "${first.value}", but there is no file "${missing.value}"; it is read as pending`;
  return { status: undefined, doubts: [{ kind: "doubtful-reading", message, origin: first.origin }] };
}
