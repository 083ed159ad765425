import type { WorkOrder, WorkOrderTask } from "../../ir/work-order.ts";
import { lineMark } from "../generated-mark.ts";
import { promptPaths } from "../prompt-path.ts";
import { prompts } from "../prompts.ts";
import { mdCode } from "../quote.ts";
import { yamlText } from "../quote-yaml.ts";
import { oneLine } from "../visible.ts";
import { agentNames } from "./agent-names.ts";
import { taskSubject, writtenBy } from "./claims.ts";
import { modelOf } from "./model.ts";

/** The definition of the agent of a task: front matter, then the prompt of the task as its instructions. */
export function agentFile(task: WorkOrderTask, order: WorkOrder): string {
  const name = agentNames(order).tasks.get(task.id) ?? "";
  const front = yamlText({
    name,
    description: `${oneLine(task.role.title)}. Only for task ${taskSubject(task)} (plan ${order.plan.name}).`,
    model: modelOf(task),
    ...(writtenBy(task).length === 0 && { disallowedTools: "Write, Edit, NotebookEdit" }),
  });
  const role = `You are agent ${mdCode(name)} of plan ${mdCode(order.plan.name)}. ${guardRule}`;
  return `---\n${lineMark(order, "#")}\n${front}---\n\n${role}\n\n${promptOf(task, order)}`;
}

/** The definition of the agent that merges a wave and runs its gate. */
export function integratorFile(order: WorkOrder): string {
  const name = agentNames(order).integrator;
  const front = yamlText({
    name,
    description: `Merges finished waves of plan ${order.plan.name} and runs their gates. Writes no code.`,
    model: "haiku",
    tools: "Bash, Read",
  });
  return `---\n${lineMark(order, "#")}\n${front}---\n\n${integratorRule}\n`;
}

const guardRule =
  "A hook holds you to the files listed below: it refuses writes to all others and says who owns them. A refusal is no error to work around; report it.";

const integratorRule =
  "You run one command and report how it ended. Do not edit files, do not resolve conflicts, do not run other commands to make it pass: when it fails, say so with its last lines.";

/** Without the line that marks it as generated, which the front matter has. */
function promptOf(task: WorkOrderTask, order: WorkOrder): string {
  const path = promptPaths(order).get(task.id);
  const content = prompts.emit(order).find((artifact) => artifact.path === path)?.content ?? "";
  return content.slice(content.indexOf("\n") + 1).trimStart();
}
