import type { RepoFacts } from "../facts/facts.ts";
import { sortedUnique } from "../plan/order.ts";
import type { Contract } from "../plan/plan.ts";
import type { ContractProblem } from "./contracts.ts";
import { isReadable, type LazySymbols } from "./from-code.ts";
import { namedProviders } from "./providers.ts";
import type { ReadContract } from "./read-contract.ts";

/** A path that leads nowhere, unless a task makes the file and the plan says who provides the contract. */
export function missingFile(contract: Contract, facts: RepoFacts): readonly ContractProblem[] {
  const { name, path, declare, env } = contract;
  const hasText = declare !== undefined || env.length > 0;
  if (path === undefined || hasText || facts.repo.isListed(path)) return [];
  const made = facts.claims.some(
    ({ access, glob }) => access === "create" && glob.literal && glob.matches(path),
  );
  const provided = namedProviders(contract, facts).length > 0;
  return made && provided ? [] : [{ kind: "no-such-file", contract: name, path }];
}

/** A file that is there, but whose declarations nobody can read, so that the contract has no text. */
export function unreadFile(
  { name, path, declare, env }: Contract,
  facts: RepoFacts,
): readonly ContractProblem[] {
  if (path === undefined || declare !== undefined || env.length > 0) return [];
  if (!facts.repo.isListed(path) || isReadable(path, facts)) return [];
  return [{ kind: "not-read", contract: name, path }];
}

/** Symbols that an existing file does not export and the plan does not declare, unless a task provides them. */
export function missingSymbols(
  { contract, pieces, exported }: ReadContract,
  facts: RepoFacts,
  symbols: LazySymbols,
): readonly ContractProblem[] {
  const { name, path } = contract;
  if (path === undefined || contract.symbols.length === 0) return [];
  if (pieces.length > 0 && exported.length === 0)
    return undeclared(
      contract,
      path,
      pieces.map((piece) => piece.name),
    );
  if (!isReadable(path, facts) || !symbols().canRead(path)) return [];
  if (namedProviders(contract, facts).length > 0) return [];
  const known = new Set([...pieces, ...exported].map((one) => one.name));
  const names = sortedUnique(exported.map((one) => one.name));
  return contract.symbols
    .filter(({ id }) => !known.has(id))
    .map((symbol) => ({ kind: "no-such-symbol", contract: name, symbol, path, exported: names }));
}

/** Symbols that a text which stands alone does not declare. */
function undeclared(
  { name, symbols }: Contract,
  path: string,
  declared: readonly string[],
): readonly ContractProblem[] {
  return symbols
    .filter(({ id }) => !declared.includes(id))
    .map((symbol) => ({
      kind: "no-such-symbol",
      contract: name,
      symbol,
      path,
      exported: sortedUnique(declared),
    }));
}

/** What the type checker has against the texts of the plan, all of them together. */
export function compileProblems(
  contracts: readonly Contract[],
  symbols: LazySymbols,
): readonly Extract<ContractProblem, { kind: "does-not-compile" }>[] {
  const texts = contracts.flatMap(({ name, path, declare }) =>
    declare === undefined ? [] : [{ name, path, text: declare }],
  );
  if (texts.length === 0) return [];
  return symbols()
    .checkDeclarations(texts)
    .map(({ name, message, span }) => ({ kind: "does-not-compile", contract: name, message, span }));
}
