import { type CharacterSet, nameCharacters, separator } from "./glob-characters.ts";
import type { TokenEdge, TokenGraph } from "./glob-token-graph.ts";

/**
 * What has been read of the pattern, as far as it decides what comes next:
 * `begin` nothing; `dot` a `.` that counts only as part of a leading `./`; `home` such a `./`; `segment` a `/`;
 * `inside` part of a segment; `star` and `globstar` one and two stars that count only as a whole segment `**`;
 * `between` a `**` with segments after it; `below` a `**` or `/` at the end.
 */
export const readings = [
  "begin",
  "dot",
  "home",
  "segment",
  "inside",
  "star",
  "globstar",
  "between",
  "below",
] as const;

export type Reading = (typeof readings)[number];

/** One move: the path gives a character of `on` (or nothing), the pattern goes to `node` with `reading`. */
export interface Move {
  readonly on: CharacterSet | undefined;
  readonly node: number;
  readonly reading: Reading;
}

/**
 * The moves from a place in a pattern. Where a part may be read in two ways (`**` as a segment or as stars, `./` as a
 * beginning or as a segment) both are offered: the one that is not meant spells a path that is not valid, or one that
 * the other spells too.
 */
export function movesFrom(graph: TokenGraph, node: number, reading: Reading): readonly Move[] {
  if (reading === "between") return [...anything(node, reading), { on: separator, node, reading: "segment" }];
  if (reading === "below") return anything(node, reading);
  const moves = (graph.edges[node] ?? []).flatMap((edge) => movesAlong(edge, reading));
  const hasAllBelow = reading === "home" || reading === "segment" || reading === "globstar";
  if (node === graph.end && hasAllBelow) moves.push({ on: undefined, node, reading: "below" });
  return moves;
}

function anything(node: number, reading: Reading): readonly Move[] {
  return [
    { on: nameCharacters, node, reading },
    { on: separator, node, reading },
  ];
}

function movesAlong({ token, to }: TokenEdge, reading: Reading): readonly Move[] {
  const move = (next: Reading, on?: CharacterSet): Move => ({ on, node: to, reading: next });
  if (token === undefined) return [move(reading)];
  if (token.kind === "slash") return slashReadings[reading].map((next) => move(next));
  if (token.kind === "star") return starReadings[reading].map((next) => move(next));
  if (!isSegment[reading]) return [];
  const isDot = token.text === "." && (reading === "begin" || reading === "home");
  return isDot ? [move("inside", token.fits), move("dot")] : [move("inside", token.fits)];
}
