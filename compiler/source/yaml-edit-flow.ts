import type { Entries, Entry } from "./yaml-edit-entries.ts";
import {
  deletion,
  insertion,
  isFirstOnLine,
  isSameLine,
  lineEnd,
  lineStart,
  nextLine,
  ownLineStart,
  type Patch,
} from "./yaml-edit-lines.ts";

/** What is to become of the entries between two brackets, and how they are written. */
export interface FlowChange {
  readonly text: string;
  readonly entries: Entries;
  /** Indexes of entries that go. */
  readonly removed: ReadonlySet<number>;
  /** What comes behind the last entry, as it is to be written. */
  readonly added: readonly string[];
  /** Between entries on one line, where they do not show it. */
  readonly comma: string;
}

/** Changes what stands between brackets. At least one entry remains or is added. */
export function flowPatches(change: FlowChange): readonly Patch[] {
  const { entries, removed, added } = change;
  const kept = entries.all.filter((_, index) => !removed.has(index));
  if (kept.length === 0) return instead(change);
  const runs = runsOf(removed);
  return [
    ...runs.flatMap((run) => removalPatches(run, change)),
    ...(added.length === 0 ? [] : additionPatches(kept, change)),
  ];
}

/** Every entry makes room for what is added; nothing for brackets without entries, which the caller fills. */
function instead({ entries: { all }, added, comma }: FlowChange): readonly Patch[] {
  const [first, last] = [all[0], all.at(-1)];
  return first === undefined || last === undefined
    ? []
    : [{ start: first.start, end: last.end, text: added.join(comma) }];
}

/** First and last index of neighbours that go. */
function runsOf(removed: ReadonlySet<number>): readonly (readonly [number, number])[] {
  const starts = [...removed].filter((index) => !removed.has(index - 1)).sort((a, b) => a - b);
  return starts.map((start) => {
    let end = start;
    while (removed.has(end + 1)) end += 1;
    return [start, end];
  });
}

function removalPatches([from, to]: readonly [number, number], change: FlowChange): readonly Patch[] {
  const { text, entries } = change;
  const [first, last, before, after] = [
    entries.all[from],
    entries.all[to],
    entries.all[from - 1],
    entries.all[to + 1],
  ];
  if (first === undefined || last === undefined) return [];
  const comma = after?.comma ?? entries.lastComma;
  const lines = ownLines(entries.all.slice(from, to + 1), change);
  const commaBefore = first.comma === undefined ? [] : [deletion(first.comma, first.comma + 1)];
  if (lines !== undefined) return comma === undefined ? [...lines, ...commaBefore] : lines;
  if (after !== undefined && isSameLine(text, last.end, after.start))
    return [deletion(first.start, after.start)];
  if (before !== undefined && isSameLine(text, before.end, first.start))
    return [deletion(before.end, last.end)];
  if (comma === undefined) return [deletion(first.start, last.end), ...commaBefore];
  return [deletion(first.start, comma + 1 + blanksAt(text, comma + 1))];
}

function blanksAt(text: string, at: number): number {
  return /^[ \t]*/.exec(text.slice(at, at + 200))?.[0].length ?? 0;
}

/** The lines of entries that share them with nobody. */
function ownLines(run: readonly Entry[], { text }: FlowChange): readonly Patch[] | undefined {
  const isOwn = run.every(
    ({ start, end }) =>
      isFirstOnLine(text, start) && /^[ \t]*,?[ \t]*(?:#.*)?$/.test(text.slice(end, lineEnd(text, end))),
  );
  if (!isOwn) return undefined;
  return run.map(({ start, end }) => deletion(ownLineStart(text, start), nextLine(text, end)));
}

function additionPatches(kept: readonly Entry[], change: FlowChange): readonly Patch[] {
  const { text, entries, added, removed } = change;
  const last = kept.at(-1);
  if (last === undefined) return [];
  const isLine = isFirstOnLine(text, last.start) && endsItsLine(last, change);
  if (!isLine) {
    const comma = seenComma(change) ?? change.comma;
    return [insertion(last.end, added.map((item) => `${comma}${item}`).join(""))];
  }
  const lead = text.slice(lineStart(text, last.start), last.start);
  const end = lineEnd(text, last.end);
  const lines = added.map((item) => `${lineBreak(text, last.start)}${lead}${item}`).join(",");
  const hasComma = entries.lastComma !== undefined && entries.lastComma < end;
  const isBehind = hasComma || (entries.lastComma !== undefined && removed.has(entries.all.length - 1));
  return isBehind ? [insertion(end, `${lines},`)] : [insertion(last.end, ","), insertion(end, lines)];
}

/** Also where entries that go stand behind it. */
function endsItsLine({ end }: Entry, { text, entries, removed }: FlowChange): boolean {
  const stop = lineEnd(text, end);
  const isAlone = entries.all.every(
    (entry, index) => entry.start < end || entry.start > stop || removed.has(index),
  );
  return isAlone && !/[\]}]/.test(text.slice(end, stop).replace(/#.*/, ""));
}

/** The line end before the line of an offset. */
function lineBreak(text: string, at: number): string {
  const start = lineStart(text, at);
  return text.endsWith("\r\n", start) ? "\r\n" : text.charAt(start - 1);
}

function seenComma({ text, entries: { all } }: FlowChange): string | undefined {
  const [before, last] = [all.at(-2), all.at(-1)];
  if (before === undefined || last === undefined) return undefined;
  const between = text.slice(before.end, last.start);
  return /^[ \t]*,[ \t]*$/.test(between) ? between : undefined;
}
