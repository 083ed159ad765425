import type { RepoGraph, RepoReader } from "./repo.ts";
import { checkDeclarations } from "./symbol-check.ts";
import { readExports } from "./symbol-exports.ts";
import { openPrograms, type SymbolPrograms } from "./symbol-program.ts";
import type { ExportedSymbol, SymbolReader } from "./symbol-reader.ts";
import { splitDeclarations } from "./symbol-split.ts";

/** Reads symbols of a repository with TypeScript's own checker. Never throws for what a repository holds. */
export function openSymbols(reader: RepoReader, graph: RepoGraph): SymbolReader {
  let opened: SymbolPrograms | undefined;
  const programs = (): SymbolPrograms => {
    opened ??= openPrograms(reader, graph);
    return opened;
  };
  const known = new Map<string, readonly ExportedSymbol[]>();
  return {
    canRead: (file) => programs().canRead(file),
    exportsOf: (file) => {
      const found = known.get(file) ?? readExports(file, programs());
      known.set(file, found);
      return found;
    },
    statementsOf: splitDeclarations,
    checkDeclarations: (texts) => (texts.length === 0 ? [] : checkDeclarations(texts, programs())),
    filesRead: () => opened?.filesRead() ?? [],
  };
}
