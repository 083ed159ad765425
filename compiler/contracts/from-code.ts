import type { RepoFacts } from "../facts/facts.ts";
import type { TaskId } from "../plan/plan.ts";
import { endingOf, scriptEndings } from "../repo/scan/dialect.ts";
import type { ExportedSymbol, SymbolReader } from "../repo/symbol-reader.ts";
import type { SharedSymbol } from "./contracts.ts";

/** Opens the code when it is first asked for. */
export type LazySymbols = () => SymbolReader;

/** What a file exports; nothing is opened for a file whose exports cannot be read. */
export function exportsOf(file: string, facts: RepoFacts, symbols: LazySymbols): readonly ExportedSymbol[] {
  return isReadable(file, facts) ? symbols().exportsOf(file) : [];
}

/** True for files of TypeScript and JavaScript that are there and not too large: the declarations of no other are read. */
export function isReadable(file: string, { repo }: RepoFacts): boolean {
  const isScript = scriptEndings.includes(endingOf(file)) && repo.isAnalysable(file);
  return isScript && repo.has(file) && !repo.isSkipped(file);
}

/** Tasks on the two sides of a symbol. */
export interface Sides {
  /** Used when nobody writes the file of the declaration itself. */
  readonly providers: readonly TaskId[];
  readonly consumers: readonly TaskId[];
}

/** A symbol of the code that crosses from those who may write its declaration to those who use it. */
export function sharedFromCode(symbol: ExportedSymbol, facts: RepoFacts, sides: Sides): SharedSymbol {
  const { name, kind, text, file, line } = symbol;
  const writers = facts.ownership.writersOf(file);
  return {
    name,
    kind,
    text,
    file,
    line,
    providers: writers.length > 0 ? writers : sides.providers,
    consumers: sides.consumers,
    contract: undefined,
    replaces: undefined,
  };
}
