import type { RepoFacts } from "../facts/facts.ts";
import { compareText } from "../plan/order.ts";
import type { Plan } from "../plan/plan.ts";
import type { SymbolReader } from "../repo/symbol-reader.ts";
import type { SharedContracts, SharedSymbol } from "./contracts.ts";
import type { LazySymbols } from "./from-code.ts";
import { symbolsFromCouplings } from "./from-coupling.ts";
import { contractProblems, contractsOfPlan, symbolsFromPlan } from "./from-plan.ts";
import { symbolsFromReads } from "./from-reads.ts";
import { mergeSymbols } from "./merge.ts";
import type { ReadContract } from "./read-contract.ts";

/** How much is to be found out: `problems` leaves the symbols out, which take longest. */
export type ContractPart = "all" | "problems";

/**
 * What crosses the boundaries between tasks: what imports carry from the files of one to the files of another, what
 * one reads and another writes, and what the plan declares. `symbols` is called only when code must be read.
 */
export function extractContracts(
  facts: RepoFacts,
  symbols: LazySymbols,
  part: ContractPart = "all",
): SharedContracts {
  const reader = once(symbols);
  const planned = contractsOfPlan(facts, reader);
  return {
    problems: contractProblems(planned, facts, reader),
    symbols: part === "all" ? symbolsOf(planned, facts, reader) : [],
    environment: environmentOf(facts.plan),
  };
}

/** The same before anything is loaded that reads code; `undefined` when some code must be read. */
export function contractsWithoutCode(facts: RepoFacts, part: ContractPart): SharedContracts | undefined {
  let isAsked = false;
  const ask = (): SymbolReader => {
    isAsked = true;
    return silent;
  };
  const shared = extractContracts(facts, ask, part);
  return isAsked ? undefined : shared;
}

const silent: SymbolReader = {
  canRead: () => false,
  exportsOf: () => [],
  statementsOf: () => [],
  checkDeclarations: () => [],
  filesRead: () => [],
};

function symbolsOf(
  planned: readonly ReadContract[],
  facts: RepoFacts,
  symbols: LazySymbols,
): readonly SharedSymbol[] {
  const found = [
    ...planned.flatMap((contract) => symbolsFromPlan(contract, facts)),
    ...symbolsFromCouplings(facts, symbols),
    ...symbolsFromReads(facts, symbols),
  ];
  return mergeSymbols(found, facts.plan);
}

function once(open: LazySymbols): LazySymbols {
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
