import type { Heading, Paragraph } from "mdast";
import type { SourceText, Span } from "../../source/text.ts";
import { type Stretch, spanOf, stretchesOf } from "../places/markdown.ts";
import { type Block, hasBox, headingSpan, stretchesWithin, textIn, trimmed } from "./blocks.ts";

/** What a label such as `**Files:**` opens, up to the next one in its block. */
export interface LabelledPart {
  /** As written, without colon and asterisks. */
  readonly label: string;
  readonly labelSpan: Span;
  /** What stands behind the label in its block. */
  readonly span: Span;
  readonly stretches: readonly Stretch[];
  /** The block behind the one that holds the label, where no other label follows in that. */
  readonly next: Block | undefined;
}

/** Finds the labels of paragraphs, of items without a box, and of headings, in order. */
export function labelledParts(source: SourceText, blocks: readonly Block[]): readonly LabelledPart[] {
  return blocks.flatMap((block, index): readonly LabelledPart[] => {
    const next = blocks[index + 1];
    if (block.type === "paragraph") return partsOfParagraph(source, block, next);
    if (block.type === "heading") return [partOfHeading(source, block, next)];
    if (block.type !== "list") return [];
    return block.children.flatMap((item) => (hasBox(item) ? [] : labelledParts(source, item.children)));
  });
}

function partOfHeading(source: SourceText, heading: Heading, next: Block | undefined): LabelledPart {
  const labelSpan = headingSpan(heading);
  const label = textIn(source, labelSpan).replace(/^[*_]+|[*_:：\s]+$/g, "");
  return { label, labelSpan, span: { start: labelSpan.end, end: labelSpan.end }, stretches: [], next };
}

interface Label {
  readonly label: string;
  readonly span: Span;
}

function partsOfParagraph(
  source: SourceText,
  paragraph: Paragraph,
  next: Block | undefined,
): readonly LabelledPart[] {
  const whole = spanOf(paragraph);
  const stretches = stretchesOf(source, paragraph);
  const alone = boldAlone(textIn(source, whole), whole);
  const labels =
    alone ?? stretches.flatMap((stretch) => (stretch.isCode ? [] : labelsIn(stretch, whole.start)));
  return labels.map(({ label, span: labelSpan }, index) => {
    const follower = labels[index + 1];
    const span = trimmed(source, { start: labelSpan.end, end: follower?.span.start ?? whole.end });
    const inner = stretchesWithin(stretches, {
      start: labelSpan.end,
      end: follower?.span.start ?? whole.end,
    });
    return { label, labelSpan, span, stretches: inner, next: follower === undefined ? next : undefined };
  });
}

const bold =
  /(?:^|(?<=[\s|·]))(?:\*\*|__)([^*\n:：]{1,80})(?:[:：][ \t]{0,4}(?:\*\*|__)|(?:\*\*|__)[ \t]{0,4}(?:\([^()\n]{0,80}\)[ \t]{0,4})?[:：])/g;
const plain =
  /(?:^|[\n|])[ \t]*(?:note[:：][ \t]*)?(?:(files?|depends on|dependencies|consumes|produces)[ \t]*[:：]|(depends on)[ \t]+(?=tasks?\b))/gi;

function labelsIn({ text, span }: Stretch, start: number): readonly Label[] {
  const matches = [...text.matchAll(bold), ...text.matchAll(plain)].sort((a, b) => a.index - b.index);
  return matches.flatMap((match) => {
    const atStart = /^[\n|*_]/.test(match[0]) || match.index + span.start === start;
    if (!atStart) return [];
    const from = span.start + match.index;
    return [
      { label: (match[1] ?? match[2] ?? "").trim(), span: { start: from, end: from + match[0].length } },
    ];
  });
}

/** `**Files**` as a paragraph of its own is a label, too. */
function boldAlone(text: string, span: Span): readonly Label[] | undefined {
  const match = /^(?:\*\*|__)([^*_\n:：]{1,80})(?:\*\*|__)$/.exec(text);
  return match === null ? undefined : [{ label: (match[1] ?? "").trim(), span }];
}
