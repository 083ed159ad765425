import type { Automaton } from "./glob-automaton.ts";
import { hasCharacter } from "./glob-characters.ts";

/** Follows all that an automaton can do at once. */
export interface Stepper {
  /** The states it can be in before the first character. */
  readonly first: readonly number[];
  /** The states it can be in after one more character. */
  after(states: readonly number[], codePoint: number): readonly number[];
}

/** A stepper. It lists only states that read or accept, each once, in an order that depends on nothing else. */
export function stepperOf({ start, edges, accepting }: Automaton): Stepper {
  const silent = edges.map((steps) => steps.filter(({ on }) => on === undefined).map(({ to }) => to));
  const settles = edges.map((steps, state) => accepting[state] || steps.some(({ on }) => on !== undefined));
  const seen = new Uint32Array(edges.length);
  let round = 0;
  const settle = (waiting: number[]): readonly number[] => {
    const settled: number[] = [];
    round += 1;
    for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
      if (seen[state] === round) continue;
      seen[state] = round;
      for (const next of silent[state] ?? []) waiting.push(next);
      if (settles[state]) settled.push(state);
    }
    return settled;
  };
  const after = (states: readonly number[], codePoint: number): readonly number[] => {
    const reached: number[] = [];
    for (const state of states) {
      for (const { on, to } of edges[state] ?? []) {
        if (on !== undefined && hasCharacter(on, codePoint)) reached.push(to);
      }
    }
    return settle(reached);
  };
  return { first: settle([start]), after };
}
