import { changedLines, type LineChange } from "./line-changes.ts";

/** A text before and after, under the name of its file. */
export interface DiffInput {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Lines that are shown around what changed. */
const around = 3;

/** The unified diff of a text, as `git apply` and `patch -p1` take it; empty when nothing changed. */
export function unifiedDiff({ path, before, after }: DiffInput): string {
  if (before === after) return "";
  const texts: Texts = { before: linesOf(before), after: linesOf(after) };
  const hunks = hunksOf(changedLines(texts.before, texts.after));
  const name = path.replace(/^(?:\.?\/)+/, "");
  return [`--- ${shownPath(`a/${name}`)}\n`, `+++ ${shownPath(`b/${name}`)}\n`]
    .concat(hunks.map((hunk) => hunkText(hunk, texts)))
    .join("");
}

interface Texts {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Lines with their line ends; git knows no other end than LF. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Changes so near to each other that what is shown around them touches. */
type Hunk = readonly [LineChange, ...LineChange[]];

function hunksOf(changes: readonly LineChange[]): readonly Hunk[] {
  const hunks: [LineChange, ...LineChange[]][] = [];
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1);
    if (last !== undefined && change.before.start - last.before.end <= 2 * around) hunks.at(-1)?.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function hunkText(hunk: Hunk, { before, after }: Texts): string {
  const [first, last] = [hunk[0], hunk.at(-1) ?? hunk[0]];
  const start = Math.max(0, first.before.start - around);
  const end = Math.min(before.length, last.before.end + around);
  const lines: string[] = [];
  let at = start;
  for (const change of hunk) {
    lines.push(...marked(" ", before.slice(at, change.before.start)));
    lines.push(...marked("-", before.slice(change.before.start, change.before.end)));
    lines.push(...marked("+", after.slice(change.after.start, change.after.end)));
    at = change.before.end;
  }
  lines.push(...marked(" ", before.slice(at, end)));
  const from = first.after.start - (first.before.start - start);
  const to = last.after.end + (end - last.before.end);
  return `@@ -${rangeText(start, end)} +${rangeText(from, to)} @@\n${lines.join("")}`;
}

function marked(mark: string, lines: readonly string[]): readonly string[] {
  return lines.map(
    (line) => `${mark}${line}${line.endsWith("\n") ? "" : "\n\\ No newline at end of file\n"}`,
  );
}

/** Counted from 1; a range without lines names the line before it. */
function rangeText(start: number, end: number): string {
  const count = end - start;
  const line = count === 0 ? start : start + 1;
  return count === 1 ? String(line) : `${line},${count}`;
}

/** Quoted as git does it where the name would be misread; a name with blanks ends with a tab. */
function shownPath(path: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they have to be escaped
  if (!/["\\\u0000-\u001f\u007f]/.test(path)) return path.includes(" ") ? `${path}\t` : path;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they have to be escaped
  const escaped = path.replace(/["\\\u0000-\u001f\u007f]/g, (character) =>
    /["\\]/.test(character) ? `\\${character}` : `\\${character.charCodeAt(0).toString(8).padStart(3, "0")}`,
  );
  return `"${escaped}"`;
}
