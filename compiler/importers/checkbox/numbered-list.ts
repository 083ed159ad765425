import type { SourceText } from "../../source/text.ts";
import { spanOf } from "../places/markdown.ts";
import type { CheckboxItem } from "./checkbox-item.ts";
import { checkboxList, type ListBlock, type ListHeading } from "./checkbox-list.ts";
import { clipped } from "./clauses.ts";
import { headedTasks, headingEntry, type NumberedEntry } from "./numbered-entry.ts";
import { hasNumber, headingNumber, numberedLine } from "./numbered-line.ts";

/** A numbered list: the blocks it was read from, and what its items and task headings are. */
export interface NumberedList {
  readonly blocks: readonly ListBlock[];
  readonly entries: readonly NumberedEntry[];
}

/**
 * Reads items with boxes as a tree: `1.1` is a part of the nearest `1` before it, and what lies below an item is a part of
 * it where it has a number, else one of its steps. A heading `Task 2: …` above boxes without numbers is one task.
 */
export function numberedList(source: SourceText): NumberedList {
  const blocks = checkboxList(source, hasNumber);
  const headed = headedTasks(source, blocks);
  const reading: Reading = {
    source,
    entries: [],
    latest: new Map(),
    counts: new Map(),
    used: usedNumbers(source, blocks),
  };
  for (const block of blocks) {
    const above = block.headings.findLast((heading) => headed.has(heading));
    if (block.kind === "heading" && headed.has(block.heading))
      addEntry(headingEntry(block, headed.get(block.heading) ?? [], source), reading);
    if (block.kind === "item" && above === undefined) addEntry(itemEntry(block, reading), reading);
  }
  return { blocks, entries: reading.entries };
}

interface Reading {
  readonly source: SourceText;
  readonly entries: NumberedEntry[];
  /** The last entry of each number. */
  readonly latest: Map<string, NumberedEntry>;
  /** How many items without a number each heading has, by where it begins. */
  readonly counts: Map<number, number>;
  readonly used: ReadonlySet<string>;
}

function usedNumbers(source: SourceText, blocks: readonly ListBlock[]): ReadonlySet<string> {
  return new Set(
    blocks.flatMap((block) =>
      block.kind === "item" ? (numberedLine(source, block.item).number?.value ?? []) : [],
    ),
  );
}

function addEntry(entry: NumberedEntry, { entries, latest }: Reading): void {
  entries.push(entry);
  latest.set(entry.number?.value ?? entry.key, entry);
}

function itemEntry(
  { item, headings }: ListBlock & { readonly kind: "item" },
  reading: Reading,
): NumberedEntry {
  const line = numberedLine(reading.source, item);
  return {
    number: line.number,
    key: line.number?.value ?? keyByPlace(headings, reading),
    span: item.span,
    text: line.text,
    stretches: clipped(item.stretches, line.text.start, line.text.end),
    parallel: line.parallel,
    item,
    steps: [],
    details: item.details,
    headings,
    parent: parentOf(item, line.number?.value, reading),
  };
}

function parentOf(
  { level, node }: CheckboxItem,
  number: string | undefined,
  { entries, latest }: Reading,
): NumberedEntry | undefined {
  const parts = number?.split(".") ?? [];
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const parent = latest.get(parts.slice(0, length).join("."));
    if (parent !== undefined) return parent;
  }
  if (level === 0) return undefined;
  return entries.findLast(
    ({ item }) => item !== undefined && item.level < level && spanOf(item.node).end >= spanOf(node).end,
  );
}

/** `2.1` for the first item without a number below the heading `2. Loans`; `task-1` where no heading has one. */
function keyByPlace(headings: readonly ListHeading[], { counts, used }: Reading): string {
  const heading = headings.findLast((one) => headingNumber(one) !== undefined);
  const at = heading?.span.start ?? -1;
  const prefix = heading === undefined ? "task-" : `${headingNumber(heading)}.`;
  let count = (counts.get(at) ?? 0) + 1;
  while (used.has(`${prefix}${count}`)) count += 1;
  counts.set(at, count);
  return `${prefix}${count}`;
}
