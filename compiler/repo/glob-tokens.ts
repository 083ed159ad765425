import {
  type CharacterSet,
  intersectCharacters,
  nameCharacters,
  otherCharacters,
} from "./glob-characters.ts";
import { once } from "./resolution-once.ts";

/**
 * One part of a pattern. After it the pattern goes on with the next part; after a `jump`, which stands for a mark of
 * alternatives, it goes on at any of the places of `to` instead.
 */
export type Token =
  | { readonly kind: "star" }
  | { readonly kind: "slash" }
  | { readonly kind: "jump"; readonly to: readonly number[] }
  | {
      readonly kind: "character";
      /** What fits. */
      readonly fits: CharacterSet;
      /** The character itself, when it stands for nothing else. */
      readonly plain: string | undefined;
    };

/** A class or a character. A class ends in its segment; a `]` at its beginning is a member. */
const tokenText = /\[(?:[!^][^/]|[^!^/])[^\]/]*\]|./gsu;

/** A class that only takes the meaning from a mark. */
const escapedMark = /^\[([[\]*?{},])\]$/;

/** Splits a pattern into its parts. Every text is a pattern: a mark that means nothing where it stands is a character. */
export function tokensOf(pattern: string): readonly Token[] {
  const texts = pattern.match(tokenText) ?? [];
  const jumps = jumpsOf(texts);
  const known = once(tokenOf);
  return texts.map((text, index) => {
    const to = jumps.get(index);
    return to === undefined ? known(text) : { kind: "jump", to };
  });
}

/**
 * The same pattern with every segment in brackets that is a name escaped. It asks for the path up to and including the
 * segment, as the pattern spells it, but without a leading `./` and doubled `/`.
 */
export function escapeNames(pattern: string, isName: (path: string) => boolean): string {
  const path: string[] = [];
  const escaped = pattern.split("/").map((segment) => {
    if (segment === "" || (segment === "." && path.length === 0)) return segment;
    path.push(segment);
    return segment.includes("[") && isName(path.join("/")) ? segment.replace(/[[*?{},]/g, "[$&]") : segment;
  });
  return escaped.join("/");
}

/** Where to go on at the braces that pair up around at least one comma, and at those commas. */
function jumpsOf(texts: readonly string[]): ReadonlyMap<number, readonly number[]> {
  const jumps = new Map<number, readonly number[]>();
  const open: number[][] = [];
  for (const [index, text] of texts.entries()) {
    if (text === "{") open.push([index]);
    if (text === ",") open.at(-1)?.push(index);
    const marks = text === "}" ? (open.pop() ?? []) : [];
    if (marks.length < 2) continue;
    for (const mark of [...marks, index]) jumps.set(mark, [index + 1]);
    jumps.set(
      marks[0] ?? 0,
      marks.map((mark) => mark + 1),
    );
  }
  return jumps;
}

function tokenOf(text: string): Token {
  if (text === "*") return { kind: "star" };
  if (text === "/") return { kind: "slash" };
  if (text === "?") return { kind: "character", fits: nameCharacters, plain: undefined };
  const plain = text.replace(escapedMark, "$1");
  const isClass = plain.length > 1 && plain.startsWith("[");
  if (isClass) return { kind: "character", fits: classOf(text.slice(1, -1)), plain: undefined };
  return { kind: "character", fits: classOf(plain), plain };
}

/** A class without its brackets. A range that runs backwards is empty. */
function classOf(text: string): CharacterSet {
  const isNegated = text.length > 1 && /^[!^]/.test(text);
  const members = (isNegated ? text.slice(1) : text).match(/.-.|./gsu) ?? [];
  const ranges = members.map((member) => {
    const ends = [...member].map((character) => character.codePointAt(0) ?? 0);
    return [ends[0] ?? 0, ends.at(-1) ?? 0] as const;
  });
  const set = ranges.filter(([from, to]) => from <= to);
  return isNegated ? otherCharacters(set) : intersectCharacters(set, nameCharacters);
}
