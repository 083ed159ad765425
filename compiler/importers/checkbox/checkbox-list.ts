import type { Heading, ListItem, Nodes, RootContent, Table } from "mdast";
import type { SourceText, Span } from "../../source/text.ts";
import { parseMarkdown, type Stretch, spanOf, stretchesOf } from "../places/markdown.ts";
import { boxedItem, type CheckboxItem, type ItemReading } from "./checkbox-item.ts";

/** A heading, and how deep it lies: 1 is the title. */
export interface ListHeading {
  readonly depth: number;
  /** Without its marks. */
  readonly text: string;
  /** Of the text. */
  readonly span: Span;
  readonly node: Nodes;
}

/** A part of a list of tasks, with the headings above it, outermost first. */
export type ListBlock = { readonly headings: readonly ListHeading[] } & (
  | { readonly kind: "heading"; readonly heading: ListHeading }
  | { readonly kind: "item"; readonly item: CheckboxItem }
  /** An item without a box: its own text. */
  | { readonly kind: "bullet"; readonly node: Nodes; readonly span: Span }
  | { readonly kind: "text"; readonly node: Nodes }
  | { readonly kind: "table"; readonly node: Table }
);

/**
 * Takes a text apart into headings, items with boxes and what stands between, in order. An item below another is listed
 * itself only where `isListed` says so of its text; otherwise it is one of the details of that other. Fences and quotes hold
 * no items.
 */
export function checkboxList(source: SourceText, isListed: (text: string) => boolean): readonly ListBlock[] {
  const blocks: ListBlock[] = [];
  let headings: readonly ListHeading[] = [];
  for (const node of parseMarkdown(source).children) {
    if (node.type === "heading") {
      const heading = listHeading(source, node);
      headings = [...headings.filter(({ depth }) => depth < heading.depth), heading];
      blocks.push({ kind: "heading", heading, headings });
    } else {
      for (const block of blocksOf(node, { source, isListed })) blocks.push({ ...block, headings });
    }
  }
  return blocks;
}

type Headless<T> = T extends unknown ? Omit<T, "headings"> : never;
type Block = Headless<ListBlock>;

function listHeading(source: SourceText, node: Heading): ListHeading {
  const [first, last] = [node.children[0], node.children.at(-1)];
  const whole = spanOf(node);
  const span =
    first === undefined || last === undefined
      ? { start: whole.end, end: whole.end }
      : { start: spanOf(first).start, end: spanOf(last).end };
  const [text = ""] = source.text.slice(span.start, span.end).split(/[\r\n]/, 1);
  return { depth: node.depth, text, span: { start: span.start, end: span.start + text.length }, node };
}

function blocksOf(node: RootContent, reading: ItemReading): readonly Block[] {
  if (node.type === "list") return node.children.flatMap((item) => itemBlocks(item, reading, 0));
  if (node.type === "table") return [{ kind: "table", node }];
  if (node.type === "paragraph") return [{ kind: "text", node }];
  return [];
}

function itemBlocks(node: ListItem, reading: ItemReading, level: number): readonly Block[] {
  const item = boxedItem(node, reading, level);
  if (item !== undefined) return [{ kind: "item", item }, ...innerBlocks(node, reading, level + 1)];
  const [first] = node.children;
  const own: readonly Block[] =
    first?.type === "paragraph"
      ? [{ kind: "bullet", node: first, span: { ...spanOf(node), end: spanOf(first).end } }]
      : [];
  const inner = node.children.filter((child) => child.type === "list").flatMap(({ children }) => children);
  return [...own, ...inner.flatMap((child) => itemBlocks(child, reading, level))];
}

/** The listed items below an item, however deep. */
function innerBlocks(node: ListItem, reading: ItemReading, level: number): readonly Block[] {
  return listItems(node).flatMap((child) => {
    const item = boxedItem(child, reading, level);
    if (item === undefined || !reading.isListed(reading.source.text.slice(item.text.start, item.text.end)))
      return innerBlocks(child, reading, level);
    return [{ kind: "item" as const, item }, ...innerBlocks(child, reading, level + 1)];
  });
}

function listItems(node: ListItem): readonly ListItem[] {
  return node.children.flatMap((child) => (child.type === "list" ? child.children : []));
}

/** The stretches of the paragraphs and cells in a block, each block apart; fences have none. */
export function textBlocks(source: SourceText, node: Nodes): readonly (readonly Stretch[])[] {
  if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell")
    return [stretchesOf(source, node)];
  return "children" in node ? node.children.flatMap((child) => textBlocks(source, child)) : [];
}
