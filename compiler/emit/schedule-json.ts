import { jsonText } from "../ir/json-text.ts";
import type { WorkOrder, WorkOrderTask } from "../ir/work-order.ts";

/** The schedule part of a work order as JSON: waves, who does what on which model, totals and what they rest on. */
export function renderScheduleJson(order: WorkOrder): string {
  const { plan, dispatch, waves, critical_path, totals, assumptions } = order;
  return jsonText({
    format: "seamwright/schedule",
    version: 1,
    plan: plan.name,
    dispatch,
    waves,
    tasks: order.tasks.map(assignment),
    critical_path,
    totals,
    assumptions,
  });
}

function assignment(task: WorkOrderTask): Partial<WorkOrderTask> {
  const { id, title, role, agent, model, type, type_reason, wave, depends_on, not_earlier, estimate } = task;
  return { id, title, role, agent, model, type, type_reason, wave, depends_on, not_earlier, estimate };
}
