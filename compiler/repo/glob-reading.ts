import { type CharacterSet, nameCharacters, separator } from "./glob-characters.ts";
import type { TokenEdge, TokenGraph } from "./glob-token-graph.ts";

/**
 * What has been read of the pattern, as far as it decides what comes next:
 * - `begin` nothing; `dot` a `.` that counts only as part of a leading `./`; `home` such a `./`; `segment` a `/`;
 * - `inside` part of a segment; `starred` and `doubled` one and two stars that are all of the segment so far;
 * - `star` and `span` the same two, counted only as a segment `**`; `between` such a segment and the `/` after it;
 * - `below` a `**` or `/` at the end.
 */
export type Reading =
  | "begin"
  | "dot"
  | "home"
  | "segment"
  | "inside"
  | "starred"
  | "doubled"
  | "star"
  | "span"
  | "between"
  | "below";

/** A place in a pattern. */
export interface Place {
  readonly node: number;
  readonly reading: Reading;
}

/** One move: the path gives a character of `on`, or nothing, and the pattern goes on at `to`. */
export interface Move {
  readonly on: CharacterSet | undefined;
  readonly to: Place;
}

interface Grammar {
  /** What a `*` leads to, before it takes a character. */
  readonly star?: readonly Reading[];
  /** What a `/` leads to. */
  readonly slash?: readonly Reading[];
  /** True when that `/` stands for one in the path. */
  readonly separates?: boolean;
  /** True when a character of a name may follow. */
  readonly names?: boolean;
  /** True when the end of the pattern means all that is below. */
  readonly covers?: boolean;
}

const grammar = {
  begin: { star: ["starred", "star"], names: true },
  dot: { slash: ["home"] },
  home: { star: ["starred", "star"], slash: ["home"], names: true, covers: true },
  segment: { star: ["starred", "star"], slash: ["segment"], names: true, covers: true },
  inside: { star: ["inside"], slash: ["segment"], separates: true, names: true },
  starred: { star: ["doubled"], slash: ["segment"], separates: true, names: true },
  doubled: { star: ["inside"], names: true },
  star: { star: ["span"] },
  span: { slash: ["between", "segment"], covers: true },
  between: {},
  below: {},
} as const satisfies Record<Reading, Grammar>;

/** The moves from a place. The characters a `*` takes are not among them. */
export function movesFrom(graph: TokenGraph, place: Place): readonly Move[] {
  const { node, reading } = place;
  if (reading === "between") return [...anything(place), { on: separator, to: { node, reading: "segment" } }];
  if (reading === "below") return anything(place);
  const moves = (graph.edges[node] ?? []).flatMap((edge) => movesAlong(edge, reading));
  const { covers = false }: Grammar = grammar[reading];
  return covers && node === graph.end ? [...moves, { on: undefined, to: { node, reading: "below" } }] : moves;
}

function anything(to: Place): readonly Move[] {
  return [
    { on: nameCharacters, to },
    { on: separator, to },
  ];
}

function movesAlong({ token, to }: TokenEdge, reading: Reading): readonly Move[] {
  const { star = [], slash = [], separates = false, names = false }: Grammar = grammar[reading];
  const move = (next: Reading, on?: CharacterSet): Move => ({ on, to: { node: to, reading: next } });
  if (token === undefined) return [move(reading)];
  if (token.kind === "star") return star.map((next) => move(next));
  if (token.kind === "slash") return slash.map((next) => move(next, separates ? separator : undefined));
  if (!names) return [];
  const isHome = token.text === "." && (reading === "begin" || reading === "home");
  return isHome ? [move("inside", token.fits), move("dot")] : [move("inside", token.fits)];
}
