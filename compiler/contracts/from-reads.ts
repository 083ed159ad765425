import type { RepoFacts } from "../facts/facts.ts";
import type { SharedSymbol } from "./contracts.ts";
import { exportsOf, type LazySymbols, sharedFromCode } from "./from-code.ts";

/** All exports of the files that one task claims to read and another may write. */
export function symbolsFromReads(facts: RepoFacts, symbols: LazySymbols): readonly SharedSymbol[] {
  return facts.claims
    .filter(({ access }) => access === "read")
    .flatMap(({ task, files }) =>
      files.flatMap((file) => {
        const providers = facts.ownership.writersOf(file).filter((writer) => writer !== task);
        if (providers.length === 0) return [];
        const sides = { providers, consumers: [task] };
        return exportsOf(file, facts, symbols).map((symbol) => sharedFromCode(symbol, facts, sides));
      }),
    );
}
