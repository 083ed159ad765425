import { valueAt } from "../diagnostics/diagnostic.ts";
import type { Task } from "../plan/plan.ts";
import type { Finding } from "./rule.ts";

/** What is said of one task that is too big. */
export interface BigWords {
  readonly task: Task;
  /** Follows the name of the task. */
  readonly says: string;
  /** The same in a few words, for a list of several. */
  readonly label: string;
  readonly help: string;
}

/** What is said of several. */
interface ManyWords {
  /** Follows "4 of 12 tasks". */
  readonly says: string;
  readonly help: string;
}

const few = 3;

/** One finding for each task; where there are many, one for all, which names every one. */
export function bigFindings(found: readonly BigWords[], of: number, many: ManyWords): readonly Finding[] {
  const [first] = found;
  if (first === undefined) return [];
  if (found.length <= few) {
    return found.map(({ task, says, help }) => ({ message: `"${task.id}" ${says}`, at: idOf(task), help }));
  }
  return [
    {
      message: `${found.length} of ${of} tasks ${many.says}`,
      at: idOf(first.task),
      label: first.label,
      related: found.slice(1, 8).map(({ task, label }) => ({ place: idOf(task), message: label })),
      help: many.help,
    },
  ];
}

function idOf({ route }: Task): Finding["at"] {
  return valueAt([...route, "id"]);
}
