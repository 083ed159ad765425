import type { Span } from "./text.ts";

/** A range of a text and what is to stand there. */
export interface Patch extends Span {
  readonly text: string;
}

/** Puts a text in at an offset. */
export function insertion(at: number, text: string): Patch {
  return { start: at, end: at, text };
}

/** Takes a range out. */
export function deletion(start: number, end: number): Patch {
  return { start, end, text: "" };
}

/** Where the line of an offset begins. */
export function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineEnd(text, start - 1)) start -= 1;
  return start;
}

/** Where the line of an offset ends, before its line end. */
export function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineEnd(text, end)) end += 1;
  return end;
}

/** Where the line after that of an offset begins. */
export function nextLine(text: string, at: number): number {
  const end = lineEnd(text, at);
  return end + (text.startsWith("\r\n", end) ? 2 : Number(end < text.length));
}

/** Where the line of an offset begins, or the comments above it that tell what to ignore in that line. */
export function ownLineStart(text: string, at: number): number {
  let start = lineStart(text, at);
  while (start > 0) {
    const above = lineStart(text, start - (text.endsWith("\r\n", start) ? 2 : 1));
    if (!/^[ \t]*#[ \t]*seamwright-ignore/.test(text.slice(above, start))) break;
    start = above;
  }
  return start;
}

/** How many characters stand before an offset on its line. */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** True when only blanks stand before an offset on its line. */
export function isFirstOnLine(text: string, at: number): boolean {
  return text.slice(lineStart(text, at), at).trim() === "";
}

/** True when no line ends between two offsets. */
export function isSameLine(text: string, start: number, end: number): boolean {
  return !/[\r\n]/.test(text.slice(start, end));
}

/** The first line end of a text; LF where it has one line. */
export function lineEnding(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
}

function isLineEnd(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character === "\n" || character === "\r";
}

/**
 * Patches in the order of the text, those that take out overlapping ranges made one; `undefined` where others overlap. A last
 * line that goes takes the line end before it, where the text ends without one.
 */
export function orderedPatches(text: string, patches: readonly Patch[]): readonly Patch[] | undefined {
  const sorted = patches.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const merged: Patch[] = [];
  for (const patch of sorted) {
    const before = merged.at(-1);
    if (before === undefined || patch.start >= before.end) merged.push(patch);
    else if (before.text !== "" || patch.text !== "") return undefined;
    else merged.splice(-1, 1, deletion(before.start, Math.max(before.end, patch.end)));
  }
  return withoutLastLineEnd(text, merged);
}

function withoutLastLineEnd(text: string, patches: readonly Patch[]): readonly Patch[] {
  const [before, last] = [patches.at(-2), patches.at(-1)];
  if (last === undefined || last.text !== "" || last.end < text.length || last.start === last.end)
    return patches;
  if (/[\r\n]$/.test(text) || lineStart(text, last.start) !== last.start || last.start === 0) return patches;
  const start = last.start - (text.endsWith("\r\n", last.start) ? 2 : 1);
  const isFree = before === undefined || before.end < start || (before.end === start && before.text !== "");
  return isFree ? [...patches.slice(0, -1), deletion(start, last.end)] : patches;
}
