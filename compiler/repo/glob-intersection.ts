import { type Glob, languageOf } from "./glob.ts";
import { anyWitness } from "./glob-any-witness.ts";
import { readableWitness } from "./glob-readable-witness.ts";

/**
 * A path that both globs match, whether or not it exists, or `undefined` when no valid path is matched by both. Exact.
 * The path is short and plain, and the same for both orders of the globs.
 */
export function intersectGlobs(a: Glob, b: Glob): string | undefined {
  const [first, second] = a.pattern <= b.pattern ? [a, b] : [b, a];
  const left = languageOf(first);
  const right = languageOf(second);
  if (left.onlyPath !== undefined) return second.matches(left.onlyPath) ? left.onlyPath : undefined;
  if (right.onlyPath !== undefined) return first.matches(right.onlyPath) ? right.onlyPath : undefined;
  const search = readableWitness(left.automaton, right.automaton);
  return search.decided ? search.path : anyWitness(left.automaton, right.automaton);
}
