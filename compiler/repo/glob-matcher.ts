import type { Automaton } from "./glob-automaton.ts";
import { type Stepper, stepperOf } from "./glob-stepper.ts";

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
  const stepper = stepperOf(automaton);
  let memory = stageMemory(stepper, automaton.accepting);
  return (path) => {
    if (memory.held() > mostRemembered) memory = stageMemory(stepper, automaton.accepting);
    let stage = memory.first;
    for (const character of path) {
      stage = stage.next.get(character) ?? memory.after(stage, character);
      if (stage.states.length === 0) return false;
    }
    return stage.accepting;
  };
}

interface StageMemory {
  readonly first: Stage;
  after(stage: Stage, character: string): Stage;
  /** A measure of what is remembered. */
  held(): number;
}

function stageMemory(stepper: Stepper, accepting: readonly boolean[]): StageMemory {
  const remembered = new Map<string, Stage>();
  let held = 0;
  const stageOf = (states: readonly number[]): Stage => {
    const key = states.length > largestRemembered ? undefined : states.toSorted((a, b) => a - b).join(" ");
    const known = key === undefined ? undefined : remembered.get(key);
    if (known !== undefined) return known;
    const stage = { states, accepting: states.some((state) => accepting[state]), next: new Map() };
    if (key !== undefined) remembered.set(key, stage);
    return stage;
  };
  const after = (stage: Stage, character: string): Stage => {
    const next = stageOf(stepper.after(stage.states, character.codePointAt(0) ?? 0));
    if (next.states.length > largestRemembered) return next;
    stage.next.set(character, next);
    held += 1 + next.states.length;
    return next;
  };
  return { first: stageOf(stepper.first), after, held: () => held };
}
