import type { Automaton } from "./glob-automaton.ts";
import { isPlainCharacter } from "./glob-plain-character.ts";

/** A state of one automaton; `fresh` when it has come to a `*` that has taken no character yet. */
export interface Side {
  readonly state: number;
  readonly fresh: boolean;
}

/** What one automaton does on a character or on nothing, and how much harder to read that makes the path. */
export interface Step {
  readonly side: Side;
  readonly cost: number;
}

const costs = { character: 1, oddCharacter: 2, emptyStar: 3, looseDot: 2 } as const;

const dot = 0x2e;
const joints: ReadonlySet<number> = new Set([..."/.-_"].map((character) => character.charCodeAt(0)));

/** An automaton before the first character. */
export function sideAt({ start, stars }: Automaton): Side {
  return { state: start, fresh: stars[start] !== -1 };
}

/** A step to a state. To leave a `*` that has taken nothing costs. */
export function stepTo({ stars }: Automaton, side: Side, state: number): Step {
  const star = stars[state];
  const takes = star !== -1 && star === stars[side.state];
  if (takes) return { side: { state, fresh: false }, cost: 0 };
  return { side: { state, fresh: star !== -1 }, cost: emptyCost(side) };
}

/** What it costs to stop here. */
export function emptyCost({ fresh }: Side): number {
  return fresh ? costs.emptyStar : 0;
}

/** What a character costs after another (`undefined` at the start): a `.` should follow a name. */
export function characterCost(codePoint: number, last: number | undefined): number {
  if (!isPlainCharacter(codePoint)) return costs.oddCharacter;
  const isLoose = codePoint === dot && (last === undefined || joints.has(last));
  return isLoose ? costs.character + costs.looseDot : costs.character;
}
