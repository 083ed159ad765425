import type { SourceDocument } from "../../source/document.ts";
import type { Route } from "../../source/route.ts";
import type { SourceText, Span } from "../../source/text.ts";
import { embeddedDocument } from "./embedded-document.ts";
import { afterJsonString, type JsonNode, jsonNodeAt } from "./json-nodes.ts";

/** No plan is nested deeper. */
const deepest = 200;

/**
 * Parses JSON that stands in a text. What is no JSON is read as YAML, which takes more, says what is wrong, and needs ten
 * times as long. What is nested deeper than any plan is a problem: the parser would run out of stack, which can end the process.
 */
export function jsonDocument(source: SourceText, within: Span): SourceDocument {
  const span = tooDeepAt(source, within);
  if (span === undefined) return strictDocument(source, within) ?? embeddedDocument(source, within);
  return {
    source,
    value: undefined,
    problems: [{ kind: "too-deep", detail: `it is nested more than ${deepest} levels deep`, span }],
    locate: () => span,
    sourceOf: () => source,
    scalarText: () => undefined,
  };
}

/** The document of what is JSON and says one thing; `undefined` for all else. */
function strictDocument(source: SourceText, within: Span): SourceDocument | undefined {
  const value = parsed(source.text.slice(within.start, within.end));
  if (value === undefined) return undefined;
  const root = jsonNodeAt(source.text, within.start);
  if (root.isAmbiguous) return undefined;
  return {
    source,
    value,
    problems: [],
    locate: (route, part) => locate(root, route, part),
    sourceOf: () => source,
    scalarText: (route) => scalarText(source, root, route),
  };
}

/** `undefined` where the text is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function locate(root: JsonNode, route: Route, part: "key" | "value"): Span {
  let [node, span] = [root, root.span];
  for (const [index, step] of route.entries()) {
    const entry = node.entries.get(String(step));
    const next = childOf(node, step);
    if (next === undefined) return span;
    const isKey = part === "key" && index === route.length - 1;
    span = isKey && entry !== undefined ? entry.key : next.span;
    node = next;
  }
  return span;
}

function childOf({ entries, items }: JsonNode, step: string | number): JsonNode | undefined {
  return entries.get(String(step))?.value ?? (typeof step === "number" ? items[step] : undefined);
}

function scalarText(source: SourceText, root: JsonNode, route: Route): string | undefined {
  let node: JsonNode | undefined = root;
  for (const step of route) node = node && childOf(node, step);
  if (node === undefined) return undefined;
  const written = source.text.slice(node.span.start, node.span.end);
  if (/^[[{]/.test(written)) return undefined;
  return written.startsWith('"') ? String(JSON.parse(written)) : written;
}

/** Where a text opens its first bracket too many. */
function tooDeepAt({ text }: SourceText, { start, end }: Span): Span | undefined {
  let [depth, at] = [0, start];
  while (at < end) {
    const letter = text[at];
    if (letter === '"') {
      at = afterJsonString(text, at);
      continue;
    }
    depth = Math.max(0, depth + stepOf(letter));
    if (depth > deepest) return { start: at, end: at + 1 };
    at += 1;
  }
  return undefined;
}

function stepOf(letter: string | undefined): number {
  if (letter === "[" || letter === "{") return 1;
  return letter === "]" || letter === "}" ? -1 : 0;
}
