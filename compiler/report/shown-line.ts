import { lineAt, type SourceText } from "../source/text.ts";
import { type Cell, visibleCells } from "./visible-text.ts";

/** A source line as a terminal shows it. */
export interface ShownLine {
  readonly cells: readonly Cell[];
  /** Columns of all cells. */
  readonly width: number;
  /** UTF-16 units without the blanks at the end. */
  readonly trimmedLength: number;
}

/** A plan may be one line of many findings, and measuring a line takes as long as the line. */
const measured = new WeakMap<SourceText, Map<number, ShownLine>>();

/** A line (1-based) of a text, measured once however often it is shown; empty when there is no such line. */
export function shownLine(source: SourceText, line: number): ShownLine {
  const lines = measured.get(source) ?? new Map<number, ShownLine>();
  const shown = lines.get(line) ?? measure(lineAt(source, line));
  measured.set(source, lines.set(line, shown));
  return shown;
}

function measure(text: string): ShownLine {
  const cells = visibleCells(text);
  return { cells, width: widthOf(cells), trimmedLength: text.trimEnd().length };
}

/** Columns that some cells take together. */
export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
