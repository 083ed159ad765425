import { type ImportKind, type ImportTable, importKinds } from "../repo/repo.ts";

/** A part of an import table, with numbers of its own; the whole table is one too. */
export type ImportPart = Omit<ImportTable, "analysed">;

/** One edge, spelt out. */
export interface ImportLine {
  readonly from: string;
  readonly to: string;
  readonly kind: ImportKind;
  /** Line of the specifier in `from`, from 1. */
  readonly line: number;
}

/** The edge with a number. */
export function importLine({ files, from, to, kind, line }: ImportPart, edge: number): ImportLine {
  return {
    from: files[from[edge] ?? -1] ?? "",
    to: files[to[edge] ?? -1] ?? "",
    kind: importKinds[kind[edge] ?? 0] ?? "static",
    line: line[edge] ?? 0,
  };
}

/** What to keep, by number. Ends of kept edges must be kept. */
export interface Choice {
  readonly hasFile: (file: number) => boolean;
  readonly hasEdge: (edge: number) => boolean;
}

/** The chosen files and edges in the old order, with what could not be resolved or read in these files. */
export function partOf(table: ImportPart, { hasFile, hasEdge }: Choice): ImportPart {
  const files = table.files.filter((_, file) => hasFile(file));
  const numbers = new Int32Array(table.files.length);
  for (let file = 0, next = 0; file < numbers.length; file += 1) {
    numbers[file] = next;
    if (hasFile(file)) next += 1;
  }
  const edges = table.from.map((_, edge) => edge).filter(hasEdge);
  const known = new Set(files);
  return {
    files,
    from: edges.map((edge) => numbers[table.from[edge] ?? 0] ?? 0),
    to: edges.map((edge) => numbers[table.to[edge] ?? 0] ?? 0),
    kind: Uint8Array.from(edges, (edge) => table.kind[edge] ?? 0),
    line: edges.map((edge) => table.line[edge] ?? 0),
    unresolved: table.unresolved.filter(({ from }) => known.has(from)),
    skipped: table.skipped.filter((path) => known.has(path)),
  };
}
