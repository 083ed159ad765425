import type { Table, TableCell } from "mdast";
import type { SourceText, Span } from "../../source/text.ts";
import type { ImportProblem, Written } from "../imported.ts";
import { spanOf } from "../places/markdown.ts";
import { taskReferences } from "../words/task-references.ts";
import type { ListBlock } from "./checkbox-list.ts";
import { sliceOf } from "./checkbox-task.ts";
import { headingNumber } from "./numbered-line.ts";
import {
  type KnownEntry,
  type NumberResolver,
  namedTasks,
  notesIn,
  numberResolver,
  type SaidDependencies,
  saidDependencies,
} from "./numbered-references.ts";

/** What a numbered list says about order. */
export interface NumberedDependencies {
  /** By id, each once. */
  readonly dependsOn: ReadonlyMap<string, readonly Written<string>[]>;
  readonly problems: readonly ImportProblem[];
}

/** Reads what entries, headings and tables say that tasks wait for. What holds for a group holds for its parts. */
export function numberedDependencies(
  source: SourceText,
  blocks: readonly ListBlock[],
  entries: readonly KnownEntry[],
): NumberedDependencies {
  const resolver = numberResolver(source, entries);
  const said: Said = { dependsOn: new Map(), problems: [] };
  for (const { entry, id } of entries) {
    const { dependsOn, problems, others = [] } = saidDependencies(entry, resolver);
    const ids = id === undefined ? resolver.idsOf(entry.key).ids : [id];
    const reason = id === undefined ? `it is a part of "${entry.key}"` : undefined;
    put({ ids, dependsOn, reason }, said);
    putOthers(others, resolver, said);
    said.problems.push(...problems);
  }
  for (const block of blocks) {
    if (block.kind === "heading" || block.kind === "text") addGroupNote(block, resolver, said);
    if (block.kind === "bullet")
      putOthers(notesIn(spanOf(block.node), resolver).others ?? [], resolver, said);
    if (block.kind === "table") addTable(block.node, resolver, said);
  }
  return said;
}

interface Said {
  readonly dependsOn: Map<string, Written<string>[]>;
  readonly problems: ImportProblem[];
}

interface Put {
  readonly ids: readonly string[];
  readonly dependsOn: readonly Written<string>[];
  readonly reason: string | undefined;
}

function put({ ids, dependsOn, reason }: Put, said: Said): void {
  for (const id of ids) {
    const own = said.dependsOn.get(id) ?? [];
    for (const on of dependsOn) {
      const isKnown =
        on.value === id || ids.includes(on.value) || own.some(({ value }) => value === on.value);
      if (!isKnown) own.push(reason === undefined ? on : { ...on, inferred: on.inferred ?? reason });
    }
    if (own.length > 0) said.dependsOn.set(id, own);
  }
}

function putOthers(
  others: NonNullable<SaidDependencies["others"]>,
  resolver: NumberResolver,
  said: Said,
): void {
  for (const { number, dependsOn } of others) {
    const { ids, inferred } = resolver.idsOf(number);
    put({ ids, dependsOn, reason: inferred }, said);
  }
}

/** A heading, or a text right below it, may say what its group waits for. */
function addGroupNote(
  block: ListBlock & { readonly kind: "heading" | "text" },
  resolver: NumberResolver,
  said: Said,
): void {
  const heading = block.headings.at(-1);
  const group = heading && headingNumber(heading);
  if (group === undefined) return;
  const span = block.kind === "heading" ? block.heading.span : spanOf(block.node);
  const { dependsOn, others = [] } = notesIn(span, resolver);
  putOthers(others, resolver, said);
  put({ ids: resolver.idsOf(group).ids, dependsOn, reason: `it is a part of "${group}"` }, said);
}

const subject = /task|group|section|item|step|phase|任务|タスク|^\s*(?:#|id|no\.?)\s*$/i;
const waiting = /depend|blocked by|requires|prerequisite|after|依赖|依存|前提|前置/i;

/** A table with a column for tasks and one for what they wait for. */
function addTable({ children: [head, ...rows] }: Table, resolver: NumberResolver, said: Said): void {
  const { source, known } = resolver;
  const titles = head?.children.map((cell) => sliceOf(source, insideOf(source, cell))) ?? [];
  const on = titles.findIndex((title) => waiting.test(title) && !/block(?:s|ing)\b(?! by)/i.test(title));
  const of = titles.findIndex((title, index) => index !== on && subject.test(title));
  if (on < 0 || of < 0) return;
  for (const { children: cells } of rows) {
    const [task, waits] = [cells[of], cells[on]];
    if (task === undefined || waits === undefined) continue;
    const [name, names] = [insideOf(source, task), insideOf(source, waits)];
    const { found, unknown } = taskReferences(sliceOf(source, name), name.start, known);
    const { dependsOn, problems } = namedTasks(sliceOf(source, names), names.start, resolver);
    for (const { id: number } of found) {
      const { ids, inferred } = resolver.idsOf(number);
      put({ ids, dependsOn, reason: inferred }, said);
    }
    said.problems.push(...problems, ...unknown.map(({ id, span }) => unknownRow(id, { source, span })));
  }
}

/** A cell without the lines and spaces around it. */
function insideOf(source: SourceText, cell: TableCell): Span {
  const { start, end } = spanOf(cell);
  const text = source.text.slice(start, end);
  const lead = /^[|\s]*/.exec(text)?.[0].length ?? 0;
  const inside = text.slice(lead).replace(/[|\s]+$/, "");
  return { start: start + lead, end: start + lead + inside.length };
}

function unknownRow(text: string, origin: ImportProblem["origin"]): ImportProblem {
  return {
    kind: "unread-text",
    message: `"${text}" in a table of dependencies is no task of this plan`,
    origin,
  };
}
