import { type ImportKind, type ImportTable, importKinds } from "../../compiler/repo/repo.ts";

/** An import as a test writes it: from, to, and where it matters kind and line (from 1). */
export type TableRow = readonly [from: string, to: string, kind?: ImportKind, line?: number];

/** A table of these imports; files that have none may be added. Without a line, imports stand one below the other. */
export function importTable(rows: readonly TableRow[], others: readonly string[] = []): ImportTable {
  const files = [...new Set([...rows.map(([from]) => from), ...rows.map(([, to]) => to), ...others])].sort();
  const sorted = files.flatMap((file) => rows.filter(([from]) => from === file));
  const above = (row: TableRow) => sorted.filter(([from]) => from === row[0]).indexOf(row);
  return {
    files,
    from: Int32Array.from(sorted, ([from]) => files.indexOf(from)),
    to: Int32Array.from(sorted, ([, to]) => files.indexOf(to)),
    kind: Uint8Array.from(sorted, ([, , kind = "static"]) => importKinds.indexOf(kind)),
    line: Int32Array.from(sorted, (row) => row[3] ?? above(row) + 1),
    unresolved: [],
    analysed: files.length,
    skipped: [],
  };
}
