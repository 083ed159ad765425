import type { SourceDocument } from "../../source/document.ts";
import type { Route } from "../../source/route.ts";
import type { Span } from "../../source/text.ts";
import type { Origin, Written } from "../imported.ts";

/** True for a map of YAML or JSON. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value at a route; `undefined` where there is none. */
export function valueAt(document: SourceDocument, route: Route): unknown {
  let value = document.value;
  for (const step of route) {
    if (Array.isArray(value) && typeof step === "number") value = value[step];
    else if (isMap(value) && Object.hasOwn(value, step)) value = value[step];
    else return undefined;
  }
  return value;
}

/** The scalar at a route as it was written, without quotes; `undefined` where there is none, or nothing in it. */
export function writtenAt(document: SourceDocument, route: Route): Written<string> | undefined {
  const value = valueAt(document, route);
  if (value === undefined || value === null || typeof value === "object") return undefined;
  const text = (document.scalarText(route) ?? String(value)).trim();
  return text === "" ? undefined : { value: text, origin: originAt(document, route) };
}

/** Where a value was written, without quotes. */
export function originAt(document: SourceDocument, route: Route): Origin {
  const { source } = document;
  return { source, span: withoutQuotes(source.text, document.locate(route, "value")) };
}

/** Where a key was written. */
export function keyOrigin(document: SourceDocument, route: Route): Origin {
  const { source } = document;
  return { source, span: withoutQuotes(source.text, document.locate(route, "key")) };
}

/** What a list holds. */
export interface WrittenItems {
  readonly items: readonly Written<string>[];
  /** Where something stands that is no text: a list in the list, a map, nothing. */
  readonly odd: readonly Origin[];
}

/** The texts of a list. A single text stands for a list of it, with commas between the items; `none` for an empty one. */
export function writtenItems(document: SourceDocument, route: Route): WrittenItems {
  const value = valueAt(document, route);
  if (value === undefined || value === null) return { items: [], odd: [] };
  if (isMap(value)) return { items: [], odd: [originAt(document, route)] };
  if (!Array.isArray(value)) return { items: commaItems(writtenAt(document, route)), odd: [] };
  const items: Written<string>[] = [];
  const odd: Origin[] = [];
  for (const index of value.keys()) {
    const item = writtenAt(document, [...route, index]);
    if (item === undefined) odd.push(originAt(document, [...route, index]));
    else items.push(item);
  }
  return { items, odd };
}

function commaItems(written: Written<string> | undefined): readonly Written<string>[] {
  if (written === undefined || /^(?:none|n\/a|null|-|\[\])$/i.test(written.value)) return [];
  const { source, span } = written.origin;
  const text = source.text.slice(span.start, span.end);
  if (!written.value.includes(",") || text !== written.value) return [written];
  return pieces(text, /,/g, span.start).map(({ value, span: at }) => ({
    value,
    origin: { source, span: at },
  }));
}

/** A part of a text and where it stands. */
export interface Piece {
  readonly value: string;
  readonly span: Span;
}

/** What stands between separators, trimmed, without what is empty. `offset` is where the text begins in its source. */
export function pieces(text: string, separator: RegExp, offset: number): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const { index, 0: match } of [...text.matchAll(separator), { index: text.length, 0: "" }]) {
    const part = text.slice(at, index);
    const value = part.trim();
    const start = offset + at + (part.length - part.trimStart().length);
    if (value !== "") found.push({ value, span: { start, end: start + value.length } });
    at = index + match.length;
  }
  return found;
}

function withoutQuotes(text: string, { start, end }: Span): Span {
  const first = text.charAt(start);
  const isQuoted = end - start > 1 && (first === '"' || first === "'") && text.charAt(end - 1) === first;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
