import type { TableCell } from "mdast";
import type { SourceText, Span } from "../../source/text.ts";
import type { Origin } from "../imported.ts";
import { type Stretch, spanOf, stretchesOf } from "../places/markdown.ts";
import { originIn, type PlacedText, plainText } from "../places/placed-text.ts";

/** A cell of a table, without the blanks around what it says. */
export interface Cell {
  readonly placed: PlacedText;
  /** Places are those of `placed`. */
  readonly stretches: readonly Stretch[];
  /** What it says, without marks of Markdown; line breaks are `\n`. */
  readonly text: string;
  /** Where it stands. */
  readonly span: Span;
}

/** A value of a cell that may hold several. */
export interface CellValue {
  readonly text: string;
  readonly span: Span;
}

/** The cell of a Markdown table. */
export function markdownCell(source: SourceText, cell: TableCell): Cell {
  const [first, last] = [cell.children[0], cell.children.at(-1)];
  const whole = spanOf(cell);
  const span =
    first === undefined || last === undefined
      ? { start: whole.start, end: whole.start }
      : { start: spanOf(first).start, end: spanOf(last).end };
  const inner = { ...cell, position: positionOf(cell, span) };
  return cellOf(plainText(source, { start: 0, end: source.text.length }), stretchesOf(source, inner), span);
}

/** `stretchesOf` reads offsets only. */
function positionOf(cell: TableCell, { start, end }: Span): NonNullable<TableCell["position"]> {
  const at = (offset: number): NonNullable<TableCell["position"]>["start"] => ({
    line: cell.position?.start.line ?? 1,
    column: 1,
    offset,
  });
  return { start: at(start), end: at(end) };
}

/** The cell of a file of separated values. Backticks mark code in it, too. */
export function valueCell(placed: PlacedText): Cell {
  const start = placed.text.length - placed.text.trimStart().length;
  const span = { start, end: Math.max(start, placed.text.trimEnd().length) };
  return cellOf(placed, codeIn(placed.text, span), span);
}

function cellOf(placed: PlacedText, stretches: readonly Stretch[], span: Span): Cell {
  return { placed, stretches, text: shown(placed.text.slice(span.start, span.end)), span };
}

function shown(text: string): string {
  return text
    .replace(/\s*<br\s*\/?>\s*/gi, "\n")
    .replaceAll("\\|", "|")
    .replace(/\*\*|`|~~/g, "")
    .trim();
}

function codeIn(text: string, { start, end }: Span): readonly Stretch[] {
  const found: Stretch[] = [];
  const add = (from: number, until: number, isCode: boolean): void => {
    if (until > from)
      found.push({ text: text.slice(from, until), span: { start: from, end: until }, isCode });
  };
  let at = start;
  for (const match of text.slice(start, end).matchAll(/`([^`\n]+)`/g)) {
    add(at, start + match.index, false);
    add(start + match.index + 1, start + match.index + match[0].length - 1, true);
    at = start + match.index + match[0].length;
  }
  add(at, end, false);
  return found;
}

/** Where a range of a cell was written. */
export function originOfCell({ placed }: Cell, span: Span): Origin {
  return originIn(placed, span);
}

/** Between what the values of a cell stand: sentences hold commas. */
export type Separators = "commas" | "lines";

/** The values of a cell: between commas, semicolons and line breaks that stand outside of code and brackets. */
export function valuesOf({ placed, stretches, span }: Cell, separators: Separators): readonly CellValue[] {
  const { text } = placed;
  const inCode = new Set(stretches.filter(({ isCode }) => isCode).map((stretch) => stretch.span.start));
  const ends = new Map(stretches.map((stretch) => [stretch.span.start, stretch.span.end]));
  const values: CellValue[] = [];
  let [start, depth, at] = [span.start, 0, span.start];
  const close = (until: number): void => {
    const value = trimmedValue(text, { start, end: until });
    if (value !== undefined) values.push(value);
  };
  while (at < span.end) {
    if (inCode.has(at)) {
      at = ends.get(at) ?? at + 1;
      continue;
    }
    const letter = text[at] ?? "";
    if ("([{（".includes(letter)) depth += 1;
    if (")]}）".includes(letter)) depth = Math.max(0, depth - 1);
    const length = depth > 0 ? 0 : breakAt(text, at, separators);
    if (length > 0) {
      close(at);
      start = at + length;
    }
    at += Math.max(1, length);
  }
  close(span.end);
  return values;
}

/** How long the separator is that begins here; zero where none does. */
function breakAt(text: string, at: number, separators: Separators): number {
  const letter = text[at] ?? "";
  if (";\n\r；".includes(letter) || (separators === "commas" && ",，、".includes(letter))) return 1;
  return letter === "<" ? (/^<br\s*\/?>/i.exec(text.slice(at, at + 8))?.[0].length ?? 0) : 0;
}

/** Marks of lists and emphasis around a value are no part of it. */
function trimmedValue(text: string, { start, end }: Span): CellValue | undefined {
  const raw = text.slice(start, end);
  const lead = /^(?:\s|[-*•+]\s|\*\*(?!\/)|`|~~)*/.exec(raw)?.[0].length ?? 0;
  const isStrong = raw.slice(0, lead).includes("**");
  const value = raw.slice(lead).replace(isStrong ? /(?:\s|\*\*|`|~~)+$/ : /(?:\s|`|~~)+$/, "");
  const from = start + lead;
  return value === "" ? undefined : { text: value, span: { start: from, end: from + value.length } };
}
