import type { Automaton } from "./glob-automaton.ts";
import type { CharacterSet } from "./glob-characters.ts";
import { stepperOf } from "./glob-stepper.ts";

/** The path of an automaton that accepts exactly one; `undefined` for none and for several. The automaton is trimmed. */
export function onlyPath(automaton: Automaton): string | undefined {
  const stepper = stepperOf(automaton);
  let path = "";
  let states = stepper.first;
  while (!states.some((state) => automaton.accepting[state])) {
    const next = onlyCharacter(states.flatMap((state) => charactersAt(automaton, state)));
    if (next === undefined) return undefined;
    path += String.fromCodePoint(next);
    states = stepper.after(states, next);
  }
  return states.every((state) => charactersAt(automaton, state).length === 0) ? path : undefined;
}

function charactersAt(automaton: Automaton, state: number): readonly CharacterSet[] {
  return (automaton.edges[state] ?? []).flatMap(({ on }) => (on === undefined ? [] : [on]));
}

function onlyCharacter(sets: readonly CharacterSet[]): number | undefined {
  const first = sets[0]?.[0];
  const isOne = sets.every((set) => set.length === 2 && set[0] === first && set[1] === first);
  return isOne ? first : undefined;
}
