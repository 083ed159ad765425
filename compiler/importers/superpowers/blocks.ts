import type { Code, Heading, ListItem, Nodes, Paragraph, RootContent } from "mdast";
import type { SourceText, Span } from "../../source/text.ts";
import { type Stretch, spanOf } from "../places/markdown.ts";

/** A block of a plan, as it stands at the root or in a list item. */
export type Block = RootContent;

/** All paragraphs, also those in lists, in order. What is quoted is left out. */
export function paragraphsIn(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.type === "paragraph") return [block];
    return block.type === "list" ? block.children.flatMap(({ children }) => paragraphsIn(children)) : [];
  });
}

/** All code blocks, also those in lists, in order. What is quoted is left out. */
export function codeBlocksIn(blocks: readonly Block[]): readonly Code[] {
  return blocks.flatMap((block) => {
    if (block.type === "code") return [block];
    return block.type === "list" ? block.children.flatMap(({ children }) => codeBlocksIn(children)) : [];
  });
}

/** All items that have a box, those within others too. */
export function boxesIn(blocks: readonly Block[]): readonly ListItem[] {
  return blocks.flatMap((block) =>
    block.type === "list"
      ? block.children.flatMap((item) => [...(hasBox(item) ? [item] : []), ...boxesIn(item.children)])
      : [],
  );
}

/** True for `- [ ] …` and `- [x] …`. */
export function hasBox({ checked }: ListItem): boolean {
  return checked !== undefined && checked !== null;
}

/**
 * The items of a list before the first that has a box or is called a step: Markdown makes one list of the files of a task
 * and of the steps behind them. None where the block is no such list.
 */
export function plainItems(source: SourceText, block: Block | undefined): readonly ListItem[] {
  if (block?.type !== "list") return [];
  const isStep = (item: ListItem): boolean =>
    hasBox(item) || /^\W{0,8}step\s*\d/i.test(source.text.slice(spanOf(item).start, spanOf(item).start + 20));
  const end = block.children.findIndex(isStep);
  return end < 0 ? block.children : block.children.slice(0, end);
}

/** The range of what a heading says, without its marks. */
export function headingSpan(heading: Heading | Paragraph): Span {
  const [first, last] = [heading.children[0], heading.children.at(-1)];
  if (first === undefined || last === undefined) return spanOf(heading);
  return { start: spanOf(first).start, end: spanOf(last).end };
}

/** The part of the stretches that lies in a range. */
export function stretchesWithin(stretches: readonly Stretch[], { start, end }: Span): readonly Stretch[] {
  return stretches.flatMap(({ text, span, isCode }) => {
    const from = Math.max(start, span.start);
    const to = Math.min(end, span.end);
    if (from >= to) return [];
    const inner = text.slice(from - span.start, to - span.start);
    return [{ text: inner, span: { start: from, end: to }, isCode }];
  });
}

/** A range without the box at its beginning, which Markdown leaves there where code follows it. */
export function withoutBox({ text }: SourceText, { start, end }: Span): Span {
  const box = /^\[[ xX]\]\s+/.exec(text.slice(start, end));
  return { start: start + (box?.[0].length ?? 0), end };
}

/** A range without the white space at its ends. */
export function trimmed({ text }: SourceText, { start, end }: Span): Span {
  const inner = text.slice(start, end);
  const lead = inner.length - inner.trimStart().length;
  return { start: Math.min(start + lead, end), end: Math.max(start + lead, start + inner.trimEnd().length) };
}

/** What stands in a range of a text. */
export function textIn({ text }: SourceText, { start, end }: Span): string {
  return text.slice(start, end);
}

/** From where the first begins to where the last ends. */
export function spanAcross(nodes: readonly Nodes[], otherwise: Span): Span {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (first === undefined || last === undefined) return otherwise;
  return { start: spanOf(first).start, end: spanOf(last).end };
}
