import type { RepoFacts } from "../facts/facts.ts";
import type { Contract } from "../plan/plan.ts";
import type { ExportedSymbol } from "../repo/symbol-reader.ts";
import { type DeclaredPiece, declaredPieces } from "./declared-text.ts";
import { exportsOf, type LazySymbols } from "./from-code.ts";

/** A contract, what the plan says of it and what the code says of it. */
export interface ReadContract {
  readonly contract: Contract;
  readonly pieces: readonly DeclaredPiece[];
  /** All exports of the file at its path. */
  readonly exported: readonly ExportedSymbol[];
}

/** Reads what there is to read of a contract; opens the code only when there is something. */
export function readContract(contract: Contract, facts: RepoFacts, symbols: LazySymbols): ReadContract {
  const { declare, path } = contract;
  return {
    contract,
    pieces: declare === undefined ? [] : declaredPieces(contract, symbols().statementsOf(declare)),
    exported: path === undefined ? [] : exportsOf(path, facts, symbols),
  };
}
