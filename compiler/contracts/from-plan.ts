import type { RepoFacts } from "../facts/facts.ts";
import type { Contract, TaskId } from "../plan/plan.ts";
import type { ContractProblem, SharedSymbol } from "./contracts.ts";
import type { LazySymbols } from "./from-code.ts";
import { compileProblems, missingFile, missingSymbols, unreadFile } from "./problems.ts";
import { providersOf } from "./providers.ts";
import { type ReadContract, readContract } from "./read-contract.ts";

/** What the declared contracts of a plan come to. */
export interface PlannedContracts {
  /** In the order of the plan; a symbol of two contracts appears twice. */
  readonly symbols: readonly SharedSymbol[];
  readonly problems: readonly ContractProblem[];
}

/** The plan's contracts with their texts, from the plan or the code, and why some cannot be relied on. */
export function contractsFromPlan(facts: RepoFacts, symbols: LazySymbols): PlannedContracts {
  const read = facts.plan.contracts.map((contract) => readContract(contract, facts, symbols));
  const compile = compileProblems(facts.plan.contracts, symbols);
  return {
    symbols: read.flatMap((one) => sharedSymbols(one, facts)),
    problems: read.flatMap((one) => [
      ...missingFile(one.contract, facts),
      ...unreadFile(one.contract, facts),
      ...missingSymbols(one, facts, symbols),
      ...compile.filter(({ contract }) => contract === one.contract.name),
    ]),
  };
}

/** The text of the plan comes before that of the code. */
function sharedSymbols(
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
