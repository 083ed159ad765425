import { backwardAdjacency } from "../graph/adjacency.ts";
import { reach } from "../graph/reach.ts";
import { type Change, type ImportUse, importUses } from "../repo/import-uses.ts";
import { importersInTable } from "../repo/importers-of.ts";
import type { ImportTable, RepoGraph } from "../repo/repo.ts";
import { compareText } from "../source/compare.ts";

/** A file that asks for what changes, by an import of its own or through files that pass it on. */
export interface Importer {
  readonly file: string;
  /** Never empty; in order of lines. */
  readonly uses: readonly ImportUse[];
}

/** Whom a change reaches. */
export interface Impact extends Change {
  /** Sorted by file. */
  readonly importers: readonly Importer[];
  /** How many files there are in all: the importers, and what leads to them by imports; without the changed file. */
  readonly reached: number;
}

/** A graph in both of its forms. */
export interface DoubleGraph {
  readonly repo: RepoGraph;
  readonly table: ImportTable;
}

/** Who breaks when a file, or one export of it, changes: follows re-exports, also under other names. */
export function impactOf({ repo, table }: DoubleGraph, change: Change): Impact {
  const numbers = new Map(table.files.map((file, index) => [file, index]));
  const backward = backwardAdjacency(table.files.length, table);
  const importers = byFile(importUses(change, repo, importersInTable(table)), change.file);
  const { order } = reach(
    backward,
    importers.flatMap(({ file }) => numbers.get(file) ?? []),
  );
  const others = order.filter((file) => table.files[file] !== change.file);
  return { ...change, importers, reached: others.length };
}

function byFile(uses: readonly ImportUse[], changed: string): readonly Importer[] {
  const files = new Map<string, ImportUse[]>();
  for (const use of uses) {
    const list = files.get(use.from);
    if (use.from === changed) continue;
    if (list === undefined) files.set(use.from, [use]);
    else list.push(use);
  }
  return [...files]
    .sort(([a], [b]) => compareText(a, b))
    .map(([file, list]) => ({ file, uses: list.sort((a, b) => a.line - b.line || compareText(a.to, b.to)) }));
}
