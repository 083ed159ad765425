import type { RepoFacts } from "../facts/facts.ts";
import type { ChainAnswer } from "./chain-answer.ts";
import { type Aside, fileWords, importWords } from "./import-words.ts";

/** The chain, one import a line; with a plan, each file with the tasks that write it. */
export function renderChain({ from, to, chain, reversed }: ChainAnswer, facts?: RepoFacts): string {
  if (chain !== undefined) return `${chain.map((line) => importWords(line, asideOf(facts))).join("\n")}\n`;
  const other = reversed ? `, but "${fileWords(to)}" leads to it` : "";
  return `no chain of imports leads from "${fileWords(from)}" to "${fileWords(to)}"${other}\n`;
}

function asideOf(facts: RepoFacts | undefined): Aside {
  if (facts === undefined) return () => "";
  return (file) => ` (${facts.ownership.writersOf(file).join(", ") || "no task"})`;
}

/** The chain for programs; `chain` is left out where there is none. With a plan, the tasks that write each file. */
export function renderChainJson({ from, to, chain, reversed }: ChainAnswer, facts?: RepoFacts): string {
  const files = chain === undefined ? [] : [from, ...chain.map((line) => line.to)];
  const tasks = files.map((file) => ({ file, tasks: facts?.ownership.writersOf(file) ?? [] }));
  const edges = chain?.map(({ from, to, kind, line, specifier, names }) => ({
    from,
    to,
    kind,
    line,
    specifier,
    names,
  }));
  const answer = {
    format: "seamwright/chain",
    version: 1,
    from,
    to,
    ...(edges !== undefined && { chain: edges }),
    reversed,
    ...(facts !== undefined && { owners: tasks }),
  };
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}
