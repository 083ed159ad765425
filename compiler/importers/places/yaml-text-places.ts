import type { SourceDocument } from "../../source/document.ts";
import type { Route } from "../../source/route.ts";
import type { SourceText, Span } from "../../source/text.ts";
import { valueAt } from "../claims/written-values.ts";
import type { PlacedText } from "./placed-text.ts";
import { blockCharacters, type Characters } from "./yaml-block-places.ts";

/**
 * The text of a YAML scalar and where each part of it was written: plain, quoted, literal or folded. Where that cannot be
 * told, every part is said to be where the whole scalar is. `undefined` where there is no text at the route.
 */
export function yamlTextAt(document: SourceDocument, route: Route): PlacedText | undefined {
  const value = valueAt(document, route);
  if (value === undefined || value === null || typeof value === "object") return undefined;
  const text = typeof value === "string" ? value : (document.scalarText(route) ?? String(value));
  const { source } = document;
  const token = document.locate(route, "value");
  const found = charactersOf(source, token).find((one) => one.text.startsWith(text));
  return { source, text, placeOf: found === undefined ? () => token : (span) => placeIn(found, span, token) };
}

function placeIn({ places }: Characters, { start, end }: Span, token: Span): Span {
  const first = places[start]?.start ?? places.at(-1)?.end ?? token.start;
  return end > start ? { start: first, end: places[end - 1]?.end ?? first } : { start: first, end: first };
}

/** What the token may say; more than one where the indentation of a block is open. */
function charactersOf({ text }: SourceText, { start, end }: Span): readonly Characters[] {
  const first = text.charAt(start);
  if (first === "|" || first === ">") return blockCharacters(text, { start, end });
  if (first !== '"' && first !== "'") return [flowCharacters(text, { start, end }, "")];
  const last = end - start > 1 && text.charAt(end - 1) === first ? end - 1 : end;
  return [flowCharacters(text, { start: start + 1, end: last }, first)];
}

/** A plain or quoted scalar: line breaks fold, quotes have escapes. */
function flowCharacters(text: string, { start, end }: Span, quote: string): Characters {
  const part = text.slice(start, end);
  const places: Span[] = [];
  let said = "";
  let at = 0;
  while (at < part.length) {
    const { spelled, means } = nextPiece(part, at, quote);
    for (let unit = 0; unit < means.length; unit += 1)
      places.push({ start: start + at, end: start + at + spelled });
    said += means;
    at += spelled;
  }
  return { text: said, places };
}

interface Piece {
  /** How many units it takes in the source. */
  readonly spelled: number;
  readonly means: string;
}

const fold = /[ \t]*(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))*[ \t]*/y;
const escaping = /\\(?:(?:\r\n|\n)[ \t]*|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/y;

function nextPiece(part: string, at: number, quote: string): Piece {
  const letter = part.charAt(at);
  if (/[ \t\r\n]/.test(letter)) return foldedBreak(part, at) ?? { spelled: 1, means: letter };
  if (quote === "'" && part.startsWith("''", at)) return { spelled: 2, means: "'" };
  if (quote === '"' && letter === "\\") return escaped(part, at);
  return { spelled: 1, means: letter };
}

function foldedBreak(part: string, at: number): Piece | undefined {
  fold.lastIndex = at;
  const spelled = fold.exec(part)?.[0];
  if (spelled === undefined) return undefined;
  const breaks = spelled.match(/\r\n|\n|\r/g)?.length ?? 1;
  return { spelled: spelled.length, means: breaks === 1 ? " " : "\n".repeat(breaks - 1) };
}

const simple: ReadonlyMap<string, string> = new Map([
  ["0", "\0"],
  ["a", "\x07"],
  ["b", "\b"],
  ["e", "\x1b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["v", "\v"],
  ["N", "\u0085"],
  ["_", "\u00a0"],
  ["L", "\u2028"],
  ["P", "\u2029"],
]);

function escaped(part: string, at: number): Piece {
  escaping.lastIndex = at;
  const match = escaping.exec(part);
  if (match === null) return { spelled: 1, means: "\\" };
  const [{ length }, x, u, long, letter] = match;
  const digits = x ?? u ?? long;
  if (digits !== undefined) return { spelled: length, means: fromCode(parseInt(digits, 16)) };
  return { spelled: length, means: letter === undefined ? "" : (simple.get(letter) ?? letter) };
}

function fromCode(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
