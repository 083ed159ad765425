import type { ImportChain, RepoFacts } from "../facts/facts.ts";
import type { ExportedSymbol } from "../repo/symbol-reader.ts";
import type { SharedSymbol } from "./contracts.ts";
import { exportsOf, type LazySymbols, sharedFromCode } from "./from-code.ts";

/** What imports carry from the files of one task to the files of another; one entry for each coupling. */
export function symbolsFromCouplings(facts: RepoFacts, symbols: LazySymbols): readonly SharedSymbol[] {
  // What a barrel passes on from a file that nobody writes stays as it is.
  const isWritten = ({ file }: ExportedSymbol) => facts.ownership.writersOf(file).length > 0;
  return facts.couplings.flatMap(({ importer, imported, chains }) =>
    chains.flatMap((chain) =>
      carriedBy(chain, facts, symbols)
        .filter(isWritten)
        .map((symbol) => sharedFromCode(symbol, facts, { providers: [imported], consumers: [importer] })),
    ),
  );
}

/** The named exports of the last file; all of them when the names cannot be told apart. */
function carriedBy(chain: ImportChain, facts: RepoFacts, symbols: LazySymbols): readonly ExportedSymbol[] {
  const file = chain.edges.at(-1)?.to;
  if (file === undefined || chain.symbols.length === 0) return [];
  const all = exportsOf(file, facts, symbols);
  return chain.symbols.includes("*") ? all : all.filter(({ name }) => chain.symbols.includes(name));
}
