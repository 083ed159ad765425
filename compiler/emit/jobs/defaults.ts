import type { WorkOrder, WorkOrderTask } from "../../ir/work-order.ts";

/** Does one task: reads the prompt and works in the folder that it is started in. */
export const agentDefault = 'claude -p --permission-mode acceptEdits --model "$MODEL" < "$PROMPT"';

/** Makes the default agent available on a new machine. */
export const setupDefault = "npm install --global @anthropic-ai/claude-code";

/** Where the prompts are in the repository, when the plan was compiled without `--out`. */
export function outputFolder({ plan }: WorkOrder): string {
  return `.seamwright/${plan.name}`;
}

/** Minutes after which a task is stopped: four times its estimate, at least 15 and at most 6 hours. */
export function minutesAllowed({ estimate }: WorkOrderTask): number {
  return Math.min(360, Math.max(15, Math.ceil(estimate.minutes * 4)));
}
