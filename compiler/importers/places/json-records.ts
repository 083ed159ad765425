import type { SourceDocument } from "../../source/document.ts";
import type { Route } from "../../source/route.ts";
import type { Origin, Written } from "../imported.ts";
import { jsonTextAt } from "./json-text-places.ts";
import { originOfAll, type PlacedText } from "./placed-text.ts";

/** An object of a JSON document. */
export interface JsonRecord {
  readonly document: SourceDocument;
  readonly route: Route;
  readonly value: Readonly<Record<string, unknown>>;
}

/** The object at a route; `undefined` when there is something else. */
export function recordAt(document: SourceDocument, route: Route, value: unknown): JsonRecord | undefined {
  return isRecord(value) ? { document, route, value } : undefined;
}

/** Whether a value is an object and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Where a value was written, without quotes. */
export function originAt(document: SourceDocument, route: Route): Origin {
  const { source } = document;
  const span = document.locate(route, "value");
  return source.text[span.start] === '"' ? originOfAll(jsonTextAt(source, span)) : { source, span };
}

/** The text under a key; `undefined` where there is none, or only blanks. */
export function textOf({ document, route, value }: JsonRecord, key: string): PlacedText | undefined {
  const text = value[key];
  if (typeof text !== "string" || text.trim() === "") return undefined;
  return jsonTextAt(document.source, document.locate([...route, key], "value"));
}

/** A text, or a number as it was written; `undefined` where there is none. */
export function wordAt(document: SourceDocument, route: Route, value: unknown): Written<string> | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const word = typeof value === "string" ? value : (document.scalarText(route) ?? String(value));
  return word.trim() === "" ? undefined : { value: word.trim(), origin: originAt(document, route) };
}

/** A text, or a number as it was written, under a key. */
export function wordOf({ document, route, value }: JsonRecord, key: string): Written<string> | undefined {
  return wordAt(document, [...route, key], value[key]);
}

/** The items of the list under a key, and the route of each; none where there is no list. */
export function itemsOf(
  { route, value }: JsonRecord,
  key: string,
): readonly { readonly route: Route; readonly value: unknown }[] {
  const list = value[key];
  return Array.isArray(list)
    ? list.map((item, index) => ({ route: [...route, key, index], value: item }))
    : [];
}
