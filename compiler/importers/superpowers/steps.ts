import type { ListItem } from "mdast";
import type { SourceText } from "../../source/text.ts";
import type { ImportedStatus, Written } from "../imported.ts";
import { spanOf, stretchesOf } from "../places/markdown.ts";
import { type Block, boxesIn, paragraphsIn, textIn } from "./blocks.ts";

const mostCommands = 10;
const run = /(?:^|[\s*_>(])run\b[^:：\n`]{0,40}[:：][\s*_]{0,6}$/i;
const joint = /^[\s,，、]*(?:and|then|&&|,)?[\s,]*$/i;
/** They prove nothing, or never end. */
const noProof =
  /^(?:git|sudo|open|echo|cat|mkdir|rm|cp|mv|cd)\s(?!.*&&)|\b(?:dev|start|serve|preview|watch)\s*$/;

/** The commands that steps name as `Run: …`, each once, in order. */
export function verifyCommands(source: SourceText, blocks: readonly Block[]): readonly Written<string>[] {
  const found = new Map<string, Written<string>>();
  for (const paragraph of paragraphsIn(blocks)) {
    const stretches = stretchesOf(source, paragraph);
    let isRun = false;
    for (const [index, { text, span, isCode }] of stretches.entries()) {
      if (!isCode) {
        isRun = run.test(text) || (isRun && index > 0 && joint.test(text));
        continue;
      }
      const isCommand = isRun && text !== "" && !noProof.test(text);
      if (isCommand && !found.has(text)) found.set(text, { value: text, origin: { source, span } });
    }
  }
  return [...found.values()].slice(0, mostCommands);
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
