import type { Table } from "mdast";
import type { SourceText, Span } from "../../source/text.ts";
import type { ImportProblem, Written } from "../imported.ts";
import { spanOf } from "../places/markdown.ts";
import { type Block, textIn, trimmed } from "../superpowers/blocks.ts";
import { dependenciesIn, namedTasks } from "../superpowers/dependencies.ts";
import type { IdentifiedTask } from "../superpowers/identity.ts";
import { labelledParts } from "../superpowers/labels.ts";

/** That a task waits for another. */
interface Edge {
  readonly task: string;
  readonly on: Written<string>;
}

/** What each task waits for, by its id. */
export interface SisyphusOrder {
  readonly dependsOn: ReadonlyMap<string, readonly Written<string>[]>;
  readonly problems: readonly ImportProblem[];
}

interface Ordering {
  readonly source: SourceText;
  readonly tasks: readonly IdentifiedTask[];
  /** Where the dependency matrix is. */
  readonly outside: readonly Block[];
}

/** Puts together "Blocked By", "Blocks" and the dependency matrix; where they differ, all hold. */
export function sisyphusOrder({ source, tasks, outside }: Ordering): SisyphusOrder {
  const problems: ImportProblem[] = [];
  const stated = tasks.flatMap((task) => {
    const read = labelled(source, task, /^(?:blocked by|depends on|dependencies)$/i).map((span) =>
      dependenciesIn(span, { source, task, tasks }),
    );
    problems.push(...read.flatMap((one) => one.problems));
    return read.flatMap(({ dependsOn }) => dependsOn.map((on): Edge => ({ task: task.id, on })));
  });
  const blocked = tasks.flatMap((task) =>
    labelled(source, task, /^blocks$/i).flatMap((span) => blocks(span, { source, task, tasks })),
  );
  const matrix = outside.flatMap((block) =>
    block.type === "table" ? rowsOf(block, { source, tasks, outside }) : [],
  );
  problems.push(...differences(stated, matrix), ...withoutMatrix(source, outside));
  const edges = [...stated, ...matrix, ...blocked].filter(({ task, on }) => task !== on.value);
  const dependsOn = new Map<string, readonly Written<string>[]>();
  for (const { task, on } of edges) {
    const known = dependsOn.get(task) ?? [];
    if (!known.some(({ value }) => value === on.value)) dependsOn.set(task, [...known, on]);
  }
  return { dependsOn, problems };
}

function labelled(source: SourceText, { blocks }: IdentifiedTask, form: RegExp): readonly Span[] {
  return labelledParts(source, blocks).flatMap(({ label, span }) => (form.test(label) ? [span] : []));
}

interface Blocking {
  readonly source: SourceText;
  readonly task: IdentifiedTask;
  readonly tasks: readonly IdentifiedTask[];
}

function blocks(span: Span, { source, task, tasks }: Blocking): readonly Edge[] {
  const { found } = namedTasks(textIn(source, span), span.start, { source, task, tasks });
  return found.map(({ value, origin }) => ({
    task: value,
    on: { value: task.id, origin, inferred: `"${task.id}" blocks it` },
  }));
}

function rowsOf(table: Table, { source, tasks }: Ordering): readonly Edge[] {
  const [head, ...rows] = table.children.map(({ children }) =>
    children.map((cell) => cellSpan(source, spanOf(cell))),
  );
  const titles = (head ?? []).map((span) => textIn(source, span));
  const column = titles.findIndex((title) => /^(?:depends on|blocked by|dependencies)$/i.test(title));
  const blocksColumn = titles.findIndex((title) => /^blocks$/i.test(title));
  if (column < 0 || !/^(?:task|#|id|todo)/i.test(titles[0] ?? "")) return [];
  return rows.flatMap((cells): readonly Edge[] => {
    const [first, on, blocked] = [cells[0], cells[column], cells[blocksColumn]];
    const task = first && taskIn(first, { source, tasks });
    if (task === undefined || on === undefined) return [];
    const { dependsOn } = dependenciesIn(on, { source, task, tasks });
    return [
      ...dependsOn.map((one) => ({ task: task.id, on: one })),
      ...(blocked === undefined ? [] : blocks(blocked, { source, task, tasks })),
    ];
  });
}

function taskIn(span: Span, { source, tasks }: Omit<Ordering, "outside">): IdentifiedTask | undefined {
  const [any] = tasks;
  if (any === undefined) return undefined;
  const [named] = namedTasks(textIn(source, span), span.start, { source, task: any, tasks }).found;
  return tasks.find(({ id }) => id === named?.value);
}

/** What stands between the bars. */
function cellSpan(source: SourceText, { start, end }: Span): Span {
  const text = textIn(source, { start, end });
  const lead = /^\|/.test(text) ? 1 : 0;
  return trimmed(source, { start: start + lead, end: /\|$/.test(text) && text.length > 1 ? end - 1 : end });
}

function differences(stated: readonly Edge[], matrix: readonly Edge[]): readonly ImportProblem[] {
  const speaking = new Set(stated.map(({ task }) => task));
  return matrix.flatMap(({ task, on }): readonly ImportProblem[] => {
    if (!speaking.has(task) || stated.some((edge) => edge.task === task && edge.on.value === on.value))
      return [];
    const message = `the matrix says that "${task}" waits for "${on.value}", and the task itself does not`;
    return [{ kind: "doubtful-reading", message, origin: on.origin }];
  });
}

/** A matrix in another form than a table is not read. */
function withoutMatrix(source: SourceText, outside: readonly Block[]): readonly ImportProblem[] {
  return labelledParts(source, outside).flatMap(({ label, labelSpan, next }): readonly ImportProblem[] => {
    if (!/^(?:full\s+)?dependency matrix\b/i.test(label) || next?.type === "table" || next === undefined)
      return [];
    const origin = { source, span: labelSpan };
    return [{ kind: "unread-text", message: "the dependency matrix is no table, and is not read", origin }];
  });
}
