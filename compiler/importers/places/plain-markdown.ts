import type { BlockContent, InlineCode, ListItem, Nodes, Paragraph, Root, RootContent } from "mdast";
import { type SourceText, type Span, sourceText } from "../../source/text.ts";
import { type BlockPart, blockParts, listMark, plainLine } from "./block-parts.ts";
import { codeSpans } from "./code-spans.ts";
import { parseMarkdown } from "./markdown.ts";

/**
 * Reads Markdown to the same blocks as `parseMarkdown`, several times faster where most of it is plain: headings, paragraphs,
 * fences, lists of one line an item. Of what is in a block only code in backticks is surely there; of places, only offsets are.
 */
export function parsePlainMarkdown(source: SourceText): Root {
  const parts = blockParts(source.text);
  if (parts === undefined) return parseMarkdown(source);
  const children: RootContent[] = [];
  let rest: Span | undefined;
  const parseRest = (): void => {
    if (rest !== undefined) children.push(...parsed(source, rest));
    rest = undefined;
  };
  for (const part of parts) {
    const block = plainBlock(source.text, part);
    if (block === undefined) {
      rest = { start: rest?.start ?? part.span.start, end: part.span.end };
      continue;
    }
    parseRest();
    children.push(block);
  }
  parseRest();
  return { type: "root", children };
}

/** The line end before keeps `---` from being front matter. */
function parsed({ path, text }: SourceText, { start, end }: Span): readonly RootContent[] {
  const { children } = parseMarkdown(sourceText(path, `\n${text.slice(start, end)}`));
  return children.map((node) => moved(node, start - 1));
}

function moved<T extends Nodes>(node: T, by: number): T {
  const { start, end } = node.position ?? {};
  const place = placeOf({ start: (start?.offset ?? 0) + by, end: (end?.offset ?? 0) + by });
  if (!("children" in node)) return { ...node, ...place };
  return { ...node, ...place, children: node.children.map((child: Nodes) => moved(child, by)) };
}

function placeOf({ start, end }: Span): Required<Pick<Nodes, "position">> {
  const point = (offset: number) => ({ line: 1, column: 1, offset });
  return { position: { start: point(start), end: point(end) } };
}

function plainBlock(text: string, { kind, span }: BlockPart): RootContent | undefined {
  const written = text.slice(span.start, span.end);
  if (kind === "fence") return { type: "code", value: "", ...placeOf(span) };
  if (kind === "open" || /[ \t]$/m.test(written)) return undefined;
  if (kind === "heading") return plainHeading(text, span);
  const lines = written.split("\n");
  if (lines.every((line) => plainLine.test(line))) return paragraph(text, span);
  return plainList(text, { ...span, lines });
}

function plainHeading(text: string, span: Span): RootContent | undefined {
  const mark = /^(#{1,6}) +(?=[^\s#])[^#]*$/.exec(text.slice(span.start, span.end))?.[1];
  if (mark === undefined) return undefined;
  const depth = mark.length as 1 | 2 | 3 | 4 | 5 | 6;
  return { type: "heading", depth, children: codesIn(text, span), ...placeOf(span) };
}

/** A list of one mark, each of whose items is a line; `undefined` where it may be something else. */
function plainList(
  text: string,
  { start, end, lines }: Span & { readonly lines: readonly string[] },
): RootContent | undefined {
  const items: ListItem[] = [];
  const [first = ""] = lines;
  const number = /^\d+/.exec(first)?.[0];
  const sign = first.charAt(number?.length ?? 0);
  let at = start;
  for (const line of lines) {
    const mark = /^(\d*)([-*+.)]) (?=\S)/.exec(line);
    const isSame = mark !== null && listMark.test(line) && mark[2] === sign;
    if (!isSame || (mark[1] === "") !== (number === undefined)) return undefined;
    const item = plainItem(text, { start: at, end: at + line.length }, mark[0].length);
    if (item === undefined) return undefined;
    items.push(item);
    at += line.length + 1;
  }
  const ordered = number === undefined ? { ordered: false } : { ordered: true, start: Number(number) };
  return { type: "list", ...ordered, spread: false, children: items, ...placeOf({ start, end }) };
}

function plainItem(text: string, span: Span, mark: number): ListItem | undefined {
  const written = text.slice(span.start + mark, span.end);
  const box = /^\[([ xX])\] (?=\S)/.exec(written);
  const start = span.start + mark + (box?.[0].length ?? 0);
  if (box === null && !plainLine.test(written)) return undefined;
  const child = paragraph(text, { start, end: span.end });
  // The parser moves the beginning behind the box only where a text follows.
  const isCode = box !== null && child.children[0]?.position?.start.offset === start;
  const children: BlockContent[] = [
    isCode ? { ...child, ...placeOf({ start: span.start + mark, end: span.end }) } : child,
  ];
  const checked = box === null ? {} : { checked: box[1] !== " " };
  return { type: "listItem", spread: false, ...checked, children, ...placeOf(span) };
}

function paragraph(text: string, span: Span): Paragraph {
  return { type: "paragraph", children: codesIn(text, span), ...placeOf(span) };
}

function codesIn(text: string, span: Span): InlineCode[] {
  return codeSpans(text, span).map((code) => ({ type: "inlineCode", value: "", ...placeOf(code) }));
}
