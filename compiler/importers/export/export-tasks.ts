import type { RawPlan } from "../../plan/raw-plan.ts";
import type { TranslatedPlan } from "../raw-plan-of.ts";
import type { ExportInput, ExportTask } from "./exporter.ts";
import { reachOf, reducedOrder, type TaskOrder } from "./task-order.ts";

/** What a schedule says of a task that remains. */
export interface ScheduledTask {
  readonly id: string;
  /** From 1. */
  readonly wave: number;
  readonly dependsOn: readonly string[];
  /** The patterns that it creates, modifies or deletes. */
  readonly writes: readonly string[];
}

/** The tasks of a plan as an export needs them: in plan order, what remains with what the schedule says of it. */
export function exportTasks(
  { raw, provenance }: TranslatedPlan,
  scheduled: readonly ScheduledTask[],
): Pick<ExportInput, "tasks" | "finished"> {
  const byId = new Map(scheduled.map((task) => [task.id, task]));
  const said = saidOrder(raw);
  const remains = [...said.keys()].filter((id) => byId.has(id));
  const order = reducedOrder(new Map(remains.map((id) => [id, byId.get(id)?.dependsOn ?? []])));
  const reach = reachOf(new Map(remains.map((id) => [id, said.get(id)?.filter((on) => byId.has(on)) ?? []])));
  const placed = raw.tasks.flatMap(({ id }, index) => {
    const origin = provenance.originOf(["tasks", index]);
    return origin === undefined ? [] : [{ id: String(id), origin }];
  });
  const tasks = placed.flatMap((task): readonly ExportTask[] => {
    const found = byId.get(task.id);
    if (found === undefined) return [];
    const dependsOn = order.get(task.id) ?? [];
    return [
      {
        ...task,
        wave: found.wave,
        dependsOn,
        missing: dependsOn.filter((on) => !reach(task.id).has(on)),
        waitedFor: (said.get(task.id) ?? []).filter((on) => !byId.has(on)),
        writes: found.writes,
      },
    ];
  });
  return { tasks, finished: placed.filter(({ id }) => !byId.has(id)) };
}

function saidOrder({ tasks }: RawPlan): TaskOrder {
  return new Map(tasks.map(({ id, depends_on = [] }) => [String(id), depends_on.map(String)]));
}
