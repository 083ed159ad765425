import type { WorkOrder, WorkOrderTask } from "../ir/work-order.ts";
import { mdCode } from "./quote.ts";

/** What the tasks that may change some declarations mean for a task that uses them, as sentences. */
export function providerNote(
  providers: readonly string[],
  { wave }: WorkOrderTask,
  order: WorkOrder,
): string {
  const isBefore = (id: string) => wavesOf([id], order).some((number) => number < wave);
  const before = providers.filter(isBefore);
  const after = providers.filter((id) => !isBefore(id));
  if (before.length === 0 && after.length === 0) return "No task changes them.";
  return [
    before.length === 0 ? "" : `${named(before, order)} may have changed them when you start: read the file.`,
    after.length === 0
      ? ""
      : `${named(after, order)} may change them at the same time or later: ${advice(before)}.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** The waves of some tasks, in their order; tasks that the order does not have are left out. */
export function wavesOf(ids: readonly string[], order: WorkOrder): readonly number[] {
  return ids.flatMap((id) => order.tasks.filter((task) => task.id === id).map(({ wave }) => wave));
}

function named(ids: readonly string[], order: WorkOrder): string {
  const tasks = ids.map((id) => {
    const [wave] = wavesOf([id], order);
    return wave === undefined ? mdCode(id) : `${mdCode(id)} (wave ${wave})`;
  });
  return `Task${tasks.length === 1 ? "" : "s"} ${tasks.join(", ")}`;
}

function advice(before: readonly string[]): string {
  const told = "the lead tells you when it changes";
  return before.length === 0 ? `build on this text; ${told}` : told;
}
