import type { RepoFacts } from "../facts/facts.ts";
import { compareText } from "../plan/order.ts";
import type { Plan } from "../plan/plan.ts";
import type { SymbolReader } from "../repo/symbol-reader.ts";
import type { SharedContracts } from "./contracts.ts";
import { symbolsFromCouplings } from "./from-coupling.ts";
import { contractsFromPlan } from "./from-plan.ts";
import { symbolsFromReads } from "./from-reads.ts";
import { mergeSymbols } from "./merge.ts";

/**
 * What crosses the boundaries between tasks: what imports carry from the files of one to the files of another, what
 * one reads and another writes, and what the plan declares. `symbols` is called only when code must be read.
 */
export function extractContracts(facts: RepoFacts, symbols: () => SymbolReader): SharedContracts {
  const reader = once(symbols);
  const planned = contractsFromPlan(facts, reader);
  const found = [...symbolsFromCouplings(facts, reader), ...symbolsFromReads(facts, reader)];
  return {
    symbols: mergeSymbols([...planned.symbols, ...found], facts.plan),
    environment: environmentOf(facts.plan),
    problems: planned.problems,
  };
}

function once(open: () => SymbolReader): () => SymbolReader {
  let opened: SymbolReader | undefined;
  return () => {
    opened ??= open();
    return opened;
  };
}

function environmentOf({ contracts }: Plan): SharedContracts["environment"] {
  return contracts
    .flatMap(({ env, name: contract }) => env.map(({ name, text }) => ({ name, text, contract })))
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.contract, b.contract));
}
