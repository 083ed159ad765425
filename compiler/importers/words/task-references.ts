import type { Span } from "../../source/text.ts";
import { type KnownIds, knownIds } from "./task-ids.ts";

/** A task that a text names. */
export interface TaskReference {
  /** As in `known`; as written, without a word such as "Task" before it, where it is not known. */
  readonly id: string;
  /** Where it was written; of what a range adds, the whole range. */
  readonly span: Span;
}

/** The tasks that a text names: those there are, and those there are not. */
export interface TaskReferences {
  readonly found: readonly TaskReference[];
  readonly unknown: readonly TaskReference[];
}

/**
 * Finds the tasks that a text such as "Task 1, T012–T015 and #4" names, in order, each once. `offset` is where the text
 * begins in its source, `known` the ids there are. A range stands for the known ids from one end to the other, by their
 * numbers and letters. `001` and `1` are the same unless that fits two of `known`. A number counts where a word such as
 * "Task" or "after", or the beginning of the text, leads to it. Phases, waves and the like ("Phase 0"), "none" and "-"
 * name no task, nor does what stands in parentheses beside other tasks.
 */
export function taskReferences(text: string, offset: number, known: readonly string[]): TaskReferences {
  const ids = knownIds(known);
  const outside = withoutParentheses(text);
  const first = read(outside, ids);
  const isNone = /^\W{0,9}(?:none|nothing|n\/a|no\b|[-—–]\s*(?:$|\())/i.test(outside);
  const chosen = first.length > 0 || isNone ? first : read(text, ids);
  const found = new Map<string, TaskReference>();
  const unknown = new Map<string, TaskReference>();
  for (const { id, isKnown, start, end } of chosen) {
    const into = isKnown ? found : unknown;
    if (!into.has(id)) into.set(id, { id, span: { start: start + offset, end: end + offset } });
  }
  return { found: [...found.values()], unknown: [...unknown.values()] };
}

/** Parentheses of both widths, blanked out so that places stay. */
function withoutParentheses(text: string): string {
  return text.replace(/[(（][^()（）]{0,2000}[)）]/g, (inside) => " ".repeat(inside.length));
}

interface Reference {
  readonly id: string;
  readonly isKnown: boolean;
  readonly start: number;
  readonly end: number;
}

const word = /(?<![\w./-])[A-Za-z\d]{1,60}(?:[._-][A-Za-z\d]{1,60}){0,20}(?![\w/])/g;

/** What was read last: a task, another thing with a number, or text that ends a list. */
interface Before {
  /** Nothing yet: `undefined`. */
  readonly kind: "task" | "other" | undefined;
  readonly end: number;
}

function read(text: string, ids: KnownIds): readonly Reference[] {
  const references: Reference[] = [];
  const expanded = new Set<string>();
  let before: Before = { kind: undefined, end: 0 };
  for (const match of text.matchAll(word)) {
    const written = match[0].replace(/(?:-PLAN)?\.md$/i, "");
    const [start, end] = [match.index, match.index + written.length];
    const lead = text.slice(Math.max(before.end, start - 60), start);
    const kind = kindOf(written, { lead, before, ids, after: text.slice(end, end + 20) });
    if (kind === undefined) continue;
    const from = before.kind === "task" && rangeMark.test(lead) ? references.at(-1) : undefined;
    const parts = from === undefined ? endsOf(written, ids) : [from.id, written];
    for (const one of kind === "task" ? expand(parts, { ids, expanded }) : [])
      references.push({ ...one, start: from?.start ?? start, end });
    before = { kind, end };
  }
  return references;
}

const rangeMark = /^\s{0,3}(?:[-–—~]|\.{2,3}|to|through|until)\s{0,3}(?:tasks?\s{0,3})?#?$/i;
const listMark =
  /^[\s,;&+、，；/`*_"'[\]()#→>–-]*(?:(?:and|or|as well as|then|及|和|と)\s*)?(?:also\s*)?[\s`*_"'[(#]*$/i;
const taskWord =
  /(?:tasks?|subtasks?|issues?|items?|agents?|packages?|depends(?:\s+on)?|dependency|dependencies|after|requires?|blocked\s+by|blocks|needs|follows|任务|タスク|依赖|依存)[\s:：*_`#["']*$/i;
const otherWord =
  /(?:phases?|waves?|milestones?|stages?|chunks?|groups?|steps?|sections?|requirements?|req|versions?|lines?|days?|weeks?|parts?|sprints?|stor(?:y|ies)|us|node|§|v)[\s:#]*$/i;

interface Surroundings {
  readonly lead: string;
  readonly after: string;
  readonly before: Before;
  readonly ids: KnownIds;
}

/** Whether a word names a task, another thing that is numbered, or neither. */
function kindOf(written: string, around: Surroundings): "task" | "other" | undefined {
  const { lead, before, ids } = around;
  const hasDigit = /\d/.test(written);
  if (hasDigit && otherWord.test(lead)) return "other";
  const goesOn = before.kind !== undefined && (listMark.test(lead) || rangeMark.test(lead));
  const isCalled = taskWord.test(lead) || lead.endsWith("#");
  if (!hasDigit) return isKnownWord(written, { isCalled: isCalled || goesOn, ids }) ? "task" : undefined;
  if (isCalled || isOwnForm(written, ids)) return "task";
  if (!isNumber(written)) return undefined;
  return goesOn ? before.kind : isFirst(around);
}

function isNumber(written: string): boolean {
  return !/[A-Za-z]/.test(written.replace(/[a-z]$/, "")) && !/\d[-_]\d/.test(written);
}

/** True for what can only be an id of this plan: `T012`, `22-01`. A number alone can be anything. */
function isOwnForm(written: string, ids: KnownIds): boolean {
  if (isNumber(written)) return false;
  return ids.find(written) !== undefined || ids.hasForm(written) || endsOf(written, ids).length > 1;
}

/** A number at the beginning of a text that goes on as a list does is a task: not "2 days". */
function isFirst({ before, lead, after }: Surroundings): "task" | undefined {
  if (before.kind !== undefined || !/^[\s*_`["'-]*$/.test(lead)) return undefined;
  const isListed = /^[\s*_`\]"']*(?:$|[,;&、，()（–—-]|(?:and|or|to|through)\b)/.test(after);
  return isListed ? "task" : undefined;
}

/** Ids without a number, such as letters of agents, only where it is clear that they are meant. */
function isKnownWord(
  written: string,
  { isCalled, ids }: { readonly isCalled: boolean; readonly ids: KnownIds },
): boolean {
  const isExact = ids.find(written) === written;
  return isExact && (isCalled || /[-_.]/.test(written));
}

/** The two ends of a range written without spaces (`T012-T015`, `T012-15`); the whole where it is no range. */
function endsOf(written: string, ids: KnownIds): readonly string[] {
  if (ids.find(written) !== undefined) return [written];
  for (let at = written.indexOf("-"); at > 0; at = written.indexOf("-", at + 1)) {
    const from = written.slice(0, at);
    const to = written.slice(at + 1);
    const letters = /^\D*/.exec(from)?.[0] ?? "";
    if (ids.find(from) !== undefined && ids.find(to) !== undefined) return [from, to];
    if (ids.find(from) !== undefined && /^\d/.test(to) && ids.hasForm(`${letters}${to}`))
      return [from, `${letters}${to}`];
  }
  const parts = written.split("-");
  const isRange = parts.length === 2 && parts.every((part) => ids.hasForm(part));
  return isRange ? parts : [written];
}

/** Real plans have a few; this bounds the work on a hostile text. */
const mostRanges = 1000;

/** The tasks of a range, or the one that is named. A range that came before gives nothing again. */
function expand(
  [from = "", to]: readonly string[],
  { ids, expanded }: { readonly ids: KnownIds; readonly expanded: Set<string> },
): readonly { readonly id: string; readonly isKnown: boolean }[] {
  const first = ids.find(from);
  const last = to === undefined ? undefined : ids.find(to);
  if (first !== undefined && last !== undefined) {
    const key = `${first} ${last}`;
    if (expanded.has(key) || expanded.size > mostRanges) return [];
    expanded.add(key);
    return ids.between(first, last).map((id) => ({ id, isKnown: true }));
  }
  const ends =
    to === undefined
      ? [{ written: from, id: first }]
      : [
          { written: from, id: first },
          { written: to, id: last },
        ];
  return ends.map(({ written, id }) => ({ id: id ?? written, isKnown: id !== undefined }));
}
