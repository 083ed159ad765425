import type { Span } from "../../source/text.ts";

/** A value of valid JSON, and where it stands. */
export interface JsonNode {
  /** Brackets and quotes included. */
  readonly span: Span;
  /** Of an object, by key; empty for all else. */
  readonly entries: ReadonlyMap<string, JsonEntry>;
  /** Of a list, in order; empty for all else. */
  readonly items: readonly JsonNode[];
  /** Whether an object in it has a key twice. */
  readonly isAmbiguous: boolean;
}

/** A key of an object, and what stands under it. */
export interface JsonEntry {
  readonly key: Span;
  readonly value: JsonNode;
}

/**
 * Finds where the values stand in JSON that begins at an offset. It has to be valid, as `JSON.parse` says, and nested only so
 * deep that one call for each level does no harm.
 */
export function jsonNodeAt(text: string, offset: number): JsonNode {
  const start = afterBlanks(text, offset);
  const letter = text[start];
  if (letter === "{") return objectAt(text, start);
  if (letter === "[") return listAt(text, start);
  const end = letter === '"' ? afterJsonString(text, start) : wordEnd(text, start);
  return { span: { start, end }, entries: noEntries, items: [], isAmbiguous: false };
}

/** The offset behind a string that opens at an offset; the length of the text where it is not closed. */
export function afterJsonString(text: string, start: number): number {
  let quote = text.indexOf('"', start + 1);
  while (quote >= 0 && isEscaped(text, quote)) quote = text.indexOf('"', quote + 1);
  return quote < 0 ? text.length : quote + 1;
}

const noEntries: ReadonlyMap<string, JsonEntry> = new Map();

function objectAt(text: string, start: number): JsonNode {
  const entries = new Map<string, JsonEntry>();
  let isAmbiguous = false;
  let at = afterBlanks(text, start + 1);
  while (text[at] !== "}") {
    const key = { start: at, end: afterJsonString(text, at) };
    const name = nameOf(text, key);
    const value = jsonNodeAt(text, afterBlanks(text, key.end) + 1);
    isAmbiguous ||= value.isAmbiguous || entries.has(name);
    entries.set(name, { key, value });
    at = afterComma(text, value.span.end);
  }
  return { span: { start, end: at + 1 }, entries, items: [], isAmbiguous };
}

function listAt(text: string, start: number): JsonNode {
  const items: JsonNode[] = [];
  let at = afterBlanks(text, start + 1);
  while (text[at] !== "]") {
    const item = jsonNodeAt(text, at);
    items.push(item);
    at = afterComma(text, item.span.end);
  }
  const isAmbiguous = items.some((item) => item.isAmbiguous);
  return { span: { start, end: at + 1 }, entries: noEntries, items, isAmbiguous };
}

function nameOf(text: string, { start, end }: Span): string {
  const written = text.slice(start, end);
  return written.includes("\\") ? String(JSON.parse(written)) : written.slice(1, -1);
}

function isEscaped(text: string, quote: number): boolean {
  let start = quote;
  while (text[start - 1] === "\\") start -= 1;
  return (quote - start) % 2 === 1;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && !/[\s,\]}]/.test(text[end] ?? "")) end += 1;
  return end;
}

function afterBlanks(text: string, start: number): number {
  let at = start;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at += 1;
  return at;
}

function afterComma(text: string, start: number): number {
  const at = afterBlanks(text, start);
  return text[at] === "," ? afterBlanks(text, at + 1) : at;
}
