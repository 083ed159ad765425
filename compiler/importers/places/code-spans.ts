import type { Span } from "../../source/text.ts";

/** Where code in backticks stands in a part of a block, backticks included, as Markdown has it. Linear in its length. */
export function codeSpans(text: string, { start, end }: Span): readonly Span[] {
  const written = text.slice(start, end);
  if (!written.includes("`")) return [];
  const runs = [...written.matchAll(/`+/g)].map((match) => ({ at: match.index, length: match[0].length }));
  const spans: Span[] = [];
  const nextOf = nextOfLength(runs);
  let free = 0;
  for (const [index, run] of runs.entries()) {
    if (run.at < free) continue;
    const isGuarded = backslashesBefore(written, run.at) % 2 === 1;
    if (isGuarded && run.length === 1) continue;
    const open = isGuarded ? { at: run.at + 1, length: run.length - 1 } : run;
    const close = nextOf(open.length, index);
    if (close === undefined) continue;
    free = close.at + close.length;
    spans.push({ start: start + open.at, end: start + free });
  }
  return spans;
}

function backslashesBefore(text: string, at: number): number {
  let start = at;
  while (text[start - 1] === "\\") start -= 1;
  return at - start;
}

interface Run {
  readonly at: number;
  readonly length: number;
}

/** Finds the first run of a length behind another. */
function nextOfLength(runs: readonly Run[]): (length: number, behind: number) => Run | undefined {
  const byLength = new Map<number, number[]>();
  for (const [index, { length }] of runs.entries()) {
    const same = byLength.get(length);
    if (same === undefined) byLength.set(length, [index]);
    else same.push(index);
  }
  const next = new Map<number, number>();
  return (length, behind) => {
    const indexes = byLength.get(length) ?? [];
    let at = next.get(length) ?? 0;
    while (at < indexes.length && (indexes[at] ?? 0) <= behind) at += 1;
    next.set(length, at);
    const index = indexes[at];
    return index === undefined ? undefined : runs[index];
  };
}
