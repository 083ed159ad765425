import type { RepoFacts } from "../facts/facts.ts";
import type { TaskId } from "../plan/plan.ts";
import type { Impact, Importer } from "./impact.ts";

/**
 * When a task runs, seen from the tasks that write the changed file: it is one of them (`changes`), comes after all
 * of them (`after`), or does not come after at least one of them (`not-after`). `unchanged`: no task writes the file.
 */
export type TaskOrder = "changes" | "after" | "not-after" | "unchanged";

/** What of an impact one task has to cope with. */
export interface TaskImpact {
  readonly task: TaskId;
  readonly order: TaskOrder;
  /** Tasks that write the changed file and that this one does not come after; without itself. */
  readonly notAfter: readonly TaskId[];
  /** Importers that the task writes; never empty. */
  readonly importers: readonly Importer[];
}

/** An impact in terms of a plan. A file that several tasks write stands under each. */
export interface PlannedImpact {
  /** Tasks that may write the changed file, in plan order. */
  readonly changers: readonly TaskId[];
  /** In plan order. */
  readonly tasks: readonly TaskImpact[];
  /** Importers that no task writes. */
  readonly unowned: readonly Importer[];
}

/** Says whose files an impact is in, and whether their tasks come late enough to see it. */
export function plannedImpact({ file, importers }: Impact, facts: RepoFacts): PlannedImpact {
  const { writersOf } = facts.ownership;
  const changers = writersOf(file);
  const tasks = facts.plan.tasks.map(({ id }): TaskImpact => {
    const notAfter = changers.filter((changer) => changer !== id && !facts.taskGraph.isBefore(changer, id));
    const own = importers.filter((importer) => writersOf(importer.file).includes(id));
    return { task: id, order: orderOf(id, changers, notAfter), notAfter, importers: own };
  });
  return {
    changers,
    tasks: tasks.filter((task) => task.importers.length > 0),
    unowned: importers.filter((importer) => writersOf(importer.file).length === 0),
  };
}

function orderOf(task: TaskId, changers: readonly TaskId[], notAfter: readonly TaskId[]): TaskOrder {
  if (changers.length === 0) return "unchanged";
  if (changers.includes(task)) return "changes";
  return notAfter.length === 0 ? "after" : "not-after";
}
