import { type CharacterSet, hasCharacter } from "./glob-characters.ts";
import { isAccepting, movesFrom, type Place } from "./glob-reading.ts";
import { type Token, tokensOf } from "./glob-tokens.ts";

/** A step to another state: on any character of `on`, or on nothing. */
export interface Edge {
  readonly on: CharacterSet | undefined;
  readonly to: number;
  /** How much worse a made-up path reads for this step. */
  readonly cost: number;
}

/** A non-deterministic automaton over the characters of a path. It starts in state 0. */
export interface Automaton {
  /** The pattern it was made from; the same pattern always makes the same automaton. */
  readonly pattern: string;
  /** By state. */
  readonly edges: readonly (readonly Edge[])[];
  /** By state. */
  readonly accepting: readonly boolean[];
}

/**
 * The automaton of a pattern. Of valid paths it accepts those that the pattern matches; it may accept others. Its size
 * grows with the length of the pattern, not with the number of its alternatives.
 */
export function automatonOf(pattern: string): Automaton {
  const tokens = tokensOf(pattern);
  const ids = new Map<string, number>();
  const places: Place[] = [];
  const idOf = (place: Place): number => {
    const target = passedOn(tokens, place);
    const key = `${target.index} ${target.reading}`;
    const id = ids.get(key) ?? places.push(target) - 1;
    ids.set(key, id);
    return id;
  };
  idOf({ index: 0, reading: "begin" });
  const edges: (readonly Edge[])[] = [];
  for (const place of places) {
    edges.push(movesFrom(tokens, place).map(({ to, ...move }) => ({ ...move, to: idOf(to) })));
  }
  return { pattern, edges, accepting: places.map((place) => isAccepting(tokens, place)) };
}

/** True when the automaton can end in an accepting state after all characters of the path. */
export function accepts(automaton: Automaton, path: string): boolean {
  let states = settled(automaton, new Set([0]));
  for (const character of path) {
    states = settled(automaton, statesAfter(automaton, states, character.codePointAt(0) ?? 0));
  }
  return [...states].some((state) => automaton.accepting[state]);
}

/** Adds all states that can be reached without a character. */
function settled({ edges }: Automaton, states: Set<number>): ReadonlySet<number> {
  for (const state of states) {
    for (const { on, to } of edges[state] ?? []) if (on === undefined) states.add(to);
  }
  return states;
}

function statesAfter({ edges }: Automaton, states: ReadonlySet<number>, codePoint: number): Set<number> {
  const after = new Set<number>();
  for (const state of states) {
    for (const { on, to } of edges[state] ?? []) {
      if (on !== undefined && hasCharacter(on, codePoint)) after.add(to);
    }
  }
  return after;
}

/** Skips places where all there is to do is to go on to another. */
function passedOn(tokens: readonly Token[], place: Place): Place {
  const [move, ...others] = movesFrom(tokens, place);
  const isOnly = move !== undefined && others.length === 0 && move.on === undefined && move.cost === 0;
  return isOnly ? passedOn(tokens, move.to) : place;
}
