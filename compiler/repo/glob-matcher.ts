import type { Automaton } from "./glob-automaton.ts";
import { firstStates, statesAfter } from "./glob-stages.ts";

/** Where a path can be after some characters, with the stages that are known to follow. */
interface Stage {
  readonly states: readonly number[];
  readonly accepting: boolean;
  readonly next: Map<string, Stage>;
}

/** Larger stages are not remembered: they come from hostile patterns and seldom come twice. */
const largestRemembered = 64;

/** How many states the memory may hold before it is dropped. */
const mostRemembered = 65_536;

/** Tells whether the automaton accepts a path. It remembers stages, so that most characters cost one look-up. */
export function matcherOf(automaton: Automaton): (path: string) => boolean {
  const first = firstStates(automaton);
  const stages = stageMemory(automaton);
  return (path) => {
    let stage = stages.of(first);
    for (const character of path) {
      stage = stage.next.get(character) ?? stages.after(stage, character);
      if (stage.states.length === 0) return false;
    }
    return stage.accepting;
  };
}

function stageMemory(automaton: Automaton): {
  of(states: readonly number[]): Stage;
  after(stage: Stage, character: string): Stage;
} {
  const remembered = new Map<string, Stage>();
  let held = 0;
  const of = (states: readonly number[]): Stage => {
    const key = states.length > largestRemembered ? undefined : states.join(" ");
    const known = key === undefined ? undefined : remembered.get(key);
    if (known !== undefined) return known;
    const accepting = states.some((state) => automaton.accepting[state]);
    const stage = { states, accepting, next: new Map<string, Stage>() };
    if (key !== undefined) remembered.set(key, stage);
    return stage;
  };
  const after = (stage: Stage, character: string): Stage => {
    const states = statesAfter(automaton, stage.states, character.codePointAt(0) ?? 0);
    held += 1 + states.length;
    if (held > mostRemembered) {
      remembered.clear();
      held = 0;
    }
    const next = of(states);
    if (states.length <= largestRemembered) stage.next.set(character, next);
    return next;
  };
  return { of, after };
}
