import type { Heading, ListItem, Paragraph, Root, RootContent } from "mdast";
import type { SourceText, Span } from "../../source/text.ts";
import type { Written } from "../imported.ts";
import { spanOf } from "../places/markdown.ts";

/** A heading and what stands below it, up to the next heading. */
export interface Section {
  /** `undefined` for what stands before the first heading. */
  readonly heading: Heading | undefined;
  /** The texts of the headings around it, outermost first, its own last. */
  readonly titles: readonly string[];
  readonly nodes: readonly RootContent[];
}

/** The sections of a file, in order. Only headings outside quotes, lists and fences begin one. */
export function sectionsOf(source: SourceText, root: Root): readonly Section[] {
  const sections: { heading: Heading | undefined; titles: string[]; nodes: RootContent[] }[] = [];
  const above: Heading[] = [];
  let current: (typeof sections)[number] = { heading: undefined, titles: [], nodes: [] };
  sections.push(current);
  for (const node of root.children) {
    if (node.type !== "heading") {
      if (node.type !== "yaml") current.nodes.push(node);
      continue;
    }
    while ((above.at(-1)?.depth ?? 0) >= node.depth) above.pop();
    above.push(node);
    current = { heading: node, titles: above.map((heading) => headingText(source, heading)), nodes: [] };
    sections.push(current);
  }
  return sections;
}

/** The words of a heading, as written. */
export function headingText({ text }: SourceText, heading: Heading): string {
  const { start, end } = headingSpan(heading);
  return text.slice(start, end).trim();
}

/** Where the words of a heading stand. */
export function headingSpan(heading: Heading): Span {
  const [first, last] = [heading.children[0], heading.children.at(-1)];
  if (first === undefined || last === undefined) return spanOf(heading);
  return { start: spanOf(first).start, end: spanOf(last).end };
}

/** The range from the first node of a section to its last. */
export function sectionSpan({ nodes }: Section): Span | undefined {
  const [first, last] = [nodes[0], nodes.at(-1)];
  return first && last && { start: spanOf(first).start, end: spanOf(last).end };
}

/** The first paragraphs of all items of the lists among some nodes, with those of the lists in them. */
export function criteriaOf(source: SourceText, nodes: readonly RootContent[]): readonly Written<string>[] {
  return nodes.flatMap((node) =>
    node.type === "list" ? node.children.flatMap((item) => itemCriteria(source, item)) : [],
  );
}

function itemCriteria(source: SourceText, { children }: ListItem): readonly Written<string>[] {
  const [first] = children;
  const own = first?.type === "paragraph" ? [oneLine(source, withoutBox(first))] : [];
  return [...own, ...criteriaOf(source, children)];
}

/** The place of a paragraph that begins with a box and code begins at the box. */
function withoutBox(paragraph: Paragraph): Span {
  const { start, end } = spanOf(paragraph);
  const [first] = paragraph.children;
  return { start: first === undefined ? start : spanOf(first).start, end };
}

/** A range of a text as one line. */
export function oneLine(source: SourceText, span: Span): Written<string> {
  const value = source.text
    .slice(span.start, span.end)
    .replace(/\s*[\r\n]+\s*/g, " ")
    .trim();
  return { value, origin: { source, span } };
}
