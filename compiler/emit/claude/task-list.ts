import { jsonText } from "../../ir/json-text.ts";
import type { WorkOrder } from "../../ir/work-order.ts";
import type { Artifact } from "../emitter.ts";
import { promptPaths } from "../prompt-path.ts";
import { agentNames } from "./agent-names.ts";
import { taskSubject } from "./claims.ts";

/** The task list of a team, one file a task, numbered in order of merging. A wave waits for all of the one before. */
export function taskFiles(order: WorkOrder): readonly Artifact[] {
  const { tasks } = order;
  const names = agentNames(order);
  const paths = promptPaths(order);
  const numbersOf = (wave: number) =>
    [...tasks.keys()].filter((index) => tasks[index]?.wave === wave).map((index) => `${index + 1}`);
  return tasks.map((task, index) => ({
    path: `claude/tasks/${index + 1}.json`,
    content: jsonText({
      id: `${index + 1}`,
      subject: taskSubject(task),
      description: `Task ${task.id} of plan ${order.plan.name}; its prompt is ${paths.get(task.id)} in the folder of the compiled plan, and the instructions of agent ${names.tasks.get(task.id)}.`,
      owner: names.tasks.get(task.id),
      status: "pending",
      blocks: numbersOf(task.wave + 1),
      blockedBy: numbersOf(task.wave - 1),
      metadata: { plan: order.plan.name, task: task.id, wave: task.wave },
    }),
    // The runtime drops files with keys that it does not know.
    unmarked: true,
  }));
}
