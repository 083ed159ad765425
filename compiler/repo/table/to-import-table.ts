import type { ImportTable, UnresolvedImport } from "../repo.ts";
import { outside, reasonOf } from "../resolution-answer.ts";
import type { FullTable } from "./full-table.ts";

/** The edges between the files of a scope, and what leads nowhere. `files` are in order and all in `full.listed`. */
export function toImportTable(full: FullTable, files: readonly string[]): ImportTable {
  const places = placesOf(full.listed, files);
  const size = full.spec.length;
  const columns: EdgeColumns = {
    from: new Int32Array(size),
    to: new Int32Array(size),
    kind: new Uint8Array(size),
    line: new Int32Array(size),
  };
  const unresolved = new Map<string, UnresolvedImport>();
  const skipped: string[] = [];
  let count = 0;
  for (let script = 0; script < full.scripts.length; script += 1) {
    if ((full.end[script] ?? 0) < (full.first[script] ?? 0)) skipped.push(pathOf(full, script));
    else count = addEdges({ full, places, columns, unresolved }, script, count);
  }
  return {
    files,
    from: columns.from.subarray(0, count),
    to: columns.to.subarray(0, count),
    kind: columns.kind.subarray(0, count),
    line: columns.line.subarray(0, count),
    unresolved: [...unresolved.values()],
    analysed: full.scripts.length - skipped.length,
    skipped,
  };
}

interface EdgeColumns {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly kind: Uint8Array;
  readonly line: Int32Array;
}

interface Making {
  readonly full: FullTable;
  readonly places: Int32Array | undefined;
  readonly columns: EdgeColumns;
  readonly unresolved: Map<string, UnresolvedImport>;
}

/** The index among `files` of an index among `listed`; `undefined` when they are the same. */
function placesOf(listed: readonly string[], files: readonly string[]): Int32Array | undefined {
  if (listed.length === files.length) return undefined;
  const byPath = new Map(files.map((path, index) => [path, index]));
  return Int32Array.from(listed, (path) => byPath.get(path) ?? -1);
}

/** Adds the edges of a script from a place of the columns on; the place behind them. */
function addEdges({ full, places, columns, unresolved }: Making, script: number, from: number): number {
  const { target, kind, line } = full;
  const file = full.scripts[script] ?? -1;
  const source = placeOf(file, places);
  const end = full.end[script] ?? 0;
  let edge = from;
  for (let at = full.first[script] ?? 0; at < end; at += 1) {
    const answer = target[at] ?? -1;
    if (answer < outside) addUnresolved(full, { script, at, answer }, unresolved);
    const place = answer === file ? outside : placeOf(answer, places);
    if (place < 0) continue;
    columns.from[edge] = source;
    columns.to[edge] = place;
    columns.kind[edge] = kind[at] ?? 0;
    columns.line[edge] = line[at] ?? 0;
    edge += 1;
  }
  return edge;
}

function placeOf(answer: number, places: Int32Array | undefined): number {
  return answer < 0 || places === undefined ? answer : (places[answer] ?? outside);
}

/** An import that is exported again stands twice in the table, at one place. */
function addUnresolved(
  full: FullTable,
  { script, at, answer }: { readonly script: number; readonly at: number; readonly answer: number },
  unresolved: Map<string, UnresolvedImport>,
): void {
  const reason = reasonOf(answer);
  if (reason === undefined) return;
  const specifier = full.specifiers[full.spec[at] ?? -1] ?? "";
  const line = full.line[at] ?? 0;
  unresolved.set(`${script} ${line} ${specifier}`, { from: pathOf(full, script), specifier, line, reason });
}

function pathOf({ listed, scripts }: FullTable, script: number): string {
  return listed[scripts[script] ?? -1] ?? "";
}
