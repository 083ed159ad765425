import type { Span } from "../../source/text.ts";

/** What follows words such as "depends on": a text that should name tasks. */
export interface DependencyNote {
  readonly text: string;
  readonly span: Span;
  /** True where it stands behind a label or in parentheses of its own, so that it is surely meant to name something. */
  readonly isLabelled: boolean;
  /** What waits, where that stands right before: `T007 depends on T006`. */
  readonly subject: { readonly text: string; readonly span: Span } | undefined;
}

const words =
  /(?<![a-z])(?<open>[(（[]\s*|[*_]{1,2})?(?:depends?(?:\s+(?:up)?on)?|depending\s+on|dependenc(?:y|ies)|blocked\s+by|requires?|needs?|waits?\s+for|after|prerequisites?)[*_]{0,2}\s*(?<colon>[:：])?[*_]{0,2}\s*|(?<cjk>依赖于?|依存(?:関係)?|前提(?:タスク)?)\s*[:：]?\s*/giu;
const closing = /[)）\];；。\r\n]|\.(?:\s|$)|\s[—–-]\s|(?:,\s*)?\b(?:then|because|before|since|but)\b/iu;
const empty = /^(?:none|nothing|n\/?a|-|—|–|无|なし)?[*_.\s]*$/i;

/** Longer lists of tasks are no part of a sentence. */
const longest = 400;

const subject =
  /(?<![A-Za-z0-9./-])(?:Task\s+|任务组?\s*|タスク\s*)?[`*]{0,3}(T-?\d+[a-z]?|\d+(?:\.\d+)*)[`*]{0,3}\s*(?:only\s+)?$/iu;

/** Finds in a text what a task says it waits for, in order. `offset` is where the text begins in its source. */
export function dependencyNotes(text: string, offset: number): readonly DependencyNote[] {
  const matches = [...text.matchAll(words)].map((match) => {
    const named = subject.exec(text.slice(Math.max(0, match.index - 40), match.index));
    const at = match.index - (named === null ? 0 : Math.min(40, match.index) - named.index);
    return { match, named, at };
  });
  return matches.flatMap(({ match, named }, index): readonly DependencyNote[] => {
    const from = match.index + match[0].length;
    const rest = text.slice(from, Math.min(from + longest, matches[index + 1]?.at ?? text.length));
    const end = withoutPairs(rest).search(closing);
    const tail = (end < 0 ? rest : rest.slice(0, end)).replace(/[\s,，*_]+$/, "");
    if (empty.test(tail)) return [];
    const span = spanAt(offset + from, tail.length);
    const { open, colon } = match.groups ?? {};
    const isLabelled =
      /depend|blocked|prereq|依/i.test(match[0]) &&
      (colon !== undefined || (open !== undefined && /[(（[]/.test(open)));
    if (named === null) return [{ text: tail, span, isLabelled, subject: undefined }];
    const id = named[1] ?? "";
    const place = spanAt(offset + match.index - (named[0].length - named[0].indexOf(id)), id.length);
    return [{ text: tail, span, isLabelled, subject: { text: id, span: place } }];
  });
}

/** What stands in parentheses ends nothing. */
function withoutPairs(text: string): string {
  return text.replace(/[(（][^()（）]*[)）]/g, (pair) => "x".repeat(pair.length));
}

function spanAt(start: number, length: number): Span {
  return { start, end: start + length };
}
