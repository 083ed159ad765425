/** A set of code points as sorted, separate ranges, flat: `[from, to, from, to]`, both ends included. */
export type CharacterSet = readonly number[];

/** Every character a segment of a path may hold: all of Unicode but `/`; halves of surrogate pairs are no characters. */
export const nameCharacters: CharacterSet = [0, 0x2e, 0x30, 0xd7ff, 0xe000, 0x10ffff];

/** The separator alone. */
export const separator: CharacterSet = [0x2f, 0x2f];

/** The set of one name character; empty for what is none. */
export function singleCharacter(codePoint: number): CharacterSet {
  return intersectCharacters([codePoint, codePoint], nameCharacters);
}

/** The characters in both sets. */
export function intersectCharacters(a: CharacterSet, b: CharacterSet): CharacterSet {
  if (a === b) return a;
  const both: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const from = Math.max(at(a, i), at(b, j));
    const to = Math.min(at(a, i + 1), at(b, j + 1));
    if (from <= to) both.push(from, to);
    if (at(a, i + 1) < at(b, j + 1)) i += 2;
    else j += 2;
  }
  return both;
}

/** The name characters in any of the ranges, or in none of them. Ranges may overlap; one that runs backwards is empty. */
export function characterClass(
  ranges: readonly (readonly [number, number])[],
  negated: boolean,
): CharacterSet {
  const sorted = ranges.filter(([from, to]) => from <= to).sort(([a], [b]) => a - b);
  const merged: number[] = [];
  for (const [from, to] of sorted) {
    const last = merged.length - 1;
    if (last > 0 && from <= at(merged, last) + 1) merged[last] = Math.max(at(merged, last), to);
    else merged.push(from, to);
  }
  return intersectCharacters(negated ? complement(merged) : merged, nameCharacters);
}

/** True when the set holds the code point. */
export function hasCharacter(set: CharacterSet, codePoint: number): boolean {
  for (let i = 0; i < set.length; i += 2) {
    if (codePoint >= at(set, i) && codePoint <= at(set, i + 1)) return true;
  }
  return false;
}

function complement(set: CharacterSet): CharacterSet {
  const gaps: number[] = [];
  let next = 0;
  for (let i = 0; i < set.length; i += 2) {
    if (next < at(set, i)) gaps.push(next, at(set, i) - 1);
    next = at(set, i + 1) + 1;
  }
  return next > 0x10ffff ? gaps : [...gaps, next, 0x10ffff];
}

/** Only ever asked for an index inside the set. */
function at(set: CharacterSet, index: number): number {
  return set[index] as number;
}
