import type { SourceText, Span } from "../../source/text.ts";
import { type PlacedText, plainText } from "./placed-text.ts";

/** One record of a file of separated values. */
export interface ValueRow {
  readonly cells: readonly PlacedText[];
  readonly span: Span;
}

/** What a file of separated values holds, and the quotes that are never closed: those stand for themselves. */
export interface SeparatedValues {
  readonly rows: readonly ValueRow[];
  readonly openQuotes: readonly Span[];
}

/** Reads comma-, semicolon- or tab-separated values, quoted as RFC 4180 has it. Blank lines are no rows. */
export function separatedValues(source: SourceText, separator: string): SeparatedValues {
  const { text } = source;
  const rows: ValueRow[] = [];
  const openQuotes: Span[] = [];
  let cells: PlacedText[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  let start = at;
  while (at <= text.length) {
    const cell = cellAt(source, at, separator);
    if (cell.isOpen) openQuotes.push({ start: at, end: at + 1 });
    cells.push(cell.text);
    if (text[cell.end] === separator) {
      at = cell.end + 1;
      continue;
    }
    if (cells.length > 1 || cells.some((each) => each.text.trim() !== ""))
      rows.push({ cells, span: { start, end: cell.end } });
    cells = [];
    at = cell.end + (text.startsWith("\r\n", cell.end) ? 2 : 1);
    start = at;
  }
  return { rows, openQuotes };
}

/** The separator that a file uses, by its ending and its first line. */
export function separatorOf({ path, text }: SourceText): string {
  if (/\.tsv$/i.test(path)) return "\t";
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const counted = [",", ";", "\t"].map((separator) => ({ separator, count: line.split(separator).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}

interface ReadCell {
  readonly text: PlacedText;
  /** Where the separator or the end of the line is. */
  readonly end: number;
  readonly isOpen: boolean;
}

function cellAt(source: SourceText, start: number, separator: string): ReadCell {
  const { text } = source;
  const open = /^[ ]*"/.exec(text.slice(start, start + 20))?.[0].length;
  const close = open === undefined ? undefined : closingQuote(text, start + open);
  if (open === undefined || close === undefined) {
    const end = endOfCell(text, start, separator);
    return { text: plainText(source, { start, end }), end, isOpen: open !== undefined };
  }
  const end = endOfCell(text, close + 1, separator);
  return { text: withoutDoubles(source, { start: start + open, end: close }), end, isOpen: false };
}

function endOfCell(text: string, from: number, separator: string): number {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return end;
}

/** The quote that ends a cell; two in a row are one of its text. */
function closingQuote(text: string, from: number): number | undefined {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? undefined : at;
}

function withoutDoubles(source: SourceText, inner: Span): PlacedText {
  const written = source.text.slice(inner.start, inner.end);
  if (!written.includes('""')) return plainText(source, inner);
  const doubles = [...written.matchAll(/""/g)].map(({ index }, nth) => index - nth);
  const offset = (position: number): number =>
    inner.start + position + doubles.filter((double) => double < position).length;
  return {
    source,
    text: written.replaceAll('""', '"'),
    placeOf: ({ start, end }) => ({ start: offset(start), end: offset(end) }),
  };
}
