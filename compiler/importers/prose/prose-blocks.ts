import type { Nodes, Root, RootContent } from "mdast";
import type { SourceText, Span } from "../../source/text.ts";
import type { ImportedClaim } from "../imported.ts";
import { type Stretch, spanOf, stretchesOf } from "../places/markdown.ts";
import { type FilesLabel, labelOf, type ProseLabel } from "./prose-labels.ts";
import { type Leaf, leavesOf } from "./prose-leaves.ts";
import { withGuardedCode } from "./prose-sentences.ts";

/** A block of a text as far as paths go. */
export type ProseBlock = BlockOfKind & {
  /** True for what the text says the task does not do. */
  readonly isAside?: boolean;
  /** Why a path of which no word says what is done to it is only read. */
  readonly readBecause?: string;
};

type BlockOfKind =
  | { readonly kind: "prose"; readonly stretches: readonly Stretch[] }
  /** An entry of a list of files. */
  | {
      readonly kind: "file";
      readonly stretches: readonly Stretch[];
      /** What the heading of the list says is done to them. */
      readonly access: ImportedClaim["access"] | undefined;
    }
  /** What a fence says before its code: its info string, or a comment at its top. */
  | { readonly kind: "fence"; readonly stretches: readonly Stretch[] };

/** The blocks of a text, in order. Code in fences is none; comments in HTML are none. */
export function proseBlocks(source: SourceText, root: Root): readonly ProseBlock[] {
  const blocks: ProseBlock[] = [];
  let section: ProseLabel | undefined;
  let label: ProseLabel | undefined;
  for (const node of root.children) {
    const said = labelOf(source, node);
    if (node.type === "heading") [section, label] = [said, undefined];
    const list = [label, section].find((one) => one?.kind === "files");
    const around = [node.type === "list" ? label : undefined, section];
    const isAside = around.some((one) => one?.kind === "left out");
    const because = around.find((one) => one?.kind === "looked at")?.because;
    const found = blocksOf(source, node, list);
    const marks = { ...(isAside && { isAside }), ...(because !== undefined && { readBecause: because }) };
    blocks.push(...found.map((block) => ({ ...block, ...marks })));
    label = node.type === "paragraph" ? said : undefined;
  }
  return blocks;
}

function blocksOf(
  source: SourceText,
  node: RootContent,
  list: FilesLabel | undefined,
): readonly ProseBlock[] {
  if (node.type === "list" && list !== undefined)
    return node.children.flatMap((item) => entry(source, item, list));
  if (node.type === "table" && list !== undefined)
    return node.children.slice(1).flatMap((row) => {
      const [first, ...rest] = row.children.map((cell) => withGuardedCode(stretchesOf(source, cell)));
      const files: readonly ProseBlock[] =
        first === undefined ? [] : [{ kind: "file", stretches: cellOnly(first), access: list.access }];
      return [...files, ...rest.map((stretches): ProseBlock => ({ kind: "prose", stretches }))];
    });
  return proseOf(source, [node]);
}

/** The place of a cell includes its borders. */
function cellOnly(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.flatMap((stretch) => {
    if (stretch.isCode) return [stretch];
    const lead = /^[\s|]*/.exec(stretch.text)?.[0].length ?? 0;
    const text = stretch.text.slice(lead).replace(/[\s|]+$/, "");
    const start = stretch.span.start + lead;
    return text === "" ? [] : [{ ...stretch, text, span: { start, end: start + text.length } }];
  });
}

function entry(source: SourceText, item: Nodes, list: FilesLabel): readonly ProseBlock[] {
  if (!("children" in item)) return [];
  const [first, ...rest] = item.children;
  if (first?.type !== "paragraph") return proseOf(source, item.children);
  const stretches = withGuardedCode(stretchesOf(source, first));
  return [{ kind: "file", stretches, access: list.access }, ...proseOf(source, rest)];
}

function proseOf(source: SourceText, nodes: readonly Nodes[]): readonly ProseBlock[] {
  return leavesOf(nodes).flatMap((leaf) => proseOfLeaf(source, leaf));
}

function proseOfLeaf(source: SourceText, node: Leaf): readonly ProseBlock[] {
  if (node.type === "code") return codeBlocks(source, spanOf(node));
  if (node.type === "html") {
    const { start, end } = spanOf(node);
    const text = source.text.slice(start, end);
    return text.startsWith("<!--")
      ? []
      : [{ kind: "prose", stretches: [{ text, span: { start, end }, isCode: false }] }];
  }
  return [{ kind: "prose", stretches: withGuardedCode(stretchesOf(source, node)) }];
}

/** Code that is only indented is as often text of a list; lines that import something are code in any case. */
function codeBlocks({ text }: SourceText, { start, end }: Span): readonly ProseBlock[] {
  const lines = [...text.slice(start, end).matchAll(/[^\r\n]+/g)].map((match): Stretch => {
    const from = start + match.index;
    return { text: match[0], span: { start: from, end: from + match[0].length }, isCode: false };
  });
  const [first, second] = lines;
  if (first === undefined) return [];
  if (!/^\s*(?:`{3}|~{3})/.test(first.text))
    return lines
      .filter((line) => !/\b(?:import|require|from)\b\s*[("']|^\s*(?:import|export)\b/.test(line.text))
      .map((line) => ({ kind: "prose", stretches: [line] }));
  return [
    fenceLine(first, /^\s*[`~]{3,}(?:[\w+-]*:(?=\S))?/),
    ...(second ? [fenceLine(second, comment)] : []),
  ].flatMap((stretch) => (stretch === undefined ? [] : [{ kind: "fence" as const, stretches: [stretch] }]));
}

const comment = /^\s*(?:\/\/|\/\*+|#+|--|<!--)\s*(?:file(?:name|path)?\s*:\s*)?/i;

/** What follows the mark at the beginning of a line. */
function fenceLine(line: Stretch, mark: RegExp): Stretch | undefined {
  const length = mark.exec(line.text)?.[0].length;
  if (length === undefined) return undefined;
  const text = line.text.slice(length).replace(/\s*(?:\*\/|-->)\s*$/, "");
  const start = line.span.start + length;
  return text.trim() === "" ? undefined : { text, span: { start, end: start + text.length }, isCode: false };
}
