import type { Span } from "../../source/text.ts";
import type { Stretch } from "../places/markdown.ts";

/** A sentence, or a line, of a block. */
export interface Sentence {
  readonly span: Span;
  readonly stretches: readonly Stretch[];
}

const ending = /(?<!\b(?:e\.g|i\.e|etc|vs|cf))[.!?](?=\s|$)|[。！？；;]|\n+/gi;

/** Splits a block into its sentences. What stands in backticks never ends one. */
export function sentencesOf(stretches: readonly Stretch[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let open: Stretch[] = [];
  const close = (): void => {
    const [first, last] = [open[0], open.at(-1)];
    if (first !== undefined && last !== undefined)
      sentences.push({ span: { start: first.span.start, end: last.span.end }, stretches: open });
    open = [];
  };
  for (const stretch of stretches) {
    if (stretch.isCode) open.push(stretch);
    else {
      for (const { part, ends } of partsOf(stretch)) {
        if (part.text.trim() !== "") open.push(part);
        if (ends) close();
      }
    }
  }
  close();
  return sentences;
}

function partsOf({ text, span }: Stretch): readonly { readonly part: Stretch; readonly ends: boolean }[] {
  const parts: { readonly part: Stretch; readonly ends: boolean }[] = [];
  let at = 0;
  const add = (until: number, ends: boolean): void => {
    const place = { start: span.start + at, end: span.start + until };
    parts.push({ part: { text: text.slice(at, until), span: place, isCode: false }, ends });
    at = until;
  };
  for (const match of text.matchAll(ending)) add(match.index + match[0].length, true);
  add(text.length, false);
  return parts;
}

/**
 * Backticks that a backslash guards were meant as backticks where the text went through a shell: what they enclose is made
 * code again.
 */
export function withGuardedCode(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.flatMap((stretch) =>
    stretch.isCode || !stretch.text.includes("\\`") ? [stretch] : guardedCode(stretch),
  );
}

function guardedCode({ text, span }: Stretch): readonly Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  const add = (from: number, until: number, isCode: boolean): void => {
    if (until > from)
      found.push({
        text: text.slice(from, until),
        span: { start: span.start + from, end: span.start + until },
        isCode,
      });
  };
  for (const match of text.matchAll(/\\`([^`\\\n]+)\\`/g)) {
    add(at, match.index, false);
    add(match.index + 2, match.index + match[0].length - 2, true);
    at = match.index + match[0].length;
  }
  add(at, text.length, false);
  return found;
}
