import type { LocatedDiagnostic, LocatedLabel } from "../diagnostics/locate.ts";
import { type FramedLabel, isFramed, renderFrame } from "./frame.ts";
import type { Paint } from "./paint.ts";
import { visibleText } from "./visible-text.ts";

/** Related places that are shown with their source line; further ones are listed in short. */
const maxRelatedFrames = 5;

interface Layout {
  readonly diagnostic: LocatedDiagnostic;
  readonly digits: number;
  readonly paint: Paint;
}

/** One diagnostic for people: heading, source lines with marks, related places, help. No line end at the end. */
export function prettyDiagnostic(diagnostic: LocatedDiagnostic, paint: Paint): string {
  const { primary, related, help } = diagnostic;
  const relatedFrames = related.filter(isFramed).slice(0, maxRelatedFrames);
  const framed = isFramed(primary) ? [primary, ...relatedFrames] : relatedFrames;
  const lines = framed.map(({ start }) => start.line);
  const layout = { diagnostic, paint, digits: String(Math.max(1, ...lines)).length };
  const listed = related.filter((label) => !framed.some((shown) => shown === label));
  const remarks = [
    ...listed.map((label) => remark("note", noteText(label), layout)),
    ...(help === undefined ? [] : [remark("help", helpText(help, layout), layout)]),
  ];
  return [
    heading(diagnostic, paint),
    ...frames(framed, layout),
    ...(framed.length > 0 && remarks.length > 0 ? [emptyRow(layout)] : []),
    ...remarks,
  ].join("\n");
}

function heading({ severity, code, message }: LocatedDiagnostic, paint: Paint): string {
  return `${paint(severity, `${severity}[${code}]`)}${paint("bold", `: ${visibleText(message)}`)}`;
}

/** One frame for each file; the file of the primary label is the first. */
function frames(framed: readonly FramedLabel[], layout: Layout): readonly string[] {
  const { primary } = layout.diagnostic;
  const files = [...new Set(framed.map(fileKey))];
  const rows = files.flatMap((key) => {
    const labels = framed.filter((label) => fileKey(label) === key);
    return fileFrame(labels, layout);
  });
  return isFramed(primary) ? rows : [arrow("-->", primary, layout), ...rows];
}

function fileFrame(labels: readonly FramedLabel[], layout: Layout): readonly string[] {
  const { diagnostic, digits, paint } = layout;
  const { primary, severity } = diagnostic;
  const [first] = labels;
  if (first === undefined) return [];
  const header =
    first === primary ? [arrow("-->", first, layout)] : [emptyRow(layout), arrow(":::", first, layout)];
  return [...header, ...renderFrame({ labels, primary, style: severity, digits }, paint)];
}

function arrow(sign: "-->" | ":::", label: LocatedLabel, { digits, paint }: Layout): string {
  return `${" ".repeat(digits)}${paint("gutter", sign)} ${placeText(label)}`;
}

function emptyRow({ digits, paint }: Layout): string {
  return paint("gutter", `${" ".repeat(digits)} |`);
}

function fileKey({ inPlan, file }: LocatedLabel): string {
  return `${inPlan ? "plan" : "repository"}:${file}`;
}

function remark(kind: "note" | "help", text: string, { digits, paint }: Layout): string {
  return `${" ".repeat(digits)} ${paint("gutter", "=")} ${paint(kind, `${kind}:`)} ${text}`;
}

function noteText(label: LocatedLabel): string {
  const place = placeText(label);
  return label.message === undefined ? `see ${place}` : `${visibleText(label.message)} at ${place}`;
}

/** Help may have several lines, e.g. a text to paste; they stay in one column. */
function helpText(help: string, { digits }: Layout): string {
  const margin = " ".repeat(digits + " = help: ".length);
  return help
    .trimEnd()
    .split(/\r\n|\n|\r/)
    .map(visibleText)
    .join(`\n${margin}`);
}

/** `src/shop.ts:3:1`, or only the file when there is no line to point at. */
function placeText(label: LocatedLabel): string {
  const place = isFramed(label) ? `:${label.start.line}:${label.start.column}` : "";
  return `${visibleText(label.file)}${place}`;
}
