import type { SourceText } from "../../source/text.ts";
import type { ImportedTask, ImportProblem, Written } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { kebabName, taskIdFrom } from "../words/plan-words.ts";
import type { Cell } from "./cells.ts";
import { type RowTask, rowTask } from "./rows.ts";
import { type TableRow, type TaskTable, unreadColumns } from "./tables.ts";

/** A task of a table before its order is read. */
export interface TableTask {
  readonly task: ImportedTask;
  /** As the table has the id. */
  readonly written: string;
  readonly depends: readonly Cell[];
  readonly blocks: readonly Cell[];
}

/** The tasks of the tables of a file. */
export interface TableTasks {
  readonly tasks: readonly TableTask[];
  readonly problems: readonly ImportProblem[];
  /** How many rows look like a task; rows that go on with one are none. */
  readonly found: number;
  /** Ids, as written, that several tasks have. */
  readonly repeated: ReadonlySet<string>;
}

/**
 * Reads the rows of all tables. Rows with one id and one title are one task, as are rows without id and title and the row
 * before.
 */
export function tableTasks(
  source: SourceText,
  tables: readonly TaskTable[],
  tree: ImportTree | undefined,
): TableTasks {
  const grown: Grown = { tasks: [], problems: [], repeated: new Set(), found: 0 };
  for (const table of tables) {
    grown.problems.push(...unreadColumns(table));
    let last: number | undefined;
    for (const row of table.rows)
      last = addRow(grown, { source, row, said: rowTask(table, row, tree), last });
  }
  return grown;
}

interface Grown {
  readonly tasks: TableTask[];
  readonly problems: ImportProblem[];
  readonly repeated: Set<string>;
  found: number;
}

interface NextRow {
  readonly source: SourceText;
  readonly row: TableRow;
  readonly said: RowTask;
  /** Where the task of the row before is in the list. */
  readonly last: number | undefined;
}

/** Adds a row and says where its task is. */
function addRow(grown: Grown, { source, row, said, last }: NextRow): number | undefined {
  if (row.cells.every(({ text }) => text === "")) return last;
  grown.problems.push(...said.problems);
  const name = said.id ?? said.title;
  if (name === undefined) return goOn(grown, { source, row, said, last });
  const written = name.value;
  const known = grown.tasks.findIndex((other) => other.written === written);
  const before = grown.tasks[known];
  if (before !== undefined && isSame(before.task, said)) {
    grown.tasks[known] = joined(before, said);
    return known;
  }
  grown.found += 1;
  const wanted = said.id === undefined ? kebabName(written) : taskIdFrom(written) || kebabName(written);
  const id = freeId(wanted, grown.tasks);
  if (before !== undefined) {
    grown.repeated.add(written);
    grown.problems.push(repeated(name, id, before.task));
  }
  const { depends, blocks } = said;
  grown.tasks.push({ task: newTask(id, name, said), written, depends, blocks });
  return grown.tasks.length - 1;
}

function goOn(grown: Grown, { source, row, said, last }: NextRow): number | undefined {
  const before = last === undefined ? undefined : grown.tasks[last];
  if (last !== undefined && before !== undefined) {
    grown.tasks[last] = joined(before, said);
    return last;
  }
  grown.found += 1;
  const help = "give it an id or a title";
  const message = "a row has neither an id nor a title";
  grown.problems.push({ kind: "unread-task", message, origin: { source, span: row.span }, help });
  return undefined;
}

function isSame({ title }: ImportedTask, said: RowTask): boolean {
  return said.title === undefined || title.inferred !== undefined || said.title.value === title.value;
}

function joined({ task, written, depends, blocks }: TableTask, said: RowTask): TableTask {
  const title = task.title.inferred === undefined ? task.title : (said.title ?? task.title);
  return {
    task: {
      ...said.facets,
      ...task,
      title,
      claims: [...task.claims, ...said.claims],
      acceptance: [...task.acceptance, ...said.acceptance],
      verify: [...task.verify, ...said.verify],
    },
    written,
    depends: [...depends, ...said.depends],
    blocks: [...blocks, ...said.blocks],
  };
}

function newTask(
  id: string,
  name: Written<string>,
  { title, facets, claims, acceptance, verify }: RowTask,
): ImportedTask {
  return {
    ...facets,
    id,
    origin: name.origin,
    title: title ?? { ...name, inferred: "its id, as it has no title" },
    claims,
    dependsOn: [],
    consumes: [],
    provides: [],
    acceptance,
    verify,
    locks: [],
  };
}

function freeId(wanted: string, tasks: readonly TableTask[]): string {
  const taken = new Set(tasks.map(({ task }) => task.id));
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
  return id;
}

function repeated({ value, origin }: Written<string>, id: string, before: ImportedTask): ImportProblem {
  return {
    kind: "doubtful-reading",
    message: `two tasks are called "${value}", so the second is read as "${id}"`,
    origin,
    help: "give each task an id of its own",
    related: [{ ...before.origin, message: "the first" }],
  };
}
