import { singleCharacter } from "./glob-characters.ts";
import type { TokenEdge, TokenGraph } from "./glob-token-graph.ts";
import type { Token } from "./glob-tokens.ts";

/** A way from the start of the graph: the last part read, and the way before it. */
interface Way {
  readonly node: number;
  readonly token?: Token;
  readonly before?: Way;
}

/** What is read up to a node of a graph. */
interface Beginning {
  readonly node: number;
  readonly tokens: readonly Token[];
}

/** More spellings than this are not asked for; brackets then stay classes. */
const mostSpellings = 256;

/**
 * Turns segments with brackets into plain names where `isLiteral` says that the path up to and including the segment,
 * spelled as in the pattern, is a name. Alternatives before or in such a segment are asked for one by one, while there
 * are at most 256 of them.
 */
export function nameBrackets(graph: TokenGraph, isLiteral: (path: string) => boolean): TokenGraph {
  const ways = spellings(graph).map((way) => ({ node: way.node, tokens: tokensOfWay(way) }));
  const named = ways.map(({ node, tokens }) => ({ node, tokens: nameSegments(tokens, isLiteral) }));
  const before = new Set(ways.flatMap(({ tokens }) => tokens));
  const isChanged = named.some(({ tokens }) => tokens.some((token) => !before.has(token)));
  return isChanged ? withBeginnings(graph, named) : graph;
}

/** The graph with other ways to some of its nodes, each on its own, and an end that all of them share. */
function withBeginnings(graph: TokenGraph, ways: readonly Beginning[]): TokenGraph {
  const edges: (readonly TokenEdge[])[] = [...graph.edges];
  const silent = (to: number): TokenEdge => ({ token: undefined, to });
  const end = edges.push([]) - 1;
  edges[graph.end] = [silent(end)];
  const starts = ways.map(({ node, tokens }) => {
    let to = edges.push([silent(node === graph.end ? end : node)]) - 1;
    for (const token of tokens.toReversed()) to = edges.push([{ token, to }]) - 1;
    return silent(to);
  });
  return { start: edges.push(starts) - 1, end, edges };
}

/** Every way to where the last segment with a bracket ends; empty when none has one or when there are too many. */
function spellings(graph: TokenGraph): readonly Way[] {
  const ahead = nodesBeforeBrackets(graph);
  if (!ahead.has(graph.start)) return [];
  const done: Way[] = [];
  const waiting: Way[] = [{ node: graph.start }];
  for (let way = waiting.pop(); way !== undefined; way = waiting.pop()) {
    if (isSettled(way, ahead, graph)) done.push(way);
    else for (const next of waysOn(way, graph)) waiting.push(next);
    if (waiting.length + done.length > mostSpellings) return [];
  }
  return done;
}

function isSettled({ node, token }: Way, ahead: ReadonlySet<number>, graph: TokenGraph): boolean {
  return node === graph.end || (token?.kind === "slash" && !ahead.has(node));
}

function waysOn(way: Way, graph: TokenGraph): readonly Way[] {
  return (graph.edges[way.node] ?? []).map(({ token, to }) =>
    token === undefined ? { ...way, node: to } : { node: to, token, before: way },
  );
}

/** Nodes from which a bracket can still be read. */
function nodesBeforeBrackets(graph: TokenGraph): ReadonlySet<number> {
  const into: number[][] = graph.edges.map(() => []);
  const waiting: number[] = [];
  for (const [from, edges] of graph.edges.entries()) {
    for (const { token, to } of edges) {
      into[to]?.push(from);
      if (token !== undefined && isBracket(token)) waiting.push(from);
    }
  }
  const found = new Set<number>();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (found.has(node)) continue;
    found.add(node);
    for (const from of into[node] ?? []) waiting.push(from);
  }
  return found;
}

function tokensOfWay(way: Way): readonly Token[] {
  const tokens: Token[] = [];
  for (let step: Way | undefined = way; step !== undefined; step = step.before) {
    if (step.token !== undefined) tokens.push(step.token);
  }
  return tokens.reverse();
}

/** The same parts, with every segment that is a name spelled out. The path asked for is the normalised one. */
function nameSegments(tokens: readonly Token[], isLiteral: (path: string) => boolean): readonly Token[] {
  const result: Token[] = [];
  let folder = "";
  let segment: Token[] = [];
  const endSegment = (): void => {
    const name = segment.map((token) => token.text).join("");
    const isName = segment.some(isBracket) && isLiteral(folder + name);
    for (const token of isName ? segment.flatMap(spelled) : segment) result.push(token);
    if (name !== "" && (name !== "." || folder !== "")) folder += `${name}/`;
    segment = [];
  };
  for (const token of tokens) {
    if (token.kind !== "slash") segment.push(token);
    else {
      endSegment();
      result.push(token);
    }
  }
  endSegment();
  return result;
}

function spelled({ text }: Token): readonly Token[] {
  return [...text].map((character) => ({
    kind: "character",
    text: character,
    fits: singleCharacter(character.codePointAt(0) ?? 0),
  }));
}

function isBracket({ text }: Token): boolean {
  return text.startsWith("[");
}
