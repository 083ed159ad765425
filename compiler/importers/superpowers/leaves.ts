import type { Code, Heading, Paragraph } from "mdast";
import type { SourceText } from "../../source/text.ts";
import { spanOf } from "../places/markdown.ts";
import { type Block, hasBox, textIn } from "./blocks.ts";

/** A piece of a task that holds no other blocks. */
export interface Leaf {
  readonly node: Paragraph | Heading | Code;
  /** True for what a step is called: the text beside a box, a heading, `**Step 1: …**`. */
  readonly isTitle: boolean;
}

/** All paragraphs, headings and code blocks, also those in lists, in order. What is quoted is left out. */
export function leavesIn(source: SourceText, blocks: readonly Block[]): readonly Leaf[] {
  return blocks.flatMap((block): readonly Leaf[] => {
    if (block.type === "code") return [{ node: block, isTitle: false }];
    if (block.type === "heading") return [{ node: block, isTitle: true }];
    if (block.type === "paragraph") return [{ node: block, isTitle: isStep(source, block) }];
    if (block.type !== "list") return [];
    return block.children.flatMap((item) => {
      const [first, ...rest] = leavesIn(source, item.children);
      return first === undefined ? [] : [{ ...first, isTitle: first.isTitle || hasBox(item) }, ...rest];
    });
  });
}

function isStep(source: SourceText, paragraph: Paragraph): boolean {
  return /^[\s*_]*(?:\[[ xX]\]\s+)?[\s*_]*step\s*\d/i.test(textIn(source, spanOf(paragraph)).slice(0, 40));
}
