import { jsonText } from "../ir/json-text.ts";
import type { WorkOrder, WorkOrderTask } from "../ir/work-order.ts";
import { promptPaths } from "./prompt-path.ts";
import { mdCode, mdText } from "./quote.ts";
import type { Target } from "./target.ts";
import { trackerDescription, trackerFiles, trackerTitle } from "./tracker-text.ts";
import { oneLine } from "./visible.ts";

/** The task file of Task Master. */
export const taskmaster: Target = {
  id: "taskmaster",
  summary: "A tasks.json for Task Master, with the plan as a tag.",
  needs: "Task Master 0.30 or newer",
  emit: (order) => [{ path: "taskmaster/tasks.json", content: jsonText(fileOf(order)) }],
};

function fileOf(order: WorkOrder): unknown {
  const numbers = new Map(order.tasks.map(({ id }, index) => [id, index + 1]));
  const description = oneLine(order.plan.goal ?? order.plan.name);
  return {
    generated_by: "seamwright",
    [order.plan.name]: {
      tasks: order.tasks.map((task) => taskOf(order, task, numbers)),
      metadata: { projectName: order.plan.name, description },
    },
  };
}

function taskOf(order: WorkOrder, task: WorkOrderTask, numbers: ReadonlyMap<string, number>): unknown {
  const { id, title, wave, branch, role, agent, model, estimate, depends_on } = task;
  return {
    id: numbers.get(id),
    title: trackerTitle(title, 200),
    description: trackerDescription(task) || trackerTitle(title, 200),
    details: trackerFiles(task).join("\n\n"),
    testStrategy: strategy(task),
    status: "pending",
    dependencies: depends_on.flatMap((on) => numbers.get(on.task) ?? []),
    priority: order.critical_path.tasks.includes(id) ? "high" : "medium",
    subtasks: [],
    metadata: {
      task: id,
      wave,
      branch,
      role: role.id,
      agent,
      model: model.name,
      minutes: estimate.minutes,
      prompt: promptPaths(order).get(id),
    },
  };
}

/** A criterion or a command a line. */
function strategy({ acceptance, verify }: WorkOrderTask): string {
  return [...acceptance.map(mdText), ...verify.map(mdCode)].map((line) => `- ${line}`).join("\n");
}
