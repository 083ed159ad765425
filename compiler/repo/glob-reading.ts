import { type CharacterSet, nameCharacters, separator } from "./glob-characters.ts";
import type { Token } from "./glob-tokens.ts";

/**
 * What has been read of the pattern, as far as it decides what comes next:
 * - `begin` nothing; `dot` a `.` that counts only as part of a leading `./`; `home` such a `./`; `segment` a `/`;
 * - `inside` part of a segment; `taken` the same, ending in a `*` that has taken at least one character;
 * - `star` and `span` one and two stars that count only as a segment `**`; `between` such a segment and the `/` after it;
 * - `below` a `**` or `/` at the end.
 */
type Reading =
  | "begin"
  | "dot"
  | "home"
  | "segment"
  | "inside"
  | "taken"
  | "star"
  | "span"
  | "between"
  | "below";

/** Where a segment may begin. */
const opening: ReadonlySet<Reading> = new Set<Reading>(["begin", "home", "segment"]);
/** Where a segment may end. */
const inner: ReadonlySet<Reading> = new Set<Reading>(["inside", "taken"]);
/** Where the end of the pattern means all that is below. */
const covering: ReadonlySet<Reading> = new Set<Reading>(["home", "segment", "span"]);

const afterSlash: Partial<Record<Reading, readonly Reading[]>> = {
  dot: ["home"],
  home: ["home"],
  segment: ["segment"],
  inside: ["segment"],
  taken: ["segment"],
  span: ["between", "segment"],
};

/** A place in a pattern: the index of the next token, and what was read before it. */
export interface Place {
  readonly index: number;
  readonly reading: Reading;
}

/** One move: the path gives a character of `on`, or nothing, and the pattern goes on at `to`. */
export interface Move {
  readonly on: CharacterSet | undefined;
  readonly to: Place;
  /** How much worse a made-up path reads for this move. */
  readonly cost: number;
}

/** What it costs when a `*` takes nothing: `api.ts` reads better than `.ts`. */
const emptyStar = 3;

/** True where the pattern may end, and a valid path with it. */
export function isAccepting(tokens: readonly Token[], { index, reading }: Place): boolean {
  return reading === "below" || (index === tokens.length && inner.has(reading));
}

/** The moves from a place. */
export function movesFrom(tokens: readonly Token[], place: Place): readonly Move[] {
  const { index, reading } = place;
  const token = tokens[index];
  const anything = [move(place, nameCharacters), move(place, separator)];
  if (reading === "below") return anything;
  if (reading === "between") return [...anything, move({ index, reading: "segment" }, separator)];
  if (token === undefined && covering.has(reading)) return [move({ index, reading: "below" })];
  // Only for speed: read as two stars of a name, such a segment would match nothing more.
  if (opening.has(reading) && isSpan(tokens.slice(index, index + 3)))
    return [move({ index: index + 2, reading: "span" })];
  const moves = token === undefined ? [] : movesOver(token, place);
  return reading === "taken" ? [move(place, nameCharacters), ...moves] : moves;
}

function isSpan([first, second, after]: readonly Token[]): boolean {
  return first?.kind === "star" && second?.kind === "star" && (after === undefined || after.kind === "slash");
}

function move(to: Place, on?: CharacterSet): Move {
  return { on, to, cost: 0 };
}

function movesOver(token: Token, { index, reading }: Place): readonly Move[] {
  const step = (next: Reading, on?: CharacterSet): Move => move({ index: index + 1, reading: next }, on);
  if (token.kind === "jump") return token.to.map((target) => move({ index: target, reading }));
  if (token.kind === "star") return movesOverStar(reading, step);
  if (token.kind === "slash") {
    return (afterSlash[reading] ?? []).map((next) => step(next, inner.has(reading) ? separator : undefined));
  }
  if (!opening.has(reading) && !inner.has(reading)) return [];
  const isHome = token.plain === "." && (reading === "begin" || reading === "home");
  return [step("inside", token.fits), ...(isHome ? [step("dot")] : [])];
}

function movesOverStar(reading: Reading, step: (next: Reading, on?: CharacterSet) => Move): readonly Move[] {
  if (reading === "taken") return [step("taken")];
  if (reading === "star") return [step("span")];
  if (!opening.has(reading) && reading !== "inside") return [];
  const moves = [step("taken", nameCharacters), { ...step("inside"), cost: emptyStar }];
  return opening.has(reading) ? [...moves, step("star")] : moves;
}
