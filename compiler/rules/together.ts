import { valueAt } from "../diagnostics/diagnostic.ts";
import type { Task } from "../plan/plan.ts";
import type { Finding } from "./rule.ts";

/** What is said of tasks that all lack the same thing. */
interface LackWords {
  /** How many tasks the plan has. */
  readonly of: number;
  /** Follows the name of one task. */
  readonly one: string;
  /** Follows "4 of 12 tasks". */
  readonly many: string;
  readonly help: string;
  /** Tasks of which it is not surprising: a note where all are such. */
  readonly isUsual?: (task: Task) => boolean;
}

/** So many are reported one by one; more are one finding, which says the same and leaves room for others. */
const few = 3;
/** So many tasks are named and marked. */
const named = 6;

const note = { severity: "note" } as const;

/** One finding for each task, or one for all where there are many. */
export function lacking(tasks: readonly Task[], words: LackWords): readonly Finding[] {
  const { one, help, isUsual = () => false } = words;
  if (tasks.length > few) return [{ ...together(tasks, words), ...(tasks.every(isUsual) && note) }];
  return tasks.map((task) => ({
    message: `"${task.id}" ${one}`,
    at: idOf(task),
    help,
    ...(isUsual(task) && note),
  }));
}

function together(tasks: readonly Task[], { of, many, help }: LackWords): Finding {
  const [first, ...others] = tasks.slice(0, named);
  const ids = tasks.slice(0, named).map(({ id }) => `"${id}"`);
  const more = tasks.length > named ? ` and ${tasks.length - named} more` : "";
  return {
    message: `${tasks.length} of ${of} tasks ${many}: ${ids.join(", ")}${more}`,
    at: first === undefined ? valueAt([]) : idOf(first),
    related: others.map((task) => ({ place: idOf(task) })),
    help,
  };
}

function idOf({ route }: Task): Finding["at"] {
  return valueAt([...route, "id"]);
}
