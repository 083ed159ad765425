import type { SourceText, Span } from "../../source/text.ts";
import type { TextEdit } from "../../source/text-edit.ts";
import { spanOf } from "../places/markdown.ts";
import type { Block } from "../superpowers/blocks.ts";
import { plainItems } from "../superpowers/blocks.ts";
import { isFilesPart } from "../superpowers/files.ts";
import type { IdentifiedTask } from "../superpowers/identity.ts";
import { type LabelledPart, labelledParts } from "../superpowers/labels.ts";
import { lineEnd, lineEnding, lineStart, nextLine, placeAt, sliceAt } from "./text-lines.ts";

const label = /^(?:depends(?: on)?|dependencies|dependency|blocked by|prerequisite tasks?)$/i;

/** The part of a task that says what it depends on; the last one, where there are several. */
export function dependsPart(source: SourceText, { blocks }: IdentifiedTask): LabelledPart | undefined {
  return labelledParts(source, blocks)
    .filter((part) => label.test(part.label))
    .at(-1);
}

/** Says what a task depends on where it says it now, before any reason for it. A list behind the label becomes a line. */
export function replacedLine(source: SourceText, part: LabelledPart, names: string): readonly TextEdit[] {
  const said = sliceAt(source, part.span);
  if (said !== "") {
    const reason = /\s(?:because|since|as it|so that|which)\b/i.exec(said)?.index ?? said.length;
    return [{ source, span: { start: part.span.start, end: part.span.start + reason }, text: names }];
  }
  const behind = sliceAt(source, { start: part.labelSpan.end, end: lineEnd(source, part.labelSpan.end) });
  const space = /^[*_]*/.exec(behind)?.[0].length ?? 0;
  const at = placeAt(part.labelSpan.end + space);
  const items = plainItems(source, part.next);
  const list = items.map((item): TextEdit => {
    const span = { start: lineStart(source, spanOf(item).start), end: nextLine(source, spanOf(item).end) };
    return { source, span, text: "" };
  });
  return [{ source, span: at, text: ` ${names}` }, ...list];
}

/** A new line above the files of a task, or above all that it says. */
export function newLine(source: SourceText, { blocks, heading }: IdentifiedTask, names: string): TextEdit {
  const end = lineEnding(source);
  const text = `**Depends on:** ${names}`;
  const files = labelledParts(source, blocks).find(isFilesPart);
  const [first] = blocks.filter(({ type }) => type !== "thematicBreak");
  const block = files === undefined ? first : blockAround(blocks, files.labelSpan);
  if (block === undefined) {
    const at = lineEnd(source, heading.origin.span.end);
    return { source, span: placeAt(at), text: `${end}${end}${text}` };
  }
  const top = lineStart(source, spanOf(block).start);
  const own = files === undefined ? top : lineStart(source, files.labelSpan.start + leading(source, files));
  const isInside = block.type === "paragraph" && own > top;
  if (isInside) return { source, span: placeAt(own), text: `${text}${end}` };
  return { source, span: placeAt(top), text: `${text}${end}${end}` };
}

/** The range of a label may begin with the line end before it. */
function leading(source: SourceText, { labelSpan }: LabelledPart): number {
  return /^\s*/.exec(sliceAt(source, labelSpan))?.[0].length ?? 0;
}

function blockAround(blocks: readonly Block[], { start }: Span): Block | undefined {
  return blocks.find((block) => spanOf(block).start <= start && start < spanOf(block).end);
}
