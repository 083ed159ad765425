import type { Token } from "./glob-tokens.ts";

/** A step that reads one part of the pattern; without a part it reads nothing. */
export interface TokenEdge {
  readonly token: Token | undefined;
  readonly to: number;
}

/**
 * A pattern with its alternatives side by side: every way from `start` to `end` spells one pattern without braces.
 * It has no loops and is no larger than the pattern, however many patterns it spells. Only steps that read nothing
 * lead to a node that has other ways in.
 */
export interface TokenGraph {
  readonly start: number;
  readonly end: number;
  /** By node. */
  readonly edges: readonly (readonly TokenEdge[])[];
}

/** Lays out the alternatives of a pattern. */
export function tokenGraph(tokens: readonly Token[]): TokenGraph {
  const edges: TokenEdge[][] = [[]];
  const open: { readonly from: number; readonly to: number }[] = [];
  const link = (from: number, to: number, token?: Token): number => {
    edges[from]?.push({ token, to });
    return to;
  };
  let node = 0;
  for (const token of tokens) {
    const group = open.at(-1);
    if (token.kind === "open") {
      open.push({ from: node, to: edges.push([]) - 1 });
    } else if (token.kind === "comma" && group !== undefined) {
      link(node, group.to);
      node = group.from;
    } else if (token.kind === "close" && group !== undefined) {
      node = link(node, group.to);
      open.pop();
    } else {
      node = link(node, edges.push([]) - 1, token);
    }
  }
  return { start: 0, end: node, edges };
}
