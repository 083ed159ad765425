import type { Automaton } from "./glob-automaton.ts";
import { hasCharacter } from "./glob-characters.ts";

/** The states an automaton can be in before the first character, in order. */
export function firstStates(automaton: Automaton): readonly number[] {
  return withoutReading(automaton, [automaton.start]);
}

/** The states it can be in after one more character, in order. */
export function statesAfter(
  automaton: Automaton,
  states: readonly number[],
  codePoint: number,
): readonly number[] {
  const reached: number[] = [];
  for (const state of states) {
    for (const { on, to } of automaton.edges[state] ?? []) {
      if (on !== undefined && hasCharacter(on, codePoint)) reached.push(to);
    }
  }
  return withoutReading(automaton, reached);
}

/** Adds what can be reached on nothing, and leaves out states that only pass on. */
function withoutReading(automaton: Automaton, from: readonly number[]): readonly number[] {
  const seen = new Set<number>();
  const stopped: number[] = [];
  const waiting = [...from];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    if (seen.has(state)) continue;
    seen.add(state);
    let stops = automaton.accepting[state] === true;
    for (const { on, to } of automaton.edges[state] ?? []) {
      if (on === undefined) waiting.push(to);
      else stops = true;
    }
    if (stops) stopped.push(state);
  }
  return stopped.sort((a, b) => a - b);
}
