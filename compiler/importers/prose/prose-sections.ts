import type { Nodes, Root } from "mdast";
import type { SourceText, Span } from "../../source/text.ts";
import type { Written } from "../imported.ts";
import { type Stretch, spanOf, stretchesOf } from "../places/markdown.ts";
import { originIn, type PlacedText } from "../places/placed-text.ts";
import { commandIn, commandOf } from "./command-text.ts";
import { type Leaf, leafBlocks, leavesOf } from "./prose-leaves.ts";
import { sentencesOf, withGuardedCode } from "./prose-sentences.ts";
import type { ProseText } from "./prose-text.ts";

/** What the sections of a text say of when a task is done. */
export interface ProseSections {
  readonly acceptance: readonly Written<string>[];
  readonly verify: readonly Written<string>[];
}

const criteria = /^(?:acceptance|success|completion|done when|definition of done|exit criteria)\b/i;
const proof =
  /^(?:verify|verification|validation|how to verify|how to test|test commands?|testing commands?)\b/i;

/** Reads the sections of a Markdown text that are headed as criteria or as a check. */
export function proseSections({ placed, source, root }: ProseText): ProseSections {
  const sections = sectionsOf(root, source);
  return {
    acceptance: sections
      .filter(({ title }) => criteria.test(title))
      .flatMap(({ nodes }) => nodes.flatMap((node) => criteriaIn(node, source, placed))),
    verify: sections
      .filter(({ title }) => proof.test(title))
      .flatMap(({ nodes }) => nodes.flatMap((node) => commandsIn(node, source, placed))),
  };
}

/** The criteria of a text that holds nothing else: one for each item and line. */
export function criteriaOf({ placed, source, root }: ProseText): readonly Written<string>[] {
  return criteriaIn(root, source, placed);
}

interface Section {
  readonly title: string;
  readonly nodes: readonly Nodes[];
}

function sectionsOf(root: Root, { text }: SourceText): readonly Section[] {
  const sections: { readonly title: string; readonly nodes: Nodes[] }[] = [];
  for (const node of root.children) {
    const { start, end } = spanOf(node);
    if (node.type === "heading")
      sections.push({ title: text.slice(start, end).replace(/^[#\s*]+/, ""), nodes: [] });
    else sections.at(-1)?.nodes.push(node);
  }
  return sections;
}

function criteriaIn(node: Nodes, source: SourceText, placed: PlacedText): readonly Written<string>[] {
  return leafBlocks(node).flatMap((block) =>
    linesOf(source, spanOf(block)).map(({ text, span }) => ({ value: text, origin: originIn(placed, span) })),
  );
}

function linesOf({ text }: SourceText, { start, end }: Span): readonly Omit<Stretch, "isCode">[] {
  return [...text.slice(start, end).matchAll(/[^\r\n]+/g)].flatMap((match) => {
    const lead = /^[\s|]*(?:\[[ xX]\]\s*)?/.exec(match[0])?.[0].length ?? 0;
    const line = match[0].slice(lead).replace(/[\s|]+$/, "");
    const from = start + match.index + lead;
    return /[\p{L}\p{N}]/u.test(line) ? [{ text: line, span: { start: from, end: from + line.length } }] : [];
  });
}

function commandsIn(node: Nodes, source: SourceText, placed: PlacedText): readonly Written<string>[] {
  return leavesOf([node])
    .flatMap((leaf) => commandsOf(leaf, source))
    .map(({ text, span }) => ({ value: text, origin: originIn(placed, span) }));
}

/** Lines of code that are commands, and sentences that say no more than one. */
function commandsOf(leaf: Leaf, source: SourceText): readonly Stretch[] {
  const found =
    leaf.type === "code"
      ? linesOf(source, spanOf(leaf)).map((line) => commandOf({ ...line, isCode: true }))
      : sentencesOf(withGuardedCode(stretchesOf(source, leaf))).map(({ stretches }) => commandIn(stretches));
  return found.filter((command) => command !== undefined);
}
