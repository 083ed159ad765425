/** A set of code points: ranges in any order, both ends included. */
export type CharacterSet = readonly (readonly [from: number, to: number])[];

const last = 0x10ffff;

/** What a segment of a path may hold: all of Unicode but `/`; halves of surrogate pairs are no characters. */
export const nameCharacters: CharacterSet = [
  [0, 0x2e],
  [0x30, 0xd7ff],
  [0xe000, last],
];

/** The separator alone. */
export const separator: CharacterSet = [[0x2f, 0x2f]];

/** The characters in both sets. */
export function intersectCharacters(a: CharacterSet, b: CharacterSet): CharacterSet {
  if (a === b) return a;
  return a.flatMap(([from, to]) =>
    b.flatMap(([low, high]): CharacterSet => {
      const both = [Math.max(from, low), Math.min(to, high)] as const;
      return both[0] <= both[1] ? [both] : [];
    }),
  );
}

/** The name characters in none of the ranges. */
export function otherCharacters(ranges: CharacterSet): CharacterSet {
  return ranges.reduce(
    (rest, [from, to]) =>
      intersectCharacters(rest, [
        [0, from - 1],
        [to + 1, last],
      ]),
    nameCharacters,
  );
}

/** True when the set holds the code point. */
export function hasCharacter(set: CharacterSet, codePoint: number): boolean {
  return set.some(([from, to]) => codePoint >= from && codePoint <= to);
}
