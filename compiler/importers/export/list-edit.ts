import type { SourceDocument } from "../../source/document.ts";
import type { Route } from "../../source/route.ts";
import type { SourceText, Span } from "../../source/text.ts";
import type { TextEdit } from "../../source/text-edit.ts";
import { keyOrigin, valueAt } from "../claims/written-values.ts";
import { lineEnd, lineEnding, lineStart, placeAt, sliceAt } from "./text-lines.ts";

/** What is to be added to a list of YAML or JSON. */
export interface ListAddition {
  readonly document: SourceDocument;
  readonly route: Route;
  /** Each as it is to be written, quotes included; at least one. */
  readonly items: readonly string[];
  /** Between items on one line, where the list does not show it. */
  readonly comma: string;
  /** How to write a list that has no items yet, where that is on several lines. */
  readonly lines?: ListLines;
  /** True for JSON: a single value cannot stand for a list. */
  readonly isJson?: boolean;
}

/** How a list looks that has each item on a line of its own. */
export interface ListLines {
  /** Line end and blanks before an item. */
  readonly before: string;
  /** Line end and blanks before the closing bracket. */
  readonly close: string;
}

/** Adds items behind those of a list, as it is written; `undefined` for what cannot be added to, such as an alias. */
export function listEdit(addition: ListAddition): TextEdit | undefined {
  const { document, route } = addition;
  const { source } = document;
  const value = valueAt(document, route);
  const span = document.locate(route, "value");
  const first = source.text.charAt(span.start);
  if (value === undefined) return undefined;
  if (value === null) return intoNothing(addition, span);
  if (Array.isArray(value) && first === "[")
    return value.length === 0 ? intoEmpty(addition, span) : intoBrackets(addition, value.length);
  if (Array.isArray(value) && first === "-") return intoBlock(addition, value.length);
  if (Array.isArray(value) || typeof value === "object" || /[*&!|>]/.test(first)) return undefined;
  return intoScalar(addition, span);
}

/** A new list, brackets included. */
export function bracketed({ items, comma, lines }: Pick<ListAddition, "items" | "comma" | "lines">): string {
  if (lines === undefined) return `[${items.join(comma)}]`;
  return `[${items.map((item) => `${lines.before}${item}`).join(",")}${lines.close}]`;
}

function intoNothing(addition: ListAddition, span: Span): TextEdit | undefined {
  const { source } = addition.document;
  if (/^(?:null|Null|NULL|~)$/.test(sliceAt(source, span)))
    return { source, span, text: bracketed(addition) };
  const key = keyOrigin(addition.document, addition.route).span.end;
  const colon = /^["']?[ \t]*:/.exec(source.text.slice(key))?.[0].length;
  return colon === undefined
    ? undefined
    : { source, span: placeAt(key + colon), text: ` ${bracketed(addition)}` };
}

function intoEmpty(addition: ListAddition, { start, end }: Span): TextEdit | undefined {
  const { source } = addition.document;
  const inner = { start: start + 1, end: end - 1 };
  if (sliceAt(source, inner).trim() !== "") return undefined;
  return { source, span: inner, text: bracketed(addition).slice(1, -1) };
}

function intoBrackets({ document, route, items, comma }: ListAddition, count: number): TextEdit {
  const { source } = document;
  const last = document.locate([...route, count - 1], "value");
  const from =
    count > 1
      ? document.locate([...route, count - 2], "value").end
      : document.locate(route, "value").start + 1;
  const between = source.text.slice(from, last.start);
  const own = /(?:\r\n|\n|\r)[ \t]*$/.exec(between)?.[0];
  const seen = count > 1 && /^[ \t]*,[ \t]*$/.test(between) ? between : comma;
  const separator = own === undefined ? seen : `,${own}`;
  return { source, span: placeAt(last.end), text: items.map((item) => `${separator}${item}`).join("") };
}

function intoBlock({ document, route, items }: ListAddition, count: number): TextEdit | undefined {
  const { source } = document;
  const last = document.locate([...route, count - 1], "value");
  const lead = source.text.slice(lineStart(source, last.start), last.start);
  if (!/^[ \t]*-[ \t]+$/.test(lead)) return undefined;
  const text = items.map((item) => `${lineEnding(source)}${lead}${item}`).join("");
  return { source, span: placeAt(lineEnd(source, Math.max(last.start, last.end - 1))), text };
}

function intoScalar(addition: ListAddition, span: Span): TextEdit {
  const { source } = addition.document;
  const written = sliceAt(source, span);
  const isNone = /^["']?(?:none|n\/a|null|-|)["']?$/i.test(written);
  const items = isNone ? addition.items : [written, ...addition.items];
  const comma = addition.isJson === true ? addition.comma : ", ";
  return { source, span, text: bracketed({ ...addition, items, comma }) };
}

/** The quotes around an item of a list, or nothing. */
export function quoteAt(source: SourceText, { start }: Span): string {
  const first = source.text.charAt(start);
  return first === '"' || first === "'" ? first : "";
}
