import type { Automaton, Edge } from "./glob-automaton.ts";
import type { CharacterSet } from "./glob-characters.ts";

/** The edges of an automaton in flat arrays: those of state `s` stand from `first[s]` up to `first[s + 1]`. */
export interface EdgeTable {
  readonly size: number;
  readonly first: Int32Array;
  readonly to: Int32Array;
  /** By edge: which of `sets` it reads, or -1 when it reads nothing. */
  readonly on: Int32Array;
  /** Distinct. */
  readonly sets: readonly CharacterSet[];
}

/** Lays the edges out, for searches that look at very many of them. */
export function edgeTable({ edges }: Automaton): EdgeTable {
  const all = edges.flat();
  const first = new Int32Array(edges.length + 1);
  for (const [state, steps] of edges.entries()) first[state + 1] = (first[state] ?? 0) + steps.length;
  const sets: CharacterSet[] = [];
  const ids = new Map<string, number>();
  const idOf = ({ on }: Edge): number => {
    if (on === undefined) return -1;
    const key = on.join(" ");
    const id = ids.get(key) ?? sets.push(on) - 1;
    ids.set(key, id);
    return id;
  };
  return {
    size: edges.length,
    first,
    to: Int32Array.from(all, ({ to }) => to),
    on: Int32Array.from(all, idOf),
    sets,
  };
}
