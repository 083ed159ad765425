import type { SourceDocument } from "../source/document.ts";
import { type Position, positionAt, type SourceText, type Span } from "../source/text.ts";
import type { TextEdit } from "../source/text-edit.ts";
import { textEdits } from "../source/yaml-edit.ts";
import type { Diagnostic, Fix, Label, Place, Severity } from "./diagnostic.ts";
import { nameOf, type PlaceName } from "./place-name.ts";

/** A label whose place has become a file, a span and positions. */
export interface LocatedLabel {
  /** The plan as the user named it, or a path relative to the root of the repository. */
  readonly file: string;
  /** True when the label points into the plan and not into a file of the repository. */
  readonly inPlan: boolean;
  /** The text that is pointed at; `undefined` when the file cannot be read. */
  readonly source: SourceText | undefined;
  /** UTF-16 offsets; `undefined` when the file as a whole is meant. */
  readonly span: Span | undefined;
  /** Line 1, column 1 when there is no span or no text. */
  readonly start: Position;
  readonly end: Position;
  readonly message: string | undefined;
  /** Known for places in a plan that could be parsed. */
  readonly name: PlaceName | undefined;
}

/** A fix as changes of texts. */
export interface LocatedFix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** A diagnostic that knows file, line and column of everything it points at. */
export interface LocatedDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly primary: LocatedLabel;
  readonly related: readonly LocatedLabel[];
  readonly help: string | undefined;
  /**
   * Works out the fix, for which the plan is read anew: only for who shows it. Gives `undefined` where it cannot be written into
   * the text safely.
   */
  readonly fix: (() => LocatedFix | undefined) | undefined;
}

/** The texts that places are resolved against. */
export interface LocateInput {
  readonly source: SourceText;
  /** `undefined` when the plan could not be parsed: places in the plan then mean its beginning. */
  readonly document: SourceDocument | undefined;
  /** The text of a file of the repository, or nothing when it cannot be read. */
  readonly readFile: (path: string) => SourceText | undefined;
}

/** Turns the places of a diagnostic into files, spans and positions. */
export function locateDiagnostic(diagnostic: Diagnostic, input: LocateInput): LocatedDiagnostic {
  const { fix } = diagnostic;
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: diagnostic.message,
    primary: locateLabel(diagnostic.primary, input),
    related: diagnostic.related.map((label) => locateLabel(label, input)),
    help: diagnostic.help,
    fix: fix && (() => locateFix(fix, input.document)),
  };
}

function locateFix({ title, edits }: Fix, document: SourceDocument | undefined): LocatedFix | undefined {
  const located = document && textEdits(document, edits);
  return located && { title, edits: located };
}

function locateLabel({ place, message }: Label, input: LocateInput): LocatedLabel {
  if (place.in === "file") {
    const source = input.readFile(place.file);
    const found = { file: place.file, inPlan: false, source, span: place.span, message, name: undefined };
    return { ...found, ...positions(source, place.span) };
  }
  const source = planSource(place, input);
  const span = planSpan(place, input);
  const name = place.in === "plan" && input.document ? nameOf(place, input.document) : undefined;
  return { file: source.path, inPlan: true, source, span, message, name, ...positions(source, span) };
}

function planSource(place: Exclude<Place, { in: "file" }>, { source, document }: LocateInput): SourceText {
  if (place.in === "text") return place.source ?? source;
  return document?.sourceOf(place.route) ?? source;
}

function planSpan(place: Exclude<Place, { in: "file" }>, input: LocateInput): Span {
  if (place.in === "text") return place.span;
  const span = input.document?.locate(place.route, place.part) ?? { start: 0, end: 0 };
  return place.words === undefined ? span : wordsIn(span, place.words, planSource(place, input));
}

/** The whole, where the words are written in another way, or more than once. */
function wordsIn(span: Span, words: string, { text }: SourceText): Span {
  const [before, after, ...more] = text.slice(span.start, span.end).split(words);
  if (before === undefined || after === undefined || more.length > 0) return span;
  const start = span.start + before.length;
  return { start, end: start + words.length };
}

function positions(
  source: SourceText | undefined,
  span: Span | undefined,
): { start: Position; end: Position } {
  const beginning = { line: 1, column: 1 };
  if (source === undefined || span === undefined) return { start: beginning, end: beginning };
  return { start: positionAt(source, span.start), end: positionAt(source, Math.max(span.start, span.end)) };
}
