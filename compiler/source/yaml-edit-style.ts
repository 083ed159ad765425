import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Made } from "./plan-change.ts";
import { columnOf, lineEnding } from "./yaml-edit-lines.ts";
import { keyText, type Quote, quoteOf, scalarText } from "./yaml-edit-scalar.ts";

/** A text to be changed, and how it is written. */
export interface Layout {
  readonly text: string;
  readonly lineEnding: string;
  /** True when the text is JSON: then so is what is put in. */
  readonly isJson: boolean;
  /** Between the parts of what is on one line. */
  readonly comma: string;
  readonly colon: string;
  readonly model: (key: string, kind: Kind) => Model;
}

type Kind = "list" | "map";

/** How lists or maps are written under a key. */
interface Model {
  /** Columns from a key to what is below it; `undefined` when it is on one line. */
  readonly indent: number | undefined;
  /** Of the items of a list, or the keys of a map. */
  readonly quote: Quote;
}

/** Looks at how a document is written. */
export function layoutOf(document: Document.Parsed, text: string): Layout {
  const isJson = readsAsJson(text);
  const isCompact = isJson && /^\s*\{\s*"(?:[^"\\]|\\.)*":\S/.test(text) && !/[,:] /.test(text.slice(0, 200));
  return {
    text,
    lineEnding: lineEnding(text),
    isJson,
    comma: isCompact ? "," : ", ",
    colon: isCompact ? ":" : ": ",
    model: isJson ? () => ({ indent: undefined, quote: "double" }) : modelsOf(document, text),
  };
}

function readsAsJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The first list or map under the same key shows how to write another; else the first of its kind. */
function modelsOf(document: Document.Parsed, text: string): Layout["model"] {
  const models = new Map<string, Model>();
  let isBlock = true;
  visit(document, {
    Collection: (_, node) => {
      if (node.flow === true) isBlock = false;
    },
    Pair: (_, pair) => {
      const found = modelOf(pair, text);
      if (found === undefined) return;
      for (const name of [
        found.kind,
        `${found.kind} ${String((pair.key as Node & { value: unknown }).value)}`,
      ])
        if (!models.has(name)) models.set(name, found);
    },
  });
  const otherwise: Model = { indent: isBlock ? 2 : undefined, quote: "plain" };
  return (key, kind) =>
    models.get(`${kind} ${key}`) ?? (kind === "list" ? models.get(kind) : undefined) ?? otherwise;
}

function modelOf({ key, value }: Pair, text: string): (Model & { readonly kind: Kind }) | undefined {
  if (!isScalar(key) || !(isMap(value) || isSeq(value)) || value.items.length === 0) return undefined;
  const kind = isSeq(value) ? "list" : "map";
  const first = isMap(value) ? value.items[0]?.key : value.items[0];
  if (kind === "list" && !isScalar(first)) return undefined;
  return { kind, indent: indentOf(value, key as Node, text), quote: quoteOf(first as Node) };
}

function indentOf(value: YAMLMap | YAMLSeq, key: Node, text: string): number | undefined {
  if (value.flow === true || value.range === undefined || value.range === null) return undefined;
  return Math.max(0, columnOf(text, value.range[0]) - columnOf(text, key.range?.[0] ?? 0));
}

/** A key and the plain data it is to have. */
export type NewPair = readonly [key: string, value: Made];

/** Lines, without line ends and not indented, that give a key a value in a map that has a line for each key. */
export function pairLines([key, value]: NewPair, quote: Quote, layout: Layout): readonly string[] {
  const name = `${keyText(key, quote)}:`;
  if (typeof value !== "object") return [`${name} ${scalarText(value, "plain", false)}`];
  const model = layout.model(key, isList(value) ? "list" : "map");
  if (model.indent === undefined) return [`${name} ${valueText([key, value], quote, layout)}`];
  const lines = isList(value)
    ? value.map((item) => `- ${flowText(item, model.quote, layout)}`)
    : Object.entries(value).flatMap((pair) => pairLines(pair, quote, layout));
  const blanks = " ".repeat(isList(value) ? model.indent : Math.max(1, model.indent));
  return [name, ...lines.map((line) => `${blanks}${line}`)];
}

/** A key with its value on one line. */
export function flowPair(pair: NewPair, quote: Quote, layout: Layout): string {
  const name = keyText(pair[0], layout.isJson ? "double" : quote);
  return `${name}${layout.colon}${valueText(pair, quote, layout)}`;
}

/** The value of a key on one line. */
export function valueText([key, value]: NewPair, quote: Quote, layout: Layout): string {
  return flowText(value, isList(value) ? layout.model(key, "list").quote : quote, layout);
}

/** Plain data on one line, between other data. */
export function flowText(value: Made, quote: Quote, layout: Layout): string {
  if (typeof value !== "object") return scalarText(value, layout.isJson ? "double" : quote, true);
  if (isList(value)) return `[${value.map((item) => flowText(item, quote, layout)).join(layout.comma)}]`;
  const pairs = Object.entries(value).map((pair) => flowPair(pair, quote, layout));
  return layout.isJson ? `{${pairs.join(layout.comma)}}` : `{ ${pairs.join(layout.comma)} }`;
}

function isList(value: Made): value is readonly Made[] {
  return Array.isArray(value);
}
