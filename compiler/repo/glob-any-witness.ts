import type { Automaton } from "./glob-automaton.ts";
import { bothAccept, type Pair, type SharedStep, sharedSteps } from "./glob-shared-step.ts";

/** A pair on the current way: how it was come to, and what of it is still to be tried. */
interface Stop {
  readonly codePoint: number | undefined;
  readonly waiting: SharedStep[];
}

/**
 * A path that both accept, or `undefined` when there is none. Visits each pair of states at most once and keeps one bit
 * for it, so that it decides in time and memory in proportion to the product of the two sizes.
 */
export function anyWitness(left: Automaton, right: Automaton): string | undefined {
  const isNew = pairMemory(right.edges.length);
  const way: Stop[] = [];
  const visit = (step: SharedStep): boolean => {
    if (!isNew(step)) return false;
    way.push({ codePoint: step.codePoint, waiting: [...sharedSteps(left, right, step)] });
    return bothAccept(left, right, step);
  };
  if (visit({ left: left.start, right: right.start, codePoint: undefined })) return "";
  for (let stop = way.at(-1); stop !== undefined; stop = way.at(-1)) {
    const step = stop.waiting.pop();
    if (step === undefined) way.pop();
    else if (visit(step)) return pathAlong(way);
  }
  return undefined;
}

/** Tells whether a pair is met for the first time; rows of bits are made when they are needed. */
function pairMemory(width: number): (pair: Pair) => boolean {
  const rows = new Map<number, Uint8Array>();
  return ({ left, right }) => {
    const row = rows.get(left) ?? new Uint8Array(Math.ceil(width / 8));
    rows.set(left, row);
    const bit = 1 << (right & 7);
    const isNew = ((row[right >> 3] ?? 0) & bit) === 0;
    row[right >> 3] = (row[right >> 3] ?? 0) | bit;
    return isNew;
  };
}

function pathAlong(way: readonly Stop[]): string {
  return way
    .flatMap(({ codePoint }) => (codePoint === undefined ? [] : [String.fromCodePoint(codePoint)]))
    .join("");
}
