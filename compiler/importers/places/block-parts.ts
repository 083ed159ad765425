import type { Span } from "../../source/text.ts";

/** A stretch of a Markdown text that reads alone as it reads in the whole. */
export interface BlockPart {
  /** `text`: paragraphs, lists, tables, and all else; `open`: a fence that is not closed, up to the end. */
  readonly kind: "heading" | "fence" | "open" | "text";
  /** Whole lines, without the last line end. */
  readonly span: Span;
}

/** Marks of a list at the begin of a line. */
export const listMark: RegExp = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;

/** A line without space before it that is surely part of a paragraph where it begins one, or follows another such line. */
export const plainLine: RegExp = /^(?:[^\s#>*+=_~|:<[\d-]|\*\*[^\s*]|\d+(?![\d.)]))/;

/** What makes lines hang together over headings and blank lines, or is no line end to a regular expression. */
const unusual = /`{3}|~{3}|^[\s>*+\d.)-]*<|[\r\u2028\u2029]/;

/** Splits a text at headings, fences, and blank lines; `undefined` where it is not certain that these end what is before. */
export function blockParts(text: string): readonly BlockPart[] | undefined {
  if (text.startsWith("---")) return undefined;
  const reader: PartReader = { text, parts: [], run: undefined, fence: undefined };
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    if (!readLine(reader, { start, end })) return undefined;
    start = end + 1;
  }
  endRun(reader);
  if (reader.fence !== undefined)
    reader.parts.push({ kind: "open", span: { start: reader.fence.start, end: text.length } });
  return reader.parts;
}

interface PartReader {
  readonly text: string;
  readonly parts: BlockPart[];
  run: Run | undefined;
  fence: { readonly mark: string; readonly start: number } | undefined;
}

/** Lines that are not yet known to end. */
interface Run {
  readonly start: number;
  end: number;
  isPlain: boolean;
  /** Whether it has a list, which a mark after a blank line would go on with, or indented code, where the parser is odd. */
  takesMarks: boolean;
  isBlankAfter: boolean;
}

/** False where the text is not to be split. */
function readLine(reader: PartReader, span: Span): boolean {
  const line = reader.text.slice(span.start, span.end);
  if (reader.fence !== undefined) return readFenced(reader, line, span);
  if (/^[ \t]*$/.test(line)) {
    readBlank(reader.run, line, span);
    return true;
  }
  const mark = /^(?:(`{3,})[^`]*|(~{3,}).*)$/.exec(line);
  if (mark !== null) {
    endRun(reader);
    reader.fence = { mark: mark[1] ?? mark[2] ?? "", start: span.start };
    return true;
  }
  if (unusual.test(line)) return false;
  if (/^#{1,6}(?:[ \t]|$)/.test(line)) {
    endRun(reader);
    reader.parts.push({ kind: "heading", span });
  } else readText(reader, line, span);
  return true;
}

/** Blanks behind code that is only indented are part of it. */
function readBlank(run: Run | undefined, line: string, { end }: Span): void {
  if (run === undefined) return;
  run.isBlankAfter = true;
  if (!run.isPlain && line !== "") run.end = end;
}

function readFenced(reader: PartReader, line: string, { end }: Span): boolean {
  const { mark, start } = reader.fence ?? { mark: "", start: 0 };
  const closing = line.trim();
  if (closing.length < mark.length || closing.replaceAll(mark.charAt(0), "") !== "") return true;
  reader.parts.push({ kind: "fence", span: { start, end } });
  reader.fence = undefined;
  return closing === line;
}

function readText(reader: PartReader, line: string, { start, end }: Span): void {
  const isList = listMark.test(line);
  if (reader.run !== undefined && beginsAnother(reader.run, line, isList)) endRun(reader);
  const isPlain = plainLine.test(line);
  const takesMarks = isList || /^[ \t]/.test(line);
  const { run } = reader;
  if (run === undefined) {
    reader.run = { start, end, isPlain, takesMarks, isBlankAfter: false };
    return;
  }
  run.end = end;
  run.isPlain &&= isPlain;
  run.takesMarks ||= takesMarks;
  run.isBlankAfter = false;
}

function beginsAnother({ isPlain, takesMarks, isBlankAfter }: Run, line: string, isList: boolean): boolean {
  if (isBlankAfter) return !/^[ \t]/.test(line) && !(isList && takesMarks);
  return isPlain && /^(?:[-*+]|1[.)]) +(.*)$/.test(line) && plainLine.test(line.replace(/^\S+ +/, ""));
}

function endRun(reader: PartReader): void {
  if (reader.run === undefined) return;
  const { start, end } = reader.run;
  reader.parts.push({ kind: "text", span: { start, end } });
  reader.run = undefined;
}
