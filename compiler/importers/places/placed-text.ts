import type { SourceText, Span } from "../../source/text.ts";
import type { Origin } from "../imported.ts";

/** A text that stands in a source in another spelling, such as a JSON string: what it says, and where each part of it is. */
export interface PlacedText {
  /** Where it was written. */
  readonly source: SourceText;
  /** What it says. */
  readonly text: string;
  /** The range of the source that spells a range of `text`. */
  placeOf(span: Span): Span;
}

/** A text that is written as it reads. */
export function plainText(source: SourceText, { start, end }: Span): PlacedText {
  return {
    source,
    text: source.text.slice(start, end),
    placeOf: (span) => ({ start: span.start + start, end: span.end + start }),
  };
}

/** Where a range of a text was written. */
export function originIn(text: PlacedText, span: Span): Origin {
  return { source: text.source, span: text.placeOf(span) };
}

/** Where a text was written, without the blanks around it. */
export function originOfAll(text: PlacedText): Origin {
  const start = text.text.length - text.text.trimStart().length;
  return originIn(text, { start, end: Math.max(start, text.text.trimEnd().length) });
}
