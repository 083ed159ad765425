import type { SourceText, Span } from "../../source/text.ts";
import { type PlacedText, plainText } from "./placed-text.ts";

/**
 * Reads the JSON string whose token, quotes included, is at `token`. Escapes that JSON does not have stand for themselves; a
 * token without double quotes is taken as it is written.
 */
export function jsonTextAt(source: SourceText, token: Span): PlacedText {
  const written = source.text.slice(token.start, token.end);
  if (!written.startsWith('"')) return plainText(source, token);
  const start = token.start + 1;
  const inner = { start, end: written.length > 1 && written.endsWith('"') ? token.end - 1 : token.end };
  return written.includes("\\") ? unescaped(source, inner) : plainText(source, inner);
}

const simple: ReadonlyMap<string, string> = new Map([
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

function unescaped(source: SourceText, inner: Span): PlacedText {
  const written = source.text.slice(inner.start, inner.end);
  /** After which offsets of the text the spelling has run ahead, and by how much in all. */
  const after: number[] = [];
  const ahead: number[] = [];
  let [text, at] = ["", 0];
  for (const match of written.matchAll(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g)) {
    text += written.slice(at, match.index);
    after.push(text.length);
    text +=
      match[1] === undefined ? simpleEscape(match[2] ?? "") : String.fromCharCode(parseInt(match[1], 16));
    at = match.index + match[0].length;
    ahead.push(at - text.length);
  }
  text += written.slice(at);
  const offset = (position: number): number =>
    inner.start + position + (ahead[countBelow(after, position) - 1] ?? 0);
  return { source, text, placeOf: ({ start, end }) => ({ start: offset(start), end: offset(end) }) };
}

function simpleEscape(letter: string): string {
  return simple.get(letter) ?? letter;
}

/** How many of the rising numbers are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
