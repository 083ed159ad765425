import { automatonOfGlob, type Glob } from "./glob.ts";
import type { Automaton, Edge } from "./glob-automaton.ts";
import { type CharacterSet, intersectCharacters } from "./glob-characters.ts";

/** How far the last segment of a path is: empty, `.`, `..`, a name that ends in `.`, `-` or `_`, another name. */
const segments = { empty: 0, dot: 1, dots: 2, joint: 3, name: 4 } as const;
type Segment = (typeof segments)[keyof typeof segments];

/** What both automata read in one step: a character, or nothing. */
interface Letter {
  readonly text: string;
  readonly cost: number;
}

/** A state of each automaton, and a path that leads there. */
interface Visit {
  readonly left: number;
  readonly right: number;
  readonly path: string;
  readonly segment: Segment;
}

/** What people expect in a made-up name, the most expected first. A dot may make no name, so that it comes last. */
const expected = ["xx", "az", "AZ", "09", "__", "--", "À\u{10ffff}", "!-", "/¿", "\0 ", ".."].map(
  (ends): CharacterSet => [[ends.codePointAt(0) ?? 0, ends.codePointAt(1) ?? 0]],
);

const nothing: Letter = { text: "", cost: 0 };

/**
 * A path that both globs match, whether or not it exists, or `undefined` when no valid path is matched by both. Exact.
 * The path is short and plain, and the same for both orders of the globs.
 */
export function intersectGlobs(a: Glob, b: Glob): string | undefined {
  if (a.path !== undefined) return b.matches(a.path) ? a.path : undefined;
  if (b.path !== undefined) return a.matches(b.path) ? b.path : undefined;
  if (!mayBeginAlike(fixedBeginning(a), fixedBeginning(b))) return undefined;
  const [left, right] = [automatonOfGlob(a), automatonOfGlob(b)];
  return left.pattern < right.pattern ? cheapestPath(left, right) : cheapestPath(right, left);
}

/** What every match begins with: the pattern up to its first syntax; nothing where `./` or `//` stand for less. */
function fixedBeginning({ pattern }: Glob): string {
  const plain = /^[^*?[{]*/.exec(pattern)?.[0] ?? "";
  return plain.startsWith("./") || plain.includes("//") ? "" : plain;
}

/** Settles most pairs of a real plan without a search. */
function mayBeginAlike(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) === b.slice(0, length);
}

/** Tries every pair of states once for each kind of segment, the cheapest first. */
function cheapestPath(left: Automaton, right: Automaton): string | undefined {
  const addNext = nextVisits(left, right);
  const seen = new Uint8Array(left.edges.length * right.edges.length * (segments.name + 1));
  const byCost: Visit[][] = [[{ left: 0, right: 0, path: "", segment: segments.empty }]];
  for (let cost = 0; cost < byCost.length; cost += 1) {
    for (const visit of byCost[cost] ?? []) {
      const pair = visit.left * right.edges.length + visit.right;
      const key = pair * (segments.name + 1) + visit.segment;
      if (seen[key] === 1) continue;
      seen[key] = 1;
      const isValid = visit.segment >= segments.joint;
      if (isValid && left.accepting[visit.left] && right.accepting[visit.right]) return visit.path;
      addNext(visit, byCost, cost);
    }
    byCost[cost] = [];
  }
  return undefined;
}

/** Adds what can be reached with one letter. When one automaton goes on without a character, the other may stay. */
function nextVisits(
  left: Automaton,
  right: Automaton,
): (from: Visit, byCost: Visit[][], cost: number) => void {
  const [ofLeft, ofRight] = [withStays(left), withStays(right)];
  const sharedLetter = letterMemory();
  return (from, byCost, cost) => {
    for (const step of ofLeft[from.left] ?? []) {
      for (const other of ofRight[from.right] ?? []) {
        const letter = sharedLetter(step.on, other.on);
        const segment = letter && segmentAfter(from.segment, letter.text);
        if (letter === undefined || segment === undefined) continue;
        const sum = cost + step.cost + other.cost + costOf(letter, from.segment);
        byCost[sum] ??= [];
        byCost[sum].push({ left: step.to, right: other.to, path: from.path + letter.text, segment });
      }
    }
  };
}

function withStays({ edges }: Automaton): Automaton["edges"] {
  return edges.map((steps, state) => [{ on: undefined, to: state, cost: 0 }, ...steps]);
}

/** One character stands for all that fit both. It is the best for what follows too: a name may go on in any way. */
function letterMemory(): (a: Edge["on"], b: Edge["on"]) => Letter | undefined {
  const known = new Map<CharacterSet, Map<CharacterSet, Letter | undefined>>();
  return (a, b) => {
    if (a === undefined || b === undefined) return a === b ? nothing : undefined;
    const row = known.get(a) ?? new Map<CharacterSet, Letter | undefined>();
    known.set(a, row);
    if (!row.has(b)) row.set(b, mostExpected(intersectCharacters(a, b)));
    return row.get(b);
  };
}

function mostExpected(set: CharacterSet): Letter | undefined {
  for (const range of expected) {
    const found = intersectCharacters(range, set).map(([from]) => from);
    if (found.length === 0) continue;
    const text = String.fromCodePoint(Math.min(...found));
    return { text, cost: /[\w./-]/.test(text) ? 1 : 2 };
  }
  return undefined;
}

/** A dot should follow a name. */
function costOf({ text, cost }: Letter, segment: Segment): number {
  return text === "." && segment !== segments.name ? cost + 2 : cost;
}

/** `undefined` where no valid path goes on so. */
function segmentAfter(segment: Segment, character: string): Segment | undefined {
  if (character === "") return segment;
  if (character === "/") return segment >= segments.joint ? segments.empty : undefined;
  if (character === "." && segment === segments.empty) return segments.dot;
  if (character === "." && segment === segments.dot) return segments.dots;
  return "._-".includes(character) ? segments.joint : segments.name;
}
