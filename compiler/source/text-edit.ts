import type { SourceText, Span } from "./text.ts";

/** A range of a text and what is to stand in its place. An empty range is a place where something is put in. */
export interface TextEdit {
  readonly source: SourceText;
  readonly span: Span;
  readonly text: string;
}

/**
 * The text with its edits made, those of other texts left out. What is put in at one place stays in the order given, before
 * what replaces the text there. Edits that overlap are a bug of ours: throws.
 */
export function applyEdits(source: SourceText, edits: readonly TextEdit[]): string {
  const own = edits.filter((edit) => edit.source.path === source.path).toSorted(byPlace);
  let [text, at] = ["", 0];
  for (const { span, text: instead } of own) {
    if (span.start < at || span.end < span.start || span.end > source.text.length)
      throw new Error(`edits of "${source.path}" overlap, or leave the text, at ${span.start}`);
    text += source.text.slice(at, span.start) + instead;
    at = span.end;
  }
  return text + source.text.slice(at);
}

function byPlace({ span: a }: TextEdit, { span: b }: TextEdit): number {
  return a.start - b.start || a.end - b.end;
}
