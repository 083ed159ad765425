import type { ImportedTask, ImportProblem, Written } from "../imported.ts";
import { taskReferences } from "../words/task-references.ts";
import { type Cell, type CellValue, originOfCell, valuesOf } from "./cells.ts";
import { isNothing } from "./tables.ts";
import type { TableTask, TableTasks } from "./tasks.ts";

/** Reads what the tasks of tables wait for. */
export function tableOrder({ tasks, repeated }: TableTasks): {
  readonly tasks: readonly ImportedTask[];
  readonly problems: readonly ImportProblem[];
} {
  const names = namesOf(tasks);
  const problems: ImportProblem[] = [];
  const added = new Map<string, Written<string>[]>(tasks.map(({ task }) => [task.id, []]));
  for (const { task, depends, blocks } of tasks) {
    for (const name of depends.flatMap((cell) => readCell(cell, { task, names, repeated, problems })))
      added.get(task.id)?.push(name);
    for (const { value, origin } of blocks.flatMap((cell) =>
      readCell(cell, { task, names, repeated, problems }),
    ))
      added.get(value)?.push({ value: task.id, origin, inferred: `"${task.id}" is said to come before it` });
  }
  return {
    tasks: tasks.map(({ task }) => ({ ...task, dependsOn: onceEach(added.get(task.id) ?? []) })),
    problems,
  };
}

/** Ids by what people call the tasks: ids, then titles. */
function namesOf(tasks: readonly TableTask[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, id: string): void => {
    if (name !== "" && !names.has(name)) names.set(name, id);
  };
  for (const { written, task } of tasks) add(written, task.id);
  for (const { written, task } of tasks) add(plain(written), task.id);
  for (const { task } of tasks) add(plain(task.title.value), task.id);
  return names;
}

/** In lower case, without a leading word or zeros. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:task|step|item)\s+#?\s*|^#/, "")
    .replace(/^0+(?=\d)/, "")
    .trim();
}

interface Reading {
  readonly task: ImportedTask;
  readonly names: ReadonlyMap<string, string>;
  readonly repeated: ReadonlySet<string>;
  readonly problems: ImportProblem[];
}

function readCell(cell: Cell, reading: Reading): readonly Written<string>[] {
  return valuesOf(cell, "commas")
    .filter(({ text }) => !isNothing(text))
    .flatMap((value) => readValue(cell, value, reading));
}

function readValue(cell: Cell, { text, span }: CellValue, reading: Reading): readonly Written<string>[] {
  const { names } = reading;
  const exact = names.get(text) ?? names.get(plain(text));
  if (exact !== undefined) return checked({ value: exact, origin: originOfCell(cell, span) }, text, reading);
  const { found, unknown } = taskReferences(text, span.start, [...names.keys()]);
  const read = found.flatMap((reference) => {
    const id = names.get(reference.id);
    const dependency = { value: id ?? "", origin: originOfCell(cell, reference.span) };
    return id === undefined ? [] : checked(dependency, reference.id, reading);
  });
  const missing = found.length + unknown.length === 0 ? [{ id: text, span }] : unknown;
  for (const { id, span: place } of missing)
    reading.problems.push({
      kind: "unread-text",
      message: `"${reading.task.id}" is said to wait for "${id}", which is no task`,
      origin: originOfCell(cell, place),
      help: "name a task of the table by its id",
    });
  return read;
}

function checked(
  dependency: Written<string>,
  written: string,
  { task, repeated, problems }: Reading,
): readonly Written<string>[] {
  const { origin } = dependency;
  if (repeated.has(written))
    problems.push({
      kind: "unread-task",
      message: `"${task.id}" names "${written}", which several tasks are called`,
      origin,
      help: "give each task an id of its own",
    });
  if (dependency.value !== task.id) return [dependency];
  problems.push({ kind: "unread-text", message: `"${task.id}" is said to wait for itself`, origin });
  return [];
}

function onceEach(values: readonly Written<string>[]): readonly Written<string>[] {
  return values.filter((value, index) => values.findIndex((other) => other.value === value.value) === index);
}
