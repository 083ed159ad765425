import type { Automaton, Edge } from "./glob-automaton.ts";
import { intersectCharacters } from "./glob-characters.ts";
import { plainestOf } from "./glob-plain-character.ts";

/** A state of each of two automata that read the same path. */
export interface Pair {
  readonly left: number;
  readonly right: number;
}

/** What both do at once: both take one character, or one of them goes on without reading. */
export interface SharedStep extends Pair {
  /** The plainest character that fits both; `undefined` when nothing is read. */
  readonly codePoint: number | undefined;
}

/** The steps from a pair. One character stands for all that lead to the same pair. */
export function sharedSteps(left: Automaton, right: Automaton, pair: Pair): readonly SharedStep[] {
  const steps: SharedStep[] = [];
  const rightEdges = right.edges[pair.right] ?? [];
  for (const edge of left.edges[pair.left] ?? []) {
    if (edge.on === undefined) steps.push({ left: edge.to, right: pair.right, codePoint: undefined });
    else for (const other of rightEdges) addReading(steps, edge, other);
  }
  for (const { on, to } of rightEdges) {
    if (on === undefined) steps.push({ left: pair.left, right: to, codePoint: undefined });
  }
  return steps;
}

function addReading(steps: SharedStep[], left: Edge, right: Edge): void {
  if (left.on === undefined || right.on === undefined) return;
  const both = intersectCharacters(left.on, right.on);
  if (both.length > 0) steps.push({ left: left.to, right: right.to, codePoint: plainestOf(both) });
}

/** True when both accept. */
export function bothAccept(left: Automaton, right: Automaton, pair: Pair): boolean {
  return left.accepting[pair.left] === true && right.accepting[pair.right] === true;
}
