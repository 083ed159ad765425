import type { SourceText } from "../source/text.ts";
import { distinctProblems } from "./claims/distinct-problems.ts";
import type { ImportedPlan, ImportedTask } from "./imported.ts";
import type { Importer, ImportInput } from "./importer.ts";
import { speaksOfTasks } from "./table/columns.ts";
import { tableOrder } from "./table/order.ts";
import { taskTables } from "./table/tables.ts";
import { tableTasks } from "./table/tasks.ts";
import { kebabName, stemOf } from "./words/plan-words.ts";

/** Reads tables of tasks in Markdown, and files of comma- or tab-separated values. */
export const table: Importer = {
  id: "table",
  title: "table",
  place: "a Markdown, CSV or TSV file with a table of tasks",
  detects,
  read,
};

function detects([file, second]: readonly SourceText[]): boolean {
  if (file === undefined || second !== undefined || !/\.(?:md|markdown|csv|tsv)$/i.test(file.path))
    return false;
  return taskTables(file).tables.some(
    ({ headers, rows }) => rows.length > 0 && headers.some(({ text }) => speaksOfTasks(text)),
  );
}

function read({ files: [file], tree }: ImportInput): ImportedPlan {
  const empty = { contracts: [], gate: [], isOrdered: true } as const;
  if (file === undefined) return { ...empty, name: "table", tasks: [], problems: [], found: 0 };
  const { tables, title, problems } = taskTables(file);
  const read = tableTasks(file, tables, tree);
  const ordered = tableOrder(read);
  return {
    ...empty,
    name: kebabName(title ?? stemOf(file.path)),
    tasks: fromOne(ordered.tasks),
    problems: distinctProblems([...problems, ...read.problems, ...ordered.problems]),
    found: read.found,
  };
}

/** Waves count from 1. */
function fromOne(tasks: readonly ImportedTask[]): readonly ImportedTask[] {
  if (!tasks.some(({ wave }) => wave?.value === 0)) return tasks;
  return tasks.map((task) =>
    task.wave === undefined
      ? task
      : {
          ...task,
          wave: { ...task.wave, value: task.wave.value + 1, inferred: "waves are counted from 0 there" },
        },
  );
}
