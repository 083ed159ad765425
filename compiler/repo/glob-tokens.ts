import { type CharacterSet, characterClass, nameCharacters, singleCharacter } from "./glob-characters.ts";

/** What a part of a pattern means. `open`, `comma` and `close` stand for real alternatives only, never for literal braces. */
export type TokenKind = "character" | "any" | "class" | "star" | "slash" | "open" | "comma" | "close";

/** One part of a pattern; the texts of all parts in order are the pattern. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** The characters that fit, for `character`, `any` and `class`; else empty. */
  readonly fits: CharacterSet;
}

const marks: Readonly<Record<string, TokenKind>> = {
  "*": "star",
  "/": "slash",
  "{": "open",
  ",": "comma",
  "}": "close",
};

/** Splits a pattern into its parts. Every text is a pattern: a mark that means nothing where it stands is a character. */
export function tokensOf(pattern: string): readonly Token[] {
  const closings = nextClosings(pattern);
  const tokens: Token[] = [];
  for (let index = 0; index < pattern.length; ) {
    const token = classAt(pattern, index, closings) ?? plainToken(characterAt(pattern, index));
    tokens.push(token);
    index += token.text.length;
  }
  const real = marksOfAlternatives(tokens);
  return tokens.map((token, index) =>
    isBraceMark(token) && !real.has(index) ? characterToken(token.text) : token,
  );
}

/** For each index the next `]` of the same segment, or -1: a class never spans a `/`. */
function nextClosings(pattern: string): Int32Array {
  const closings = new Int32Array(pattern.length + 3).fill(-1);
  for (let index = pattern.length - 1; index >= 0; index -= 1) {
    if (pattern[index] === "]") closings[index] = index;
    else if (pattern[index] !== "/") closings[index] = closings[index + 1] ?? -1;
  }
  return closings;
}

/** A `]` right after the opening (or its negation) is a member, as everywhere with globs. */
function classAt(pattern: string, start: number, closings: Int32Array): Token | undefined {
  if (pattern[start] !== "[") return undefined;
  const negated = pattern[start + 1] === "!" || pattern[start + 1] === "^";
  const first = negated ? start + 2 : start + 1;
  const end = pattern[first] === "/" ? -1 : (closings[first + 1] ?? -1);
  if (end === -1) return undefined;
  const fits = characterClass(rangesOf([...pattern.slice(first, end)]), negated);
  return { kind: "class", text: pattern.slice(start, end + 1), fits };
}

function rangesOf(members: readonly string[]): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (let index = 0; index < members.length; index += 1) {
    const from = codePoint(members[index]);
    const isRange = members[index + 1] === "-" && index + 2 < members.length;
    ranges.push([from, isRange ? codePoint(members[index + 2]) : from]);
    if (isRange) index += 2;
  }
  return ranges;
}

function plainToken(text: string): Token {
  if (text === "?") return { kind: "any", text, fits: nameCharacters };
  const kind = marks[text];
  return kind === undefined ? characterToken(text) : { kind, text, fits: [] };
}

function characterToken(text: string): Token {
  return { kind: "character", text, fits: singleCharacter(codePoint(text)) };
}

/** Places of the braces that pair up around at least one comma, and of those commas. */
function marksOfAlternatives(tokens: readonly Token[]): ReadonlySet<number> {
  const real = new Set<number>();
  const open: { readonly start: number; readonly commas: number[] }[] = [];
  for (const [index, { kind }] of tokens.entries()) {
    if (kind === "open") open.push({ start: index, commas: [] });
    if (kind === "comma") open.at(-1)?.commas.push(index);
    const group = kind === "close" ? open.pop() : undefined;
    if (group !== undefined && group.commas.length > 0) {
      for (const mark of [group.start, ...group.commas, index]) real.add(mark);
    }
  }
  return real;
}

function isBraceMark({ kind }: Token): boolean {
  return kind === "open" || kind === "comma" || kind === "close";
}

function characterAt(text: string, index: number): string {
  return String.fromCodePoint(text.codePointAt(index) ?? 0);
}

function codePoint(character: string | undefined): number {
  return character?.codePointAt(0) ?? 0;
}
