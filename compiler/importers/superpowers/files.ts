import type { ListItem } from "mdast";
import type { SourceText } from "../../source/text.ts";
import { spanOf, stretchesOf } from "../places/markdown.ts";
import { type FileLabel, fileLabel, filesBlock } from "./access.ts";
import { type Block, plainItems, textIn, withoutBox } from "./blocks.ts";
import { type FilesInput, type ListedFiles, none, readEntry, together } from "./entry.ts";
import { type LabelledPart, labelledParts } from "./labels.ts";

/** Reads the `**Files:**` blocks among the blocks of a task, in all their forms. */
export function listedFiles(blocks: readonly Block[], input: FilesInput): ListedFiles {
  const parts = labelledParts(input.source, blocks);
  const read = parts.flatMap((part, index) => {
    const block = filesBlock(part.label) ?? continued(part, parts[index - 1]);
    return block === undefined ? [] : [filesOfPart(part, block, input)];
  });
  return together(read);
}

/** True for a part that begins a list of files. */
export function isFilesPart({ label }: LabelledPart): boolean {
  return filesBlock(label) !== undefined;
}

/** `**Create:**` and `**Modify:**` right behind `**Files:**`, each with paths of its own. */
function continued({ label }: LabelledPart, before: LabelledPart | undefined): FileLabel | undefined {
  const isAfter = before !== undefined && (isFilesPart(before) || continued(before, undefined) !== undefined);
  if (before !== undefined && !isAfter) return undefined;
  return /^(create|modify|delete|test|new|modified|deleted)s?$/i.test(label) ? fileLabel(label) : undefined;
}

function filesOfPart(part: LabelledPart, block: FileLabel, input: FilesInput): ListedFiles {
  const inline = readEntry(part.stretches, block, input);
  const items = itemsOf(part, input.source);
  if (items.length > 0) return together([inline, readItems(items, block, input)]);
  const isEmpty = textIn(input.source, part.span).trim() === "";
  if (!isEmpty || (part.next?.type !== "code" && part.next?.type !== "table")) return inline;
  const what = part.next.type === "code" ? "a block of code" : "a table";
  const origin = { source: input.source, span: part.labelSpan };
  return {
    ...none,
    problems: [{ kind: "unread-text", message: `the files of the task stand in ${what}`, origin }],
  };
}

/** The list that belongs to a label: behind text only where every item is about a file, as steps may follow. */
function itemsOf({ next, span }: LabelledPart, source: SourceText): readonly ListItem[] {
  if (next?.type !== "list") return [];
  const plain = plainItems(source, next);
  const isAlone = textIn(source, span).trim() === "";
  if (plain.length === 0) return isAlone && isFileList(next.children, source) ? next.children : [];
  return isAlone || (next.ordered !== true && isFileList(plain, source)) ? plain : [];
}

function isFileList(items: readonly ListItem[], source: SourceText): boolean {
  return items.every((item) => {
    const text = textIn(source, withoutBox(source, spanOf(item.children[0] ?? item)));
    return (
      /^[\s*_]*[A-Za-z/ ()]{3,30}[:：]|^`[^`\s]*[./][^`\s]*`/.test(text) && !/^[\s*_]*step\b/i.test(text)
    );
  });
}

function readItems(items: readonly ListItem[], label: FileLabel, input: FilesInput): ListedFiles {
  return together(
    items.flatMap(({ children }) => {
      const [first, ...rest] = children;
      if (first?.type !== "paragraph") return [];
      const nested = rest.flatMap((block) => (block.type === "list" ? block.children : []));
      const own = onlyLabel(textIn(input.source, spanOf(first)));
      if (nested.length > 0 && own !== undefined) return [readItems(nested, own, input)];
      return [readEntry(stretchesOf(input.source, first), label, input)];
    }),
  );
}

function onlyLabel(text: string): FileLabel | undefined {
  const match = /^[\s*_]{0,6}([A-Za-z][A-Za-z/ ()-]{1,40}?)[*_]{0,2}\s*[:：]?[*_]{0,2}\s*$/.exec(text);
  return match === null ? undefined : (fileLabel(match[1] ?? "") ?? { does: undefined });
}
