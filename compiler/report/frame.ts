import type { LocatedLabel } from "../diagnostics/locate.ts";
import type { SourceText, Span } from "../source/text.ts";
import { fitsFrame, type LineRange, markLine } from "./marked-line.ts";
import type { Paint, Style } from "./paint.ts";
import { shownLine } from "./shown-line.ts";
import { visibleText } from "./visible-text.ts";

/** A label whose text and span are known, so that its line can be shown. */
export interface FramedLabel extends LocatedLabel {
  readonly source: SourceText;
  readonly span: Span;
}

/** What a frame shows; all labels are of one file. */
export interface Frame {
  readonly labels: readonly FramedLabel[];
  /** The label that is marked with `^`; the others get `-`. */
  readonly primary: LocatedLabel;
  readonly style: Style;
  /** Digits of the largest line number of the diagnostic. */
  readonly digits: number;
}

interface MarkStyle {
  readonly frame: Frame;
  readonly paint: Paint;
}

/** True when there is a line to show for the label. */
export function isFramed(label: LocatedLabel): label is FramedLabel {
  return label.span !== undefined && label.source !== undefined && label.source.text !== "";
}

/** The numbered source lines of a frame with marks and label texts below them, one string per row. */
export function renderFrame(frame: Frame, paint: Paint): readonly string[] {
  const gutter = (text: string): string => paint("gutter", `${text.padStart(frame.digits)} |`);
  const rows = [gutter("")];
  let before: number | undefined;
  for (const group of groupByRow(frame)) {
    const line = group[0]?.start.line ?? 1;
    if (before !== undefined && line > before + 1) rows.push(paint("gutter", "..."));
    before = line;
    for (const [index, label] of group.entries()) {
      const marked = markLine(shownLine(label.source, line), rangeInLine(label));
      if (index === 0) rows.push(`${gutter(String(line))} ${marked.text}`.trimEnd());
      rows.push(
        `${gutter("")} ${" ".repeat(marked.indent)}${markText(label, marked.marks, { frame, paint })}`,
      );
    }
  }
  return rows;
}

/** Labels that share one printed line: those of one source line, unless it has to be cut around each of them. */
function groupByRow({ labels, primary }: Frame): readonly (readonly FramedLabel[])[] {
  const rank = (label: FramedLabel): number => (label === primary ? 0 : label.start.column);
  const sorted = [...labels].sort((a, b) => a.start.line - b.start.line || rank(a) - rank(b));
  const groups: FramedLabel[][] = [];
  for (const label of sorted) {
    const group = groups.at(-1);
    const sameLine = group?.[0]?.start.line === label.start.line;
    if (group !== undefined && sameLine && fitsFrame(shownLine(label.source, label.start.line)))
      group.push(label);
    else groups.push([label]);
  }
  return groups;
}

/** A span over several lines is marked on its first one. */
function rangeInLine({ source, span, start, end }: FramedLabel): LineRange {
  const from = start.column - 1;
  if (start.line === end.line) return { from, to: end.column - 1 };
  const { trimmedLength } = shownLine(source, start.line);
  return { from, to: Math.min(trimmedLength, from + span.end - span.start) };
}

function markText(label: FramedLabel, marks: number, { frame, paint }: MarkStyle): string {
  const isPrimary = label === frame.primary;
  const message = label.message === undefined ? "" : ` ${visibleText(label.message)}`;
  const text = `${(isPrimary ? "^" : "-").repeat(marks)}${message}`;
  return paint(isPrimary ? frame.style : "gutter", text);
}
