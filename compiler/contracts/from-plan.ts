import type { RepoFacts } from "../facts/facts.ts";
import type { Contract, TaskId } from "../plan/plan.ts";
import type { ContractProblem, SharedSymbol } from "./contracts.ts";
import type { LazySymbols } from "./from-code.ts";
import { compileProblems, missingFile, missingSymbols, unreadFile } from "./problems.ts";
import { providersOf } from "./providers.ts";
import { type ReadContract, readContract } from "./read-contract.ts";

/** The contracts of a plan with what there is to read of each, in the order of the plan. */
export function contractsOfPlan(facts: RepoFacts, symbols: LazySymbols): readonly ReadContract[] {
  return facts.plan.contracts.map((contract) => readContract(contract, facts, symbols));
}

/** Why some contracts cannot be relied on, in the order of the plan. */
export function contractProblems(
  contracts: readonly ReadContract[],
  facts: RepoFacts,
  symbols: LazySymbols,
): readonly ContractProblem[] {
  const compile = compileProblems(facts.plan.contracts, symbols);
  return contracts.flatMap((one) => [
    ...missingFile(one.contract, facts),
    ...unreadFile(one.contract, facts),
    ...missingSymbols(one, facts, symbols),
    ...compile.filter(({ contract }) => contract === one.contract.name),
  ]);
}

/** What a contract declares, with texts of the plan before those of the code. */
export function symbolsFromPlan(
  { contract, pieces, exported }: ReadContract,
  facts: RepoFacts,
): readonly SharedSymbol[] {
  const declared = new Set(pieces.map(({ name }) => name));
  const listed = new Set(contract.symbols.map(({ id }) => id));
  const whole = listed.size === 0 && pieces.length === 0;
  const fromCode = exported.filter(({ name }) => !declared.has(name) && (whole || listed.has(name)));
  const inCode = new Map(exported.map((symbol) => [symbol.name, symbol]));
  return [...pieces, ...fromCode].map((piece) => {
    const code = inCode.get(piece.name);
    const file = code?.file ?? contract.path ?? "";
    return {
      name: piece.name,
      kind: piece.kind,
      text: piece.text,
      file,
      line: code?.line,
      providers: providersOf(contract, facts, file),
      consumers: consumersOf(contract, facts),
      contract: contract.name,
      replaces: code === undefined || sameText(code.text, piece.text) ? undefined : code.text,
    };
  });
}

function consumersOf({ name, consumers }: Contract, { plan }: RepoFacts): readonly TaskId[] {
  const listed = plan.tasks.filter((task) => task.consumes.some(({ id }) => id === name));
  return [...consumers.map(({ id }) => id), ...listed.map(({ id }) => id)];
}

/** White space and the words before a declaration make no difference. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.replace(/\b(?:export|declare)\s+|[\s;]+/g, "");
  return plain(a) === plain(b);
}
