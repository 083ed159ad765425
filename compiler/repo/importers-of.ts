import { backwardAdjacency } from "../graph/adjacency.ts";
import type { ImportersOf } from "./import-uses.ts";
import type { ImportTable, RepoGraph } from "./repo.ts";

/** Who imports a file, by the whole graph. */
export function importersInTable(table: ImportTable): ImportersOf {
  let numbers: ReadonlyMap<string, number> | undefined;
  let backward: ReturnType<typeof backwardAdjacency> | undefined;
  return (path) => {
    numbers ??= new Map(table.files.map((file, index) => [file, index]));
    backward ??= backwardAdjacency(table.files.length, table);
    const file = numbers.get(path);
    if (file === undefined) return [];
    const ends = backward.ends.subarray(backward.starts[file], backward.starts[file + 1]);
    return [...new Set(ends)].map((end) => table.files[end] ?? "");
  };
}

/** Who imports a file, by asking every file once, when this is first asked. */
export function importersByReading(files: readonly string[], importsOf: RepoGraph["importsOf"]): ImportersOf {
  let known: Map<string, Set<string>> | undefined;
  return (path) => {
    known ??= readAll(files, importsOf);
    return [...(known.get(path) ?? [])];
  };
}

function readAll(files: readonly string[], importsOf: RepoGraph["importsOf"]): Map<string, Set<string>> {
  const importers = new Map<string, Set<string>>();
  for (const file of files) {
    for (const { to } of importsOf(file)) importers.set(to, (importers.get(to) ?? new Set()).add(file));
  }
  return importers;
}
