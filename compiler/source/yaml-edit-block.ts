import type { Entries, Entry } from "./yaml-edit-entries.ts";
import {
  columnOf,
  deletion,
  insertion,
  isFirstOnLine,
  lineEnd,
  lineStart,
  nextLine,
  ownLineStart,
  type Patch,
} from "./yaml-edit-lines.ts";

/** What is to become of entries that each have lines of their own. */
export interface BlockChange {
  readonly text: string;
  readonly lineEnding: string;
  readonly entries: Entries;
  /** Indexes of entries that go. */
  readonly removed: ReadonlySet<number>;
  /** Lines that come behind the last entry, not indented, without line ends. */
  readonly added: readonly string[];
}

/** Changes a list or map that has a line for each entry; `undefined` where an entry shares its line with what is around. */
export function blockPatches(change: BlockChange): readonly Patch[] | undefined {
  const { entries, removed } = change;
  const removals = [...removed].map((index) => removalPatch(index, change));
  const additions = additionPatch(change);
  if (removals.includes(undefined) || additions === undefined || entries.all.length === 0) return undefined;
  return [...(removals as Patch[]), ...additions];
}

function removalPatch(index: number, { text, entries, removed }: BlockChange): Patch | undefined {
  const entry = entries.all[index];
  if (entry === undefined) return undefined;
  if (isFirstOnLine(text, entry.start)) return deletion(ownLineStart(text, entry.start), behind(text, entry));
  const next = entries.all.find((_, at) => at > index && !removed.has(at));
  return next === undefined ? undefined : betweenEntries(text, entry, next);
}

/** Comments below an entry that are indented deeper speak of what is in it, and go with it. */
function behind(text: string, { start, end }: Entry): number {
  const column = columnOf(text, start);
  let at = nextLine(text, end);
  for (;;) {
    const blanks = /^[ \t]*(?=#)/.exec(text.slice(at, lineEnd(text, at)))?.[0].length ?? 0;
    if (blanks <= column) return at;
    at = nextLine(text, at);
  }
}

/** The first entry of a map in a list stands behind a dash: the next one takes its place, unless there is a comment between. */
function betweenEntries(text: string, entry: Entry, next: Entry): Patch | undefined {
  const hasComment = /^[ \t]*#/m.test(text.slice(nextLine(text, entry.start), next.start));
  return hasComment ? undefined : deletion(entry.start, next.start);
}

function additionPatch({
  text,
  lineEnding,
  entries,
  removed,
  added,
}: BlockChange): readonly Patch[] | undefined {
  const first = entries.all[0];
  if (added.length === 0 || first === undefined) return [];
  const blanks = " ".repeat(columnOf(text, first.start));
  const lines = added.map((line) => `${blanks}${line}`);
  const last = entries.all.findLast((_, index) => !removed.has(index));
  if (last === undefined && !isFirstOnLine(text, first.start)) return undefined;
  const at = last === undefined ? lineStart(text, first.start) : behind(text, last);
  const isUnended = at === text.length && !/[\r\n]$/.test(text);
  const whole = lines.map((line) => (isUnended ? `${lineEnding}${line}` : `${line}${lineEnding}`));
  return [insertion(at, whole.join(""))];
}
