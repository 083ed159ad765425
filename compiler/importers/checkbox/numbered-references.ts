import type { SourceText, Span } from "../../source/text.ts";
import type { ImportProblem, Written } from "../imported.ts";
import { taskReferences } from "../words/task-references.ts";
import { textBlocks } from "./checkbox-list.ts";
import { sliceOf } from "./checkbox-task.ts";
import { dependencyNotes } from "./dependency-note.ts";
import type { NumberedEntry } from "./numbered-entry.ts";
import { headingNumber } from "./numbered-line.ts";

/** An entry and the id of its task; a group that is no task has none. */
export interface KnownEntry {
  readonly entry: NumberedEntry;
  readonly id: string | undefined;
}

/** Finds the tasks that numbers in a text stand for. */
export interface NumberResolver {
  readonly source: SourceText;
  /** Every number that stands for something. */
  readonly known: readonly string[];
  /** The ids of a number: the task, or those in a group or below a heading, then inferred. */
  idsOf(number: string): { readonly ids: readonly string[]; readonly inferred?: string };
}

/** Knows the numbers of a list: those of its tasks, of its groups and of its headings. */
export function numberResolver(source: SourceText, entries: readonly KnownEntry[]): NumberResolver {
  const tasks = new Map<string, string>();
  const groups = new Map<string, string[]>();
  const put = (number: string, id: string): void => {
    groups.set(number, [...(groups.get(number) ?? []), id]);
  };
  for (const { entry, id } of entries) {
    if (id === undefined) continue;
    const number = entry.number?.value ?? entry.key;
    if (!tasks.has(number)) tasks.set(number, id);
    for (let above = entry.parent; above !== undefined; above = above.parent) put(above.key, id);
    const heading = entry.headings.findLast((one) => headingNumber(one) !== undefined);
    const group = heading && headingNumber(heading);
    if (group !== undefined && entry.parent?.key !== group) put(group, id);
  }
  return {
    source,
    known: [...new Set([...tasks.keys(), ...groups.keys()])],
    idsOf: (number) => {
      const id = tasks.get(number);
      if (id !== undefined) return { ids: [id] };
      return { ids: groups.get(number) ?? [], inferred: `it is a part of "${number}"` };
    },
  };
}

/** What is said to be waited for. */
export interface SaidDependencies {
  readonly dependsOn: readonly Written<string>[];
  /** What the text says of other tasks: `3 depends on 2`. */
  readonly others?: readonly { readonly number: string; readonly dependsOn: readonly Written<string>[] }[];
  readonly problems: readonly ImportProblem[];
}

/** The tasks that a text such as "1.2, 2" names, for one that waits for them. */
export function namedTasks(
  text: string,
  offset: number,
  { source, known, idsOf }: NumberResolver,
): SaidDependencies {
  const { found, unknown } = taskReferences(text, offset, known);
  const dependsOn = found.flatMap(({ id: number, span }) => {
    const { ids, inferred } = idsOf(number);
    return ids.map((id) => ({
      value: id,
      origin: { source, span },
      ...(inferred !== undefined && { inferred }),
    }));
  });
  const problems = unknown.map(({ id, span }) => noTask(id, source, span));
  return { dependsOn, problems };
}

function noTask(text: string, source: SourceText, span: Span): ImportProblem {
  return {
    kind: "unread-text",
    message: `"${text}" is no task of this plan, and something is said to wait for it`,
    origin: { source, span },
  };
}

const startsWithNumber =
  /^(?:the\s+)?(?:tasks?|groups?|sections?|phases?|steps?|任务组?|タスク|[§#])?\s*[`*_#]*\d/i;

/** What an entry itself says that it waits for. */
export function saidDependencies(
  { text, details }: NumberedEntry,
  resolver: NumberResolver,
): SaidDependencies {
  const { source } = resolver;
  const below = details
    .flatMap((node) => textBlocks(source, node))
    .map((block) => ({
      start: block[0]?.span.start ?? 0,
      end: block.at(-1)?.span.end ?? 0,
    }));
  return joined([text, ...below].map((span) => notesIn(span, resolver)));
}

/** What a text says that something waits for. */
export function notesIn(span: Span, resolver: NumberResolver): SaidDependencies {
  return joined(
    dependencyNotes(sliceOf(resolver.source, span), span.start).map((note): SaidDependencies => {
      if (!startsWithNumber.test(note.text)) {
        const problems = note.isLabelled ? [noTask(note.text, resolver.source, note.span)] : [];
        return { dependsOn: [], problems };
      }
      const named = namedTasks(note.text, note.span.start, resolver);
      const number = note.subject?.text;
      if (number === undefined || !resolver.known.includes(number)) return named;
      return { dependsOn: [], problems: named.problems, others: [{ number, dependsOn: named.dependsOn }] };
    }),
  );
}

function joined(all: readonly SaidDependencies[]): SaidDependencies {
  return {
    dependsOn: all.flatMap(({ dependsOn }) => dependsOn),
    problems: all.flatMap(({ problems }) => problems),
    others: all.flatMap(({ others = [] }) => others),
  };
}
