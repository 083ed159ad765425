import { type CharacterSet, nameCharacters, separator } from "./glob-characters.ts";
import type { TokenEdge, TokenGraph } from "./glob-token-graph.ts";

/**
 * What has been read of the pattern, as far as it decides what comes next:
 * `begin` nothing; `dot` a `.` that counts only as part of a leading `./`; `home` such a `./`; `segment` a `/`;
 * `inside` part of a segment; `star` and `globstar` one and two stars that count only as a whole segment `**`;
 * `between` such a segment and the `/` after it; `below` a `**` or `/` at the end.
 */
export type Reading =
  | "begin"
  | "dot"
  | "home"
  | "segment"
  | "inside"
  | "star"
  | "globstar"
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

/** What a `/` leads to without a `/` in the path. */
const afterSlash: Readonly<Record<Reading, readonly Reading[]>> = {
  begin: [],
  dot: ["home"],
  home: ["home"],
  segment: ["segment"],
  inside: [],
  star: [],
  globstar: ["segment", "between"],
  between: [],
  below: [],
};

/** What a `*` leads to before it takes a character. */
const afterStar: Readonly<Record<Reading, readonly Reading[]>> = {
  begin: ["inside", "star"],
  dot: [],
  home: ["inside", "star"],
  segment: ["inside", "star"],
  inside: ["inside"],
  star: ["globstar"],
  globstar: [],
  between: [],
  below: [],
};

/**
 * The moves from a place. Where a part may be read in two ways (`**` as a segment or as stars, `./` as a beginning or as
 * a segment) both are offered: the one that is not meant spells a path that is not valid, or one the other spells too.
 * The characters a `*` takes are not among the moves.
 */
export function movesFrom(graph: TokenGraph, place: Place): readonly Move[] {
  const { node, reading } = place;
  if (reading === "between") return [...anything(place), { on: separator, to: { node, reading: "segment" } }];
  if (reading === "below") return anything(place);
  const moves = (graph.edges[node] ?? []).flatMap((edge) => movesAlong(edge, reading));
  const coversBelow = reading === "home" || reading === "segment" || reading === "globstar";
  if (node !== graph.end || !coversBelow) return moves;
  return [...moves, { on: undefined, to: { node, reading: "below" } }];
}

function anything(to: Place): readonly Move[] {
  return [
    { on: nameCharacters, to },
    { on: separator, to },
  ];
}

function movesAlong({ token, to }: TokenEdge, reading: Reading): readonly Move[] {
  const move = (next: Reading, on?: CharacterSet): Move => ({ on, to: { node: to, reading: next } });
  if (token === undefined) return [move(reading)];
  if (token.kind === "star") return afterStar[reading].map((next) => move(next));
  if (token.kind === "slash") {
    return reading === "inside"
      ? [move("segment", separator)]
      : afterSlash[reading].map((next) => move(next));
  }
  if (reading === "segment" || reading === "inside") return [move("inside", token.fits)];
  if (reading !== "begin" && reading !== "home") return [];
  const name = move("inside", token.fits);
  return token.text === "." ? [name, move("dot")] : [name];
}
