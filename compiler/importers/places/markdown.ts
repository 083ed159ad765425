import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemFromMarkdown } from "mdast-util-gfm-task-list-item";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import type { SourceText, Span } from "../../source/text.ts";

/**
 * Nobody asks for these: what is within a block is read as it was written. Without them, a text of nothing but stars or
 * brackets takes no more time than another.
 */
const plain = {
  disable: {
    null: [
      "attention",
      "autolink",
      "characterReference",
      "definition",
      "htmlText",
      "labelEnd",
      "labelStartImage",
      "labelStartLink",
    ],
  },
};

/** Parses Markdown with tables, task lists and YAML front matter. Never throws. */
export function parseMarkdown(source: SourceText): Root {
  const root = parsed.get(source) ?? parse(source);
  parsed.set(source, root);
  return root;
}

/** A text is looked at by several readers. */
const parsed = new WeakMap<SourceText, Root>();

function parse({ text }: SourceText): Root {
  return fromMarkdown(shallow(text), {
    extensions: [frontmatter(["yaml"]), gfmTable(), gfmTaskListItem(), plain],
    mdastExtensions: [
      frontmatterFromMarkdown(["yaml"]),
      gfmTableFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
    ],
  });
}

/** Marks of lists and quotes at the begin of a line, more than any plan has in a row, or behind so much space. */
const deepMarks =
  /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t]|$)){17,}|^[ \t]{80,}(?:[-*+>]|\d{1,9}[.)])(?=[ \t]|$)/gm;

/** What would be nested absurdly deep is text: the time that lists take grows with the cube of their depth. */
function shallow(text: string): string {
  return text.replace(deepMarks, (marks) => marks.replace(/[^ \t]/g, "x"));
}

/** The range of a node in the text that was parsed. */
export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** A stretch of a block as it was written: code in backticks, without them, or what stands between. */
export interface Stretch {
  readonly text: string;
  readonly span: Span;
  readonly isCode: boolean;
}

/**
 * What stands in the source of a block (a paragraph, a heading, a cell), in order. Emphasis, links and escapes are left as
 * written: paths hold `_` and `*`, too.
 */
export function stretchesOf(source: SourceText, block: Nodes): readonly Stretch[] {
  const { start, end } = spanOf(block);
  const stretches: Stretch[] = [];
  let at = start;
  const addText = (until: number): void => {
    if (until > at)
      stretches.push({ text: source.text.slice(at, until), span: { start: at, end: until }, isCode: false });
  };
  for (const code of inlineCodes(block)) {
    const whole = spanOf(code);
    addText(whole.start);
    stretches.push({ ...codeText(source, whole), isCode: true });
    at = whole.end;
  }
  addText(end);
  return stretches;
}

function codeText(
  { text }: SourceText,
  { start, end }: Span,
): { readonly text: string; readonly span: Span } {
  const ticks = /^`+/.exec(text.slice(start, end))?.[0].length ?? 0;
  const inner = text.slice(start + ticks, end - ticks);
  const lead = inner.length - inner.trimStart().length;
  const span = { start: start + ticks + lead, end: start + ticks + inner.trimEnd().length };
  return { text: inner.trim(), span };
}

function inlineCodes(node: Nodes): readonly Nodes[] {
  if (node.type === "inlineCode") return [node];
  return "children" in node ? node.children.flatMap(inlineCodes) : [];
}
