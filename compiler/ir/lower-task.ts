import type { SharedContracts } from "../contracts/contracts.ts";
import type { Plan, Task } from "../plan/plan.ts";
import type { Assignment, ScheduleFacts, TaskEstimate } from "../schedule/schedule.ts";
import { filesOf, impliedOf, limitsOf, offLimitsOf } from "./lower-claims.ts";
import { providedBy, reliesOn } from "./lower-contracts.ts";
import { cost, minutes } from "./lower-figures.ts";
import { blockerText, dependsOn } from "./lower-reasons.ts";
import type { WorkOrderTask } from "./work-order.ts";

/** One scheduled task with all that its agent has to know. */
export function lowerTask(
  task: Task,
  assignment: Assignment,
  { facts, shared }: { readonly facts: ScheduleFacts; readonly shared: SharedContracts },
): WorkOrderTask {
  const { plan, claims } = facts;
  const own = claims.filter((claim) => claim.task === task.id);
  const implied = impliedOf(own);
  const limits = limitsOf(own);
  return {
    id: task.id,
    title: task.title,
    ...(task.description !== undefined && { description: task.description }),
    role: roleOf(plan, assignment),
    agent: assignment.agent,
    model: modelOf(assignment),
    type: task.type.type,
    type_reason: task.type.reason,
    wave: assignment.wave,
    branch: task.branch ?? `${plan.name}/${task.id}`,
    files: filesOf(own),
    ...(implied.length > 0 && { implied }),
    ...(limits.length > 0 && { limits }),
    off_limits: offLimitsOf(task.id, claims),
    depends_on: dependsOn(task.id, facts.taskGraph.dependencies),
    not_earlier: assignment.notEarlier.map(blockerText),
    relies_on: reliesOn(task, plan, shared),
    provides: providedBy(task, plan, shared),
    acceptance: [...task.acceptance],
    verify: [...task.verify],
    estimate: estimateOf(assignment.estimate),
  };
}

function roleOf(plan: Plan, { role }: Assignment): WorkOrderTask["role"] {
  return { id: role, title: plan.roles.find(({ id }) => id === role)?.title ?? role };
}

function modelOf({ model }: Assignment): WorkOrderTask["model"] {
  const { name, tier, reason } = model;
  return { name, ...(tier !== undefined && { tier }), reason };
}

function estimateOf(estimate: TaskEstimate): WorkOrderTask["estimate"] {
  return {
    minutes: minutes(estimate.minutes),
    input_tokens: Math.round(estimate.inputTokens),
    output_tokens: Math.round(estimate.outputTokens),
    ...cost(estimate.cost),
    reason: estimate.reason,
  };
}
