import { type CharacterSet, hasCharacter } from "./glob-characters.ts";

/** Characters people expect in a made-up name, the most expected first. */
const plain: readonly number[] = [
  ..."xabcdefghijklmnopqrstuvwyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./",
].map((character) => character.charCodeAt(0));
const isPlain: ReadonlySet<number> = new Set(plain);

/** A character of a set that is not empty: `x` where it fits, else the plainest. */
export function plainestOf(set: CharacterSet): number {
  const found = plain.find((codePoint) => hasCharacter(set, codePoint));
  return found ?? lowestFrom(set, 0xc0) ?? lowestFrom(set, 0x21) ?? lowestFrom(set, 0) ?? 0;
}

/** True for characters that need no second look in a path. */
export function isPlainCharacter(codePoint: number): boolean {
  return isPlain.has(codePoint);
}

function lowestFrom(set: CharacterSet, least: number): number | undefined {
  for (let i = 0; i < set.length; i += 2) {
    const from = Math.max(set[i] as number, least);
    if (from <= (set[i + 1] as number)) return from;
  }
  return undefined;
}
