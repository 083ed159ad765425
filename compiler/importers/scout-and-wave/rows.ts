import type { SourceDocument } from "../../source/document.ts";
import { isMap, originAt, valueAt, writtenAt } from "../claims/written-values.ts";
import type { ImportedClaim, ImportProblem, Written } from "../imported.ts";
import { firstText, textsUnder } from "../yaml/yaml-plan.ts";

/** A row of `file_ownership`. */
export interface OwnedFile {
  readonly file: Written<string>;
  readonly agent: Written<string>;
  readonly wave: Written<number> | undefined;
  readonly access: ImportedClaim["access"];
  readonly dependsOn: readonly Written<string>[];
  readonly repo: Written<string> | undefined;
}

/** The rows of `file_ownership`, and what of it is none. */
export interface Ownership {
  readonly rows: readonly OwnedFile[];
  readonly problems: readonly ImportProblem[];
}

/** Reads who owns which file. */
export function ownershipOf(document: SourceDocument): Ownership {
  const list = valueAt(document, ["file_ownership"]);
  if (list === undefined || list === null) return { rows: [], problems: [] };
  if (!Array.isArray(list)) return { rows: [], problems: [noRow(document, [])] };
  const rows: OwnedFile[] = [];
  const problems: ImportProblem[] = [];
  for (const [index, item] of list.entries()) {
    const route = ["file_ownership", index];
    const file = firstText(document, route, ["file", "path"]);
    const agent = firstText(document, route, ["agent"]);
    if (!isMap(item) || file === undefined || agent === undefined) {
      problems.push(noRow(document, [index]));
      continue;
    }
    const named = textsUnder(document, route, ["depends_on", "dependencies"]);
    problems.push(...named.problems);
    rows.push({
      file,
      agent,
      wave: waveAt(document, [...route, "wave"]),
      access: accessOf(firstText(document, route, ["action"])?.value),
      dependsOn: named.items,
      repo: firstText(document, route, ["repo"]),
    });
  }
  return { rows, problems };
}

function noRow(document: SourceDocument, route: readonly number[]): ImportProblem {
  const message = 'an entry of "file_ownership" names no file and agent';
  return { kind: "unread-text", message, origin: originAt(document, ["file_ownership", ...route]) };
}

function accessOf(action: string | undefined): ImportedClaim["access"] {
  const word = action?.toLowerCase() ?? "";
  if (/^(?:new|create|add)/.test(word)) return "create";
  if (/^(?:modif|update|edit|extend)/.test(word)) return "modify";
  return /^(?:delete|remove)/.test(word) ? "delete" : "write";
}

/** The number of a wave, from 0. */
export function waveAt(
  document: SourceDocument,
  route: readonly (string | number)[],
): Written<number> | undefined {
  const written = writtenAt(document, route);
  if (written === undefined || !/^\d{1,4}$/.test(written.value)) return undefined;
  return { value: Number(written.value), origin: written.origin };
}
