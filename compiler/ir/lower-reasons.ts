import type { Dependency, DependencyReason } from "../facts/facts.ts";
import { compareText, sortedUnique } from "../plan/order.ts";
import type { TaskId } from "../plan/plan.ts";
import type { Blocker } from "../schedule/schedule.ts";
import type { WorkOrderTask } from "./work-order.ts";

/** What a task comes after, once per task, sorted; several reasons are joined by commas. */
export function dependsOn(task: TaskId, dependencies: readonly Dependency[]): WorkOrderTask["depends_on"] {
  const reasons = new Map<string, string[]>();
  for (const { task: later, on, reason } of dependencies) {
    if (later === task) reasons.set(on, [...(reasons.get(on) ?? []), reasonText(reason)]);
  }
  return [...reasons]
    .map(([on, texts]) => ({ task: on, reason: [...new Set(texts)].join(", ") }))
    .sort((a, b) => compareText(a.task, b.task));
}

/** One reason why a task is not a wave earlier, e.g. `after audit-memory: declared`. */
export function blockerText(blocker: Blocker): string {
  switch (blocker.kind) {
    case "after":
      return `after ${blocker.task}: ${blocker.why}`;
    case "not-with":
      return `not with ${blocker.task}: ${blocker.why}`;
    case "role-busy":
      return `role ${blocker.role} is busy with ${sortedUnique(blocker.with).join(", ")}`;
    case "wave-full":
      return `wave ${blocker.wave} is full (${blocker.maxAgents} ${blocker.maxAgents === 1 ? "agent" : "agents"})`;
    case "pinned":
      return `pinned to wave ${blocker.wave}`;
  }
}

function reasonText(reason: DependencyReason): string {
  return reason.kind === "declared" ? "declared" : `contract ${reason.contract}`;
}
