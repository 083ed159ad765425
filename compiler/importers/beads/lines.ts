import type { SourceText, Span } from "../../source/text.ts";
import type { ImportProblem } from "../imported.ts";
import { jsonDocument } from "../places/json-document.ts";
import { type JsonRecord, recordAt } from "../places/json-records.ts";

/** An object on a line of a JSON Lines file. */
export interface BeadsLine {
  readonly record: JsonRecord;
  /** From 1. */
  readonly line: number;
  /** Whether it stands between the markers of an unresolved merge. */
  readonly isContested: boolean;
}

/** What is said of a merge conflict. */
export const bothSides = "the issues of both sides of a merge conflict are read";

/** The objects of a file, in order. A line that cannot be read costs that line, a merge conflict only its markers. */
export function beadsLines(source: SourceText): {
  readonly lines: readonly BeadsLine[];
  readonly problems: readonly ImportProblem[];
} {
  const lines: BeadsLine[] = [];
  const problems: ImportProblem[] = [];
  let isContested = false;
  for (const [index, start] of source.lineStarts.entries()) {
    const span = trimmed(source, { start, end: source.lineStarts[index + 1] ?? source.text.length });
    const marker = conflictMarker(source.text.slice(span.start, Math.min(span.end, span.start + 10)));
    if (span.start === span.end) continue;
    if (marker === "<" && !isContested) problems.push(conflict(source, span));
    if (marker === "<" || (marker !== undefined && isContested)) {
      isContested = marker !== ">";
      continue;
    }
    const read = readLine(source, span);
    if ("record" in read) lines.push({ record: read.record, line: index + 1, isContested });
    else problems.push(read);
  }
  return { lines, problems };
}

/** The sign of the marker that a line is: `<`, `|`, `=` or `>`. */
function conflictMarker(line: string): string | undefined {
  return /^([<|=>])\1{6}(?:\s|$)/.exec(line)?.[1];
}

function trimmed({ text }: SourceText, { start, end }: Span): Span {
  const line = text.slice(start, end).replace(/^\uFEFF/, " ");
  const from = start + line.length - line.trimStart().length;
  return { start: from, end: Math.max(from, start + line.trimEnd().length) };
}

function readLine(source: SourceText, span: Span): { readonly record: JsonRecord } | ImportProblem {
  if (source.text[span.start] !== "{") return unread(source, span, "is no JSON object");
  const document = jsonDocument(source, span);
  const record = recordAt(document, [], document.value);
  if (record !== undefined) return { record };
  const detail = document.problems[0]?.detail.split("\n")[0] ?? "";
  const why = detail === "" ? "" : `: ${detail.charAt(0).toLowerCase()}${detail.slice(1)}`;
  const { start, end } = document.problems[0]?.span ?? span;
  const place = { start: Math.min(start, span.end), end: Math.min(end, span.end) };
  return unread(source, place, `cannot be read as JSON${why}`);
}

function unread(source: SourceText, span: Span, what: string): ImportProblem {
  return {
    kind: "unread-task",
    message: `a line ${what}`,
    origin: { source, span },
    help: "put one issue on each line, as JSON",
  };
}

function conflict(source: SourceText, span: Span): ImportProblem {
  return {
    kind: "unread-task",
    message: bothSides,
    origin: { source, span },
    help: "resolve it: the file has an unresolved merge conflict from here on",
  };
}
