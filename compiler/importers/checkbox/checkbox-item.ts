import type { List, ListItem, Nodes } from "mdast";
import type { SourceText, Span } from "../../source/text.ts";
import { type Stretch, spanOf, stretchesOf } from "../places/markdown.ts";
import { clipped } from "./clauses.ts";

/** An item with a box. */
export interface CheckboxItem {
  /** From the bullet to the end of its own text: what a finding about the item points at. */
  readonly span: Span;
  /** `[x]`, with the brackets. */
  readonly box: Span;
  /** What stands in the box. */
  readonly mark: string;
  /** Where `*` follows the box. */
  readonly optional: Span | undefined;
  /** The number of the bullet, where it is one of an ordered list. */
  readonly bullet: Span | undefined;
  /** What follows the box, in the same paragraph. */
  readonly text: Span;
  /** The same as stretches. */
  readonly stretches: readonly Stretch[];
  readonly node: ListItem;
  /** What lies below it and is no item of its own, in order. */
  readonly details: readonly Nodes[];
  /** How many items with a box that are listed themselves lie around it. */
  readonly level: number;
}

/** How a list is read. */
export interface ItemReading {
  readonly source: SourceText;
  /** True of the text of an item below another that is an item of its own. */
  readonly isListed: (text: string) => boolean;
}

/** The item that a node is; `undefined` where it has no box. */
export function boxedItem(node: ListItem, reading: ItemReading, level: number): CheckboxItem | undefined {
  const { start, end } = spanOf(node);
  const text = reading.source.text.slice(start, end);
  const [first, ...rest] = node.children;
  const paragraph = first?.type === "paragraph" ? first : undefined;
  const ends = paragraph === undefined ? lineEnd(text, start) : spanOf(paragraph).end;
  const found = /^((?:[-*+]|\d{1,9}[.)])[ \t]+)(\[([ xX~/!>?*✓✔-]?)\])(\*?)(?=\s|$)[ \t]*/.exec(text);
  if (found === null) return undefined;
  const [whole, bullet = "", box = "", mark = "", star = ""] = found;
  const at = start + bullet.length;
  const from = Math.min(start + whole.length, ends);
  return {
    span: { start, end: ends },
    box: { start: at, end: at + box.length },
    mark,
    optional: star === "" ? undefined : { start: at + box.length, end: at + box.length + 1 },
    bullet: /^\d/.test(bullet) ? { start, end: start + bullet.search(/[.)]/) } : undefined,
    text: { start: from, end: ends },
    stretches: paragraph === undefined ? [] : clipped(stretchesOf(reading.source, paragraph), from, ends),
    node,
    details: detailsOf(paragraph === undefined ? node.children : rest, reading),
    level,
  };
}

function lineEnd(text: string, start: number): number {
  const end = text.search(/[\r\n]/);
  return start + (end < 0 ? text.length : end);
}

/** The blocks below an item without the items that are listed themselves. */
function detailsOf(nodes: readonly Nodes[], reading: ItemReading): readonly Nodes[] {
  return nodes.flatMap((node): readonly Nodes[] => {
    if (node.type !== "list" || !holdsListed(node, reading)) return [node];
    return node.children.flatMap((child) =>
      holdsListed({ ...node, children: [child] }, reading)
        ? isListedItem(child, reading)
          ? []
          : detailsOf(child.children, reading)
        : [child],
    );
  });
}

function holdsListed(list: List, reading: ItemReading): boolean {
  return list.children.some(
    (child) =>
      isListedItem(child, reading) ||
      child.children.some((inner) => inner.type === "list" && holdsListed(inner, reading)),
  );
}

function isListedItem(node: ListItem, reading: ItemReading): boolean {
  const { start, end } = spanOf(node);
  const found = /^(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX~/!>?*✓✔-]?\]\*?(?=\s|$)[ \t]*([^\n]*)/.exec(
    reading.source.text.slice(start, end),
  );
  return found !== null && reading.isListed(found[1] ?? "");
}
