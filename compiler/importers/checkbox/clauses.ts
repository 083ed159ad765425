import type { Stretch } from "../places/markdown.ts";
import { accessFromVerb, isNounPair } from "../words/access-verb.ts";

/** The part of stretches that lies between two offsets of the source. */
export function clipped(stretches: readonly Stretch[], from: number, until: number): readonly Stretch[] {
  return stretches.flatMap((stretch) => {
    const start = Math.max(from, stretch.span.start);
    const end = Math.min(until, stretch.span.end);
    if (start >= end) return [];
    const text = stretch.text.slice(start - stretch.span.start, end - stretch.span.start);
    return [{ ...stretch, text, span: { start, end } }];
  });
}

/** Stretches as one text, code without its backticks. */
export function textOfStretches(stretches: readonly Stretch[]): string {
  return stretches.map(({ text }) => text).join("");
}

/** Takes stretches apart where a sentence ends, or where "and" begins another deed: `Create a.ts and update b.ts`. */
export function clausesOf(stretches: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const ends = stretches.flatMap((stretch) => (stretch.isCode ? [] : endsIn(stretch)));
  const last = stretches.at(-1)?.span.end ?? 0;
  let from = stretches[0]?.span.start ?? 0;
  return [...ends, last].flatMap((until) => {
    const clause = clipped(stretches, from, until);
    from = until;
    return clause.length === 0 ? [] : [clause];
  });
}

const sentenceEnd = /(?<!\b(?:e\.g|i\.e|vs|etc|cf|incl))[.!?;](?=\s)|[。；！？，]|\r?\n(?=\s*[-*+] )/g;
const nextDeed = /[,，]?\s(?:and|then|and then|&)\s+(?=[a-z]+\b)/g;

function endsIn({ text, span }: Stretch): readonly number[] {
  const sentences = [...text.matchAll(sentenceEnd)].map(({ 0: { length }, index }) => index + length);
  const deeds = [...text.matchAll(nextDeed)]
    .map(({ 0: { length }, index }) => index + length)
    .filter(
      (at) => accessFromVerb(text.slice(at, at + 40)) !== undefined && !isNounPair(text.slice(at, at + 60)),
    );
  return [...sentences, ...deeds].sort((a, b) => a - b).map((at) => span.start + at);
}
