import type { ImportedName, ImportKind, RepoGraph } from "../repo/repo.ts";
import { exactAnswer } from "./exact-answer.ts";
import type { ImportLine } from "./import-part.ts";
import type { Query } from "./open-query.ts";
import { shortestChain } from "./shortest-chain.ts";

/** One import of a chain, with what it takes. */
export interface ChainLink extends ImportLine {
  readonly specifier: string;
  readonly names: readonly ImportedName[];
}

/** How one file comes to need another. */
export interface ChainAnswer {
  readonly from: string;
  readonly to: string;
  /** The fewest imports that lead there; `undefined` when none do. */
  readonly chain: readonly ChainLink[] | undefined;
  /** Without a chain: true when one leads the other way. */
  readonly reversed: boolean;
}

/** Finds the shortest chain of imports between two files of the tree, and what each import of it takes. */
export function chainAnswer(query: Query, from: string, to: string): Promise<ChainAnswer> {
  const lines = shortestChain(query.table, from, to);
  const reversed = lines === undefined && shortestChain(query.table, to, from) !== undefined;
  return exactAnswer(query, ({ repo }) => {
    const chain = lines?.map((line) => withNames(line, repo));
    return { from, to, chain, reversed };
  });
}

function withNames(line: ImportLine, repo: RepoGraph): ChainLink {
  const edge = repo.importsOf(line.from).find((each) => isAt(each, line));
  return { ...line, specifier: edge?.specifier ?? "", names: edge?.names ?? [] };
}

function isAt(edge: { to: string; line: number; kind: ImportKind }, line: ImportLine): boolean {
  return edge.to === line.to && edge.line === line.line && edge.kind === line.kind;
}
