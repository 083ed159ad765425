/** A text and where its lines begin. `path` is how the user named it: relative, `/`-separated, or `<stdin>`. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
  /** Offset of the first character of each line; line 1 is at index 0. */
  readonly lineStarts: readonly number[];
}

/** Half-open range of UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Line and column as an editor shows them: both start at 1, columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Prepares a text for positions. Lines end at LF, CR LF or CR. */
export function sourceText(path: string, text: string): SourceText {
  const lineStarts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) lineStarts.push(match.index + match[0].length);
  return { path, text, lineStarts };
}

/** The position of an offset; an offset beyond the text is clamped to its end. */
export function positionAt(source: SourceText, offset: number): Position {
  const clamped = Math.max(0, Math.min(offset, source.text.length));
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.lineStarts[middle] ?? 0) <= clamped) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: clamped - (source.lineStarts[low] ?? 0) + 1 };
}

/** The text of a line (1-based) without its line end; empty when there is no such line. */
export function lineAt(source: SourceText, line: number): string {
  const start = source.lineStarts[line - 1];
  if (start === undefined) return "";
  return source.text.slice(start, source.lineStarts[line]).replace(/[\r\n]+$/, "");
}
