import { cyclicGroups, cyclicParts } from "../graph/cyclic-parts.ts";
import { type ImportLine, type ImportPart, importLine } from "./import-part.ts";

/** Files that all lead to one another. */
export interface ImportCycle {
  /** At least two, sorted. */
  readonly files: readonly string[];
  /** A shortest cycle among them: each import leads to the file of the next, the last one to the first. */
  readonly witness: readonly ImportLine[];
}

/** How many files each group holds of those that import one another in cycles, the largest first. */
export function cycleSizes(table: ImportPart): readonly number[] {
  return cyclicGroups(table.files.length, table).map(({ length }) => length);
}

/** Every group of files that import one another in cycles, the largest first, then in order of the first file. */
export function importCycles(table: ImportPart): readonly ImportCycle[] {
  return cyclicParts(table.files.length, table).map(({ nodes, cycle }) => ({
    files: nodes.map((node) => table.files[node] ?? ""),
    witness: cycle.map((edge) => importLine(table, edge)),
  }));
}
