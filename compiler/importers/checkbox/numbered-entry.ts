import type { Nodes } from "mdast";
import type { SourceText, Span } from "../../source/text.ts";
import type { Written } from "../imported.ts";
import { type Stretch, stretchesOf } from "../places/markdown.ts";
import type { CheckboxItem } from "./checkbox-item.ts";
import type { ListBlock, ListHeading } from "./checkbox-list.ts";
import { clipped } from "./clauses.ts";
import { headingNumber, isTaskHeading, numberedLine } from "./numbered-line.ts";

/** A task, or a group of tasks, of a numbered list. */
export interface NumberedEntry {
  /** As written. */
  readonly number: Written<string> | undefined;
  /** Unique among entries; the number where there is one. */
  readonly key: string;
  /** What a finding about it points at. */
  readonly span: Span;
  /** What its line says without number and mark. */
  readonly text: Span;
  readonly parallel: Span | undefined;
  /** The same as stretches. */
  readonly stretches: readonly Stretch[];
  /** `undefined` for a heading such as `Task 2: Loans`. */
  readonly item: CheckboxItem | undefined;
  /** The boxes of a task that is a heading. */
  readonly steps: readonly CheckboxItem[];
  /** The blocks below it, those of its parts left out. */
  readonly details: readonly Nodes[];
  readonly headings: readonly ListHeading[];
  /** The entry it is a part of. */
  readonly parent: NumberedEntry | undefined;
}

/** Headings that are tasks, with what lies below them. */
export function headedTasks(
  source: SourceText,
  blocks: readonly ListBlock[],
): ReadonlyMap<ListHeading, readonly ListBlock[]> {
  const below = new Map<ListHeading, ListBlock[]>();
  for (const block of blocks) {
    const heading = block.headings.findLast(isTaskHeading);
    if (heading === undefined) continue;
    const own = below.get(heading) ?? [];
    below.set(heading, block.kind === "heading" && block.heading === heading ? own : [...own, block]);
  }
  return new Map(
    [...below].filter(
      ([, own]) =>
        own.some(({ kind }) => kind === "item") &&
        own.every((block) => block.kind !== "item" || numberedLine(source, block.item).number === undefined),
    ),
  );
}

/** The entry that such a heading is. */
export function headingEntry(
  { heading, headings }: ListBlock & { readonly kind: "heading" },
  below: readonly ListBlock[],
  source: SourceText,
): NumberedEntry {
  const number = headingNumber(heading) ?? "";
  const at = heading.span.start + heading.text.indexOf(number);
  const span = { start: at, end: at + number.length };
  const lead = /^[\s:：.—–*_-]*/.exec(source.text.slice(span.end, heading.span.end))?.[0].length ?? 0;
  const text = { start: span.end + lead, end: heading.span.end };
  return {
    number: { value: number, origin: { source, span } },
    key: number,
    span: heading.span,
    text,
    stretches: clipped(stretchesOf(source, heading.node), text.start, text.end),
    parallel: undefined,
    item: undefined,
    steps: below.flatMap((block) => (block.kind === "item" ? [block.item] : [])),
    details: below.flatMap(nodesOf),
    headings: headings.slice(0, -1),
    parent: undefined,
  };
}

function nodesOf(block: ListBlock): readonly Nodes[] {
  if (block.kind === "item") return block.item.level === 0 ? [block.item.node] : [];
  return block.kind === "heading" ? [] : [block.node];
}
