import type { Span } from "../../source/text.ts";

/**
 * The part of a bare token without emphasis, brackets and punctuation around it, and without a label before it
 * (`Modify:src/a.ts`). A `[` or `]` that belongs to a segment such as `[id]` stays, as do the stars of a glob.
 */
export function withoutMarks(text: string): Span {
  const start = startOf(text);
  const end = endOf(text, start);
  const isUnderscored = text[start] === "_" && text[end] === "_";
  return { start: isUnderscored ? start + 1 : start, end };
}

function startOf(text: string): number {
  const label =
    /^(?!node:|npm:|jsr:|bun:|git|link:|workspace:)[A-Za-z]{2,30}:(?=[\w.@[])(?!\d)/.exec(text)?.[0].length ??
    0;
  const rest = text.slice(label);
  const marks =
    /^(?:~~|\*\*(?![/*])|\*(?![/.*])|<(?![^<>]*>)|[!?:=&^+]|-(?=[\w.])){0,9}/.exec(rest)?.[0].length ?? 0;
  return label + marks + (rest[marks] === "[" && !opensSegment(rest.slice(marks)) ? 1 : 0);
}

/** False where a `[` begins a link or stands around the whole: not in `[id]/page.tsx` and `[...all].ts`. */
function opensSegment(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "[") depth += 1;
    if (text[at] === "]") depth -= 1;
    if (depth === 0) return /^[\w/.-]/.test(text.slice(at + 1, at + 2));
  }
  return false;
}

function endOf(text: string, start: number): number {
  const open = { "]": 0, ">": 0 };
  for (const character of text.slice(start)) {
    if (character === "[") open["]"] += 1;
    if (character === "]") open["]"] -= 1;
    if (character === "<") open[">"] += 1;
    if (character === ">") open[">"] -= 1;
  }
  let end = text.length;
  while (end > start && isTail(text.slice(Math.max(start, end - 14), end), open)) {
    const last = text[end - 1];
    if (last === "]" || last === ">") open[last] += 1;
    end -= 1;
  }
  return end;
}

/** True when the last character of what is near the end is no part of a path. */
function isTail(near: string, open: { readonly "]": number; readonly ">": number }): boolean {
  const last = near.at(-1);
  if (last === "]" || last === ">") return open[last] < 0;
  if (last === ".") return /[\p{L}\p{N})\]]\/\.$/u.test(near) || !/(?:^|[/.])\.$/.test(near);
  if (last === "*") return /\.\w{1,10}\*{1,3}$/.test(near);
  if (last === "_") return /\.\w{1,5}_{1,3}$/.test(near);
  return /[:!?=&^~\\#+-]$/.test(near);
}
