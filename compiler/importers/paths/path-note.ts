import type { PathToken, TokenBlock } from "./path-token.ts";

/** A part of the flat text of a block. Half-open. */
export interface NoteRange {
  readonly start: number;
  readonly end: number;
}

/** A block and where the notes in parentheses stand in it. */
export interface NotedBlock extends TokenBlock {
  /** Outermost only, in order; none of paths, code or links. One without an end goes to the end of its line. */
  readonly parentheses: readonly NoteRange[];
  /** Where each line ends, in order. */
  readonly lineEnds: readonly number[];
}

/** Finds the parentheses and lines of a block. Linear in its length. */
export function withNotes({ flat, tokens }: TokenBlock): NotedBlock {
  const lineEnds: number[] = [];
  for (let at = 0; at < flat.length; at += 1) if (flat[at] === "\n") lineEnds.push(at);
  lineEnds.push(flat.length);
  const pairs: NoteRange[] = [];
  const open: number[] = [];
  for (const { at, isOpening } of bracketsIn(flat, tokens)) {
    if (isOpening) open.push(at);
    else if (open.length > 0) pairs.push({ start: open.pop() ?? at, end: at + 1 });
  }
  for (const start of open) pairs.push({ start, end: lineEndAfter(lineEnds, start) });
  const parentheses: NoteRange[] = [];
  for (const pair of pairs.sort((a, b) => a.start - b.start))
    if (pair.start >= (parentheses.at(-1)?.end ?? 0)) parentheses.push(pair);
  return { flat, tokens, parentheses, lineEnds };
}

interface Bracket {
  readonly at: number;
  readonly isOpening: boolean;
}

function bracketsIn(flat: string, tokens: readonly PathToken[]): readonly Bracket[] {
  const brackets: Bracket[] = [];
  const passed = /`[^`]*`|\]\([^()\s]{1,300}\)|([(（])|[)）]/g;
  let next = 0;
  for (const match of flat.matchAll(passed)) {
    if (match[0].length > 1) continue;
    while ((tokens[next] === undefined ? Infinity : endOf(tokens[next])) <= match.index) next += 1;
    const isInToken = (tokens[next]?.at ?? Infinity) <= match.index;
    if (!isInToken) brackets.push({ at: match.index, isOpening: match[1] !== undefined });
  }
  return brackets;
}

function endOf(token: PathToken | undefined): number {
  return token === undefined ? 0 : token.at + token.text.length;
}

function lineEndAfter(lineEnds: readonly number[], at: number): number {
  return lineEnds[firstNotBelow(lineEnds, at)] ?? at;
}

/** The number of the line, from 0, that a place lies in. */
export function lineOf({ lineEnds }: NotedBlock, at: number): number {
  return firstNotBelow(lineEnds, at);
}

function firstNotBelow(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The parentheses that a place lies in, or that begin there. */
export function parenthesesAt({ parentheses }: NotedBlock, at: number): NoteRange | undefined {
  let low = 0;
  let high = parentheses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parentheses[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const found = parentheses[low];
  return found !== undefined && found.start <= at ? found : undefined;
}

const marks = "[`*_~\\])\\t ]{0,12}?";
const arrow = "(?:→|->|⇒)[ \\t]+(?![`*]|\\S*[/.]\\w)";
const dash = new RegExp(
  `^${marks}(?:[ \\t]+(?:(?:—|–|--?)[ \\t]|${arrow})|—|[ \\t]*[:：](?=[\`*_~\\s])[ \\t\`*_~]{0,9})`,
);

/** The note that follows a path after a dash, an arrow that leads to no path, or a colon: to the end of the entry. */
export function dashNoteAfter(block: NotedBlock, at: number): NoteRange | undefined {
  const start = dashAfter(block, at);
  return start === undefined ? undefined : { start, end: endOfEntry(block, start) };
}

/** Where what follows a dash begins, where a dash follows a path and its note in parentheses. */
function dashAfter(block: NotedBlock, at: number): number | undefined {
  const inline = parenthesesAt(block, at + gapAfter(block.flat, at));
  const from = inline?.end ?? at + linesAfter(block.flat, at);
  const found = dash.exec(block.flat.slice(from, from + 90));
  return found === null ? undefined : from + found[0].length;
}

const entry = /^\s*(?:[*_~]{0,3}`|[-*+•>]\s|\d+[.)]\s|\*{0,2}[A-Z][\w /]{0,30}[:：(])/;

/** A line goes on in the next unless that begins an entry: a label, a mark of a list, or code. */
function endOfEntry(block: NotedBlock, start: number): number {
  let line = lineOf(block, start);
  let from = start;
  for (;;) {
    const end = block.lineEnds[line] ?? start;
    const part = /;\s+`/.exec(block.flat.slice(from, end));
    if (part !== null) return from + part.index;
    const after = block.flat.slice(end, end + 60);
    if (after.trim() === "" || entry.test(after)) return end;
    from = end;
    line += 1;
    if (line >= block.lineEnds.length) return end;
  }
}

const linesOnly = /^(?:around |near |~|about |at )?(?:lines?\b|L)?[\s~]*\d[\d\s,–—-]*$/i;

/** What directly follows a path as a note, without its brackets; `undefined` when nothing does. */
export function noteAfter(block: NotedBlock, at: number): string | undefined {
  const start = at + gapAfter(block.flat, at);
  const bracket = parenthesesAt(block, start);
  if (bracket?.start === start) {
    const note = trimmed(block.flat.slice(start + 1, Math.min(bracket.end, start + 200)));
    if (!linesOnly.test(note)) return note === "" ? undefined : note;
  }
  const square = /^\[([A-Za-z ]{1,40})\](?!\()/.exec(block.flat.slice(start, start + 50));
  if (square !== null) return trimmed(square[1] ?? "");
  const dashed = dashAfter(block, at);
  if (dashed === undefined) return undefined;
  const line = lineEndAfter(block.lineEnds, dashed);
  const note = trimmed(block.flat.slice(dashed, Math.min(line, dashed + 200)));
  return note === "" ? undefined : note;
}

function linesAfter(flat: string, at: number): number {
  return (
    /^`?(?:[:#]L?\d[\dL,–:-]{0,30}|(?:,\d[\d,–-]{0,30}))?/.exec(flat.slice(at, at + 40))?.[0].length ?? 0
  );
}

/** Lines, backticks, emphasis and spaces between a path and its note. */
function gapAfter(flat: string, at: number): number {
  const gap = /^`?(?:[:#]L?\d[\dL,–:-]{0,30})?(?:,\d[\d,–-]{0,30})?[`*_~\]]{0,6}[ \t]{0,3}[*_~`]{0,4}/;
  return gap.exec(flat.slice(at, at + 90))?.[0].length ?? 0;
}

function trimmed(text: string): string {
  const plain = text
    .replace(/`/g, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s*_~]+/, "");
  let end = plain.length;
  while (end > 0 && /[\s*_~]/.test(plain[end - 1] ?? "")) end -= 1;
  if (/[)）]/.test(plain[end - 1] ?? "") && !/[(（]/.test(plain)) end -= 1;
  return plain.slice(0, Math.min(end, 80)).trim();
}
