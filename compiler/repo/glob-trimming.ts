import type { Automaton, Edge } from "./glob-automaton.ts";

/** The same language with fewer states: none that leads nowhere, none that only passes on to another. */
export function trimmed(automaton: Automaton): Automaton {
  const live = liveStates(automaton);
  const kept = automaton.edges.map((edges) => edges.filter(({ to }) => live.has(to)));
  const resolve = shortcuts(kept, automaton.accepting);
  const ids = new Map<number, number>();
  const idOf = (state: number): number => {
    const resolved = resolve(state);
    const id = ids.get(resolved) ?? ids.size;
    ids.set(resolved, id);
    return id;
  };
  const start = idOf(automaton.start);
  const edges: (readonly Edge[])[] = [];
  for (const state of ids.keys()) {
    edges.push((kept[state] ?? []).map(({ on, to }) => ({ on, to: idOf(to) })));
  }
  const old = [...ids.keys()];
  return {
    start,
    edges,
    accepting: old.map((state) => automaton.accepting[state] === true),
    stars: old.map((state) => automaton.stars[state] ?? -1),
  };
}

/** States from which acceptance can be reached. */
function liveStates({ edges, accepting }: Automaton): ReadonlySet<number> {
  const into: number[][] = edges.map(() => []);
  for (const [from, steps] of edges.entries()) for (const { to } of steps) into[to]?.push(from);
  const live = new Set<number>();
  const waiting = [...accepting.keys()].filter((state) => accepting[state]);
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    if (live.has(state)) continue;
    live.add(state);
    for (const before of into[state] ?? []) waiting.push(before);
  }
  return live;
}

/** Where a state leads when all it does is to pass on. Chains are followed once. */
function shortcuts(
  edges: readonly (readonly Edge[])[],
  accepting: readonly boolean[],
): (state: number) => number {
  const next = edges.map((steps, state) => {
    const only = steps.length === 1 && accepting[state] !== true ? steps[0] : undefined;
    return only?.on === undefined ? (only?.to ?? state) : state;
  });
  const target = (state: number): number => next[state] ?? state;
  return (state) => {
    let last = state;
    while (target(last) !== last) last = target(last);
    for (let step = state; step !== last; ) {
      const after = target(step);
      next[step] = last;
      step = after;
    }
    return last;
  };
}
