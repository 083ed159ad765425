import type { ListItem, Paragraph } from "mdast";
import type { SourceText } from "../../source/text.ts";
import type { ImportedStatus, Written } from "../imported.ts";
import { type Stretch, spanOf, stretchesOf } from "../places/markdown.ts";
import { type Block, boxesIn, textIn } from "./blocks.ts";
import { type Leaf, leavesIn } from "./leaves.ts";
import { fencedProofs, isShell, mayProve, proves } from "./proofs.ts";

const mostCommands = 10;

/**
 * The commands that steps tell to run, each once, in order: `Run: …`, fences that are to be run or followed by what is
 * expected, and lines that begin with a command and go on with what it must say.
 */
export function verifyCommands(source: SourceText, blocks: readonly Block[]): readonly Written<string>[] {
  const leaves = leavesIn(source, blocks);
  const found = leaves.flatMap(({ node }, index): readonly Written<string>[] => {
    if (node.type === "paragraph") return commandsOf(source, node);
    if (node.type !== "code" || !isShell(node) || !isToBeRun(source, leaves, index)) return [];
    return fencedProofs(source, node, folderOf(textOf(source, leaves[index - 1])));
  });
  const seen = new Set<string>();
  return found.filter(({ value }) => !seen.has(value) && seen.add(value)).slice(0, mostCommands);
}

const run = /(?:^|[\s*_>(])run\b[^:：\n`]{0,40}[:：][\s*_]{0,6}$/i;
const joint = /^[\s,，、]*(?:and|then|&&|,)?[\s,]*$/i;
const atStart = /(?:^|\n)[\s>*_-]*(?:\[[ xX]\]\s+)?[*_]*$/;
const runAtStart =
  /(?:^|\n)[\s>*_-]*(?:\[[ xX]\]\s+)?[*_]*(?:step\s*\d+[\w.]*\s*[:：.—-]\s*)?(?:re-?)?run\s+$/i;
const goesOn =
  /^\s*(?:→|⇒|[-=]>)|^[\s*_:,—–-]*(?:(?:must|should|to|is|are|be|all|both)\s+)*(?:clean|green|pass(?:es)?|succeeds?|ok|exits?|expect(?:ed|s)?|no\s+errors?|0\s+errors?)\b/i;

/** The commands of a paragraph. One that no label announces must be a command beyond doubt. */
function commandsOf(source: SourceText, paragraph: Paragraph): readonly Written<string>[] {
  const stretches = stretchesOf(source, paragraph);
  let isRun = false;
  let isPlain = false;
  return stretches.flatMap(({ text, span, isCode }, index) => {
    if (!isCode) {
      isRun = run.test(text) || (isRun && index > 0 && joint.test(text));
      isPlain = runAtStart.test(text) || (isPlain && index > 0 && joint.test(text));
      return [];
    }
    const isTold = isRun
      ? text !== "" && mayProve(text)
      : proves(text) && (isPlain || isLine(stretches, index));
    return isTold ? [{ value: text, origin: { source, span } }] : [];
  });
}

/** A line that begins with code, behind which stands what it must come to. */
function isLine(stretches: readonly Stretch[], index: number): boolean {
  const before = stretches[index - 1]?.text ?? "";
  return atStart.test(before) && goesOn.test(stretches[index + 1]?.text ?? "");
}

/** A fence is to be run where the text before says so, its step is called so, or what is expected stands behind it. */
function isToBeRun(source: SourceText, leaves: readonly Leaf[], index: number): boolean {
  const title = leaves.slice(0, index).findLast(({ isTitle }) => isTitle);
  return (
    /(?:^|[\s*_>(])(?:re-?)?run\b[^\n]{0,160}[:：][\s*_]*$/i.test(textOf(source, leaves[index - 1])) ||
    /^[\s*_]*expected\b/i.test(textOf(source, leaves[index + 1])) ||
    /\b(?:(?:re-?)?run|tests?|verify|check)\b/i.test(textOf(source, title))
  );
}

function textOf(source: SourceText, leaf: Leaf | undefined): string {
  return leaf === undefined || leaf.node.type === "code" ? "" : textIn(source, spanOf(leaf.node));
}

/** The folder in "Run from `web`:". */
function folderOf(text: string): string | undefined {
  return /\brun\b[^\n]{0,80}?\b(?:from|in)\s+(?:the\s+)?`([^`\s]+?)\/?`[^\n]{0,40}$/i.exec(text)?.[1];
}

/** How far a task is by its boxes: those of its steps, or all where none is called a step. */
export function statusByBoxes(
  source: SourceText,
  blocks: readonly Block[],
): Written<ImportedStatus> | undefined {
  const boxes = boxesIn(blocks);
  const steps = boxes.filter((box) => /\bstep\s*\d/i.test(textIn(source, spanOf(box)).slice(0, 40)));
  const counted = steps.length > 0 ? steps : boxes;
  const ticked = counted.filter(({ checked }) => checked === true);
  const last = ticked.at(-1);
  if (last === undefined) return undefined;
  const isDone = ticked.length === counted.length;
  return {
    value: isDone ? "done" : "in-progress",
    origin: { source, span: boxSpan(source, last) },
    inferred: isDone ? "all its steps are ticked" : `${ticked.length} of ${counted.length} steps are ticked`,
  };
}

/** Where the `[x]` of an item is. */
export function boxSpan(
  source: SourceText,
  item: ListItem,
): { readonly start: number; readonly end: number } {
  const span = spanOf(item);
  const at = /\[[xX ]\]/.exec(textIn(source, span));
  if (at === null) return span;
  return { start: span.start + at.index, end: span.start + at.index + at[0].length };
}
