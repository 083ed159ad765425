import type { Automaton } from "./glob-automaton.ts";
import { intersectCharacters } from "./glob-characters.ts";
import { type EdgeTable, edgeTable } from "./glob-edge-table.ts";
import { plainestOf } from "./glob-plain-character.ts";

/** Two automata that read the same path, laid out for searches that look at very many pairs of states. */
export interface Product {
  readonly left: EdgeTable;
  readonly right: EdgeTable;
  /** The plainest character that fits an edge of each, or -1. */
  sharedCharacter(leftEdge: number, rightEdge: number): number;
  /** True when the pair of states is asked for the first time. */
  isNew(left: number, right: number): boolean;
}

/** The product of two automata. What it remembers is one bit for each pair of states it is asked for, in rows. */
export function productOf(left: Automaton, right: Automaton): Product {
  const tables = { left: edgeTable(left), right: edgeTable(right) };
  return { ...tables, sharedCharacter: characterMemory(tables.left, tables.right), isNew: pairMemory(right) };
}

function characterMemory(left: EdgeTable, right: EdgeTable): Product["sharedCharacter"] {
  const unknown = -2;
  const rows: Int32Array[] = [];
  return (leftEdge, rightEdge) => {
    const leftSet = left.on[leftEdge] as number;
    const rightSet = right.on[rightEdge] as number;
    if (leftSet === -1 || rightSet === -1) return -1;
    const row = rows[leftSet] ?? new Int32Array(right.sets.length).fill(unknown);
    rows[leftSet] = row;
    const known = row[rightSet] as number;
    if (known !== unknown) return known;
    const both = intersectCharacters(left.sets[leftSet] ?? [], right.sets[rightSet] ?? []);
    const found = both.length === 0 ? -1 : plainestOf(both);
    row[rightSet] = found;
    return found;
  };
}

function pairMemory(right: Automaton): Product["isNew"] {
  const bytes = Math.ceil(right.edges.length / 8);
  const rows: Uint8Array[] = [];
  return (leftState, rightState) => {
    const row = rows[leftState] ?? new Uint8Array(bytes);
    rows[leftState] = row;
    const known = row[rightState >> 3] as number;
    const bit = 1 << (rightState & 7);
    row[rightState >> 3] = known | bit;
    return (known & bit) === 0;
  };
}
