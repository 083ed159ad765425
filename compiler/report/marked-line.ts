import { type ShownLine, widthOf } from "./shown-line.ts";
import type { Cell } from "./visible-text.ts";

/** A line as it is shown, and the blanks and marks that go below it. */
export interface MarkedLine {
  readonly text: string;
  /** Columns before the first mark. */
  readonly indent: number;
  /** How many marks, at least one. */
  readonly marks: number;
}

/** A range of UTF-16 offsets within a line. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** A run of cells, by index. */
interface Window {
  readonly first: number;
  readonly end: number;
}

/** Columns of source text that a frame shows at most. */
const maxLineWidth = 100;
/** Columns that stay visible before a mark when a line is cut. */
const context = 24;
const ellipsis = "…";

/** True when the line is shown whole, so that several marks can stand below one another. */
export function fitsFrame({ width }: ShownLine): boolean {
  return width <= maxLineWidth;
}

/** Shows a line, cut around the range when it is too long, with the marks for the range. */
export function markLine(line: ShownLine, { from, to }: LineRange): MarkedLine {
  const { cells } = line;
  const start = indexAt(cells, from);
  const end = Math.max(start, indexAt(cells, Math.max(from, to)));
  const { first, end: last } = windowAround(line, start);
  const before = first > 0 ? ellipsis : "";
  const after = last < cells.length ? ellipsis : "";
  const shown = cells.slice(first, last);
  return {
    text: `${before}${shown.map(({ text }) => text).join("")}${after}`.trimEnd(),
    indent: before.length + widthOf(cells.slice(first, start)),
    marks: Math.max(1, widthOf(cells.slice(start, Math.min(end, last)))),
  };
}

/** Index of the first cell at or behind an offset. */
function indexAt(cells: readonly Cell[], offset: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.offset ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function windowAround(line: ShownLine, start: number): Window {
  const { cells } = line;
  if (fitsFrame(line)) return { first: 0, end: cells.length };
  let first = start;
  let room = context;
  while (first > 0 && room > 0) {
    first -= 1;
    room -= cells[first]?.width ?? 0;
  }
  let end = first;
  room = maxLineWidth - 2 * ellipsis.length;
  while (end < cells.length && room >= (cells[end]?.width ?? 0)) {
    room -= cells[end]?.width ?? 0;
    end += 1;
  }
  return { first, end };
}
