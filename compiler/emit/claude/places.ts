import type { WorkOrder, WorkOrderTask } from "../../ir/work-order.ts";
import { shText } from "../quote-shell.ts";

/** Where `install.mjs` puts what the agents run, from the root of the repository. */
export function installedFolder({ plan }: WorkOrder): string {
  return `.claude/seamwright/${plan.name}`;
}

/** The ref that stands for the plan after a wave, gate passed; wave 0 is where it begins. */
export function waveRef({ plan }: WorkOrder, wave: number): string {
  return `refs/seamwright-claude/${plan.name}/wave-${wave}`;
}

/** True when each agent has a worktree of its own. Where it should have more than that, a worktree is what the runtime has. */
export function hasWorktrees({ dispatch }: WorkOrder): boolean {
  return dispatch.isolation !== "none";
}

/** What an agent runs first in its worktree: its own branch, from what all waves before it made. */
export function startCommand(task: WorkOrderTask, order: WorkOrder): string {
  return `git switch -c ${shText(task.branch)} ${waveRef(order, task.wave - 1)}`;
}

/** Merges a wave and runs its gate; 0 begins the plan. */
export function waveCommand(order: WorkOrder, wave: number): string {
  return `bash ${installedFolder(order)}/wave.sh ${wave}`;
}
