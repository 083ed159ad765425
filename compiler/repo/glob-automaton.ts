import {
  type CharacterSet,
  characterClass,
  intersectCharacters,
  nameCharacters,
  separator,
  singleCharacter,
} from "./glob-characters.ts";
import { type Move, movesFrom, type Place } from "./glob-reading.ts";
import type { TokenGraph } from "./glob-token-graph.ts";

/** A step to another state: on any character of `on`, or on nothing. */
export interface Edge {
  readonly on: CharacterSet | undefined;
  readonly to: number;
}

/** A non-deterministic automaton over the characters of a path. */
export interface Automaton {
  readonly start: number;
  /** By state. */
  readonly edges: readonly (readonly Edge[])[];
  /** By state. */
  readonly accepting: readonly boolean[];
  /** By state: which `*` of the pattern takes characters here, or -1. */
  readonly stars: readonly number[];
}

/** How far the path's current segment is: empty, `.`, `..`, or surely a name. */
type Segment = 0 | 1 | 2 | 3;

interface State extends Place {
  readonly segment: Segment;
}

interface Step {
  readonly on: CharacterSet | undefined;
  readonly to: State;
}

const dot = singleCharacter(0x2e);
const notDot = characterClass([[0x2e, 0x2e]], true);

/**
 * The automaton that accepts exactly the valid paths the pattern matches: no empty segment, none that is `.` or `..`.
 * Its size grows with the pattern's length, not with what the pattern spells.
 */
export function automatonOf(graph: TokenGraph): Automaton {
  const stars = starNodes(graph);
  const ids = new Map<string, number>();
  const states: State[] = [];
  const edges: (readonly Edge[])[] = [];
  const idOf = (state: State): number => {
    const key = `${state.node} ${state.reading} ${state.segment}`;
    const id = ids.get(key) ?? states.push(state) - 1;
    ids.set(key, id);
    return id;
  };
  const start = idOf({ node: graph.start, reading: "begin", segment: 0 });
  for (let id = 0; id < states.length; id += 1) {
    const steps = stepsFrom(states[id] as State, graph, stars);
    edges.push(steps.map(({ on, to }) => ({ on, to: idOf(to) })));
  }
  return {
    start,
    edges,
    accepting: states.map((state) => isAccepting(state, graph)),
    stars: states.map((state) => (takesStar(state, stars) ? state.node : -1)),
  };
}

/** Nodes right after a star; of several stars in a row only the first, since the others add nothing. */
function starNodes(graph: TokenGraph): ReadonlySet<number> {
  const first = new Set<number>();
  const further = new Set<number>();
  for (const [from, edges] of graph.edges.entries()) {
    for (const { token, to } of edges) {
      if (token?.kind === "star") (first.has(from) || further.has(from) ? further : first).add(to);
    }
  }
  return first;
}

function stepsFrom(state: State, graph: TokenGraph, stars: ReadonlySet<number>): readonly Step[] {
  const moves = movesFrom(graph, state);
  const taken: readonly Move[] = takesStar(state, stars) ? [{ on: nameCharacters, to: state }] : [];
  return [...taken, ...moves].flatMap((move) => validSteps(move, state.segment));
}

function takesStar({ node, reading }: Place, stars: ReadonlySet<number>): boolean {
  return (reading === "inside" || reading === "starred") && stars.has(node);
}

/** Splits a move so that each step knows what the segment is after it; drops what no valid path can do. */
function validSteps({ on, to }: Move, segment: Segment): readonly Step[] {
  const step = (next: Segment, on: CharacterSet | undefined): Step => ({ on, to: { ...to, segment: next } });
  if (on === undefined) return [step(segment, on)];
  if (on === separator) return segment === 3 ? [step(0, on)] : [];
  const steps =
    segment > 1
      ? [step(3, on)]
      : [step(segment === 0 ? 1 : 2, intersectCharacters(on, dot)), step(3, intersectCharacters(on, notDot))];
  return steps.filter(({ on }) => on?.length !== 0);
}

function isAccepting({ node, reading, segment }: State, graph: TokenGraph): boolean {
  const isName = reading === "inside" || reading === "starred";
  return segment === 3 && (reading === "below" || (isName && node === graph.end));
}
