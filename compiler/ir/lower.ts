import type { SharedContracts } from "../contracts/contracts.ts";
import { sortedUnique } from "../plan/order.ts";
import type { Plan } from "../plan/plan.ts";
import type { Dispatch } from "../plan/settings.ts";
import type { Schedule, ScheduleFacts, TierDecision, Totals, Wave } from "../schedule/schedule.ts";
import { jsonText } from "./json-text.ts";
import { ownershipOf } from "./lower-claims.ts";
import { contractsOf } from "./lower-contracts.ts";
import { cost, minutes, usd } from "./lower-figures.ts";
import { lowerTask } from "./lower-task.ts";
import type {
  WorkOrder,
  WorkOrderDispatch,
  WorkOrderTask,
  WorkOrderTotals,
  WorkOrderWave,
} from "./work-order.ts";

/**
 * The whole result of a compile as plain data. `source` is the file name of the plan. Minutes keep one decimal,
 * USD four, tokens none; what is unknown is absent.
 */
export function lower(facts: ScheduleFacts, shared: SharedContracts, source: string): WorkOrder {
  const { plan, schedule } = facts;
  return {
    format: "seamwright/work-order",
    version: 1,
    generated_by: "seamwright",
    plan: {
      name: plan.name,
      ...(plan.goal !== undefined && { goal: plan.goal }),
      ...(plan.base !== undefined && { base: plan.base }),
      source,
    },
    ...(plan.targets.length > 0 && { targets: [...sortedUnique(plan.targets.map(({ id }) => id))] }),
    dispatch: dispatchOf(plan, schedule),
    waves: schedule.waves.map((wave) => waveOf(wave, plan)),
    tasks: tasksOf(facts, shared),
    ownership: ownershipOf(facts),
    contracts: contractsOf(shared),
    critical_path: {
      tasks: [...schedule.criticalPath.tasks],
      minutes: minutes(schedule.criticalPath.minutes),
    },
    totals: totalsOf(schedule.totals),
    assumptions: [...schedule.assumptions],
  };
}

/** A work order as the text of `work-order.json`. */
export function serializeWorkOrder(order: WorkOrder): string {
  return jsonText(order);
}

function dispatchOf({ dispatch }: Plan, { tier }: Schedule): WorkOrderDispatch {
  return {
    ...tierOf(dispatch, tier),
    max_agents: dispatch.maxAgents,
    isolation: dispatch.isolation,
    commits: dispatch.commits,
    coupling: dispatch.coupling,
    ...(dispatch.merge !== "sequential" && { merge: dispatch.merge }),
    ...(dispatch.mode === "plan-team" && { mode: dispatch.mode }),
    ...(dispatch.batch !== 5 && { batch: dispatch.batch }),
  };
}

/** What the plan declares goes before what its numbers speak for. */
function tierOf(
  { tier: declared }: Dispatch,
  { tier, reason }: TierDecision,
): Pick<WorkOrderDispatch, "tier" | "tier_reason"> {
  if (declared === "auto" || declared === tier) return { tier, tier_reason: reason };
  return { tier: declared, tier_reason: `declared; the numbers speak for ${tier}: ${reason}` };
}

function waveOf(wave: Wave, { gate, gates }: Plan): WorkOrderWave {
  const added = gates.filter((one) => one.wave === wave.number).flatMap(({ commands }) => commands);
  return {
    number: wave.number,
    tasks: [...wave.tasks],
    gate: [...gate, ...added],
    minutes: minutes(wave.minutes),
    ...cost(wave.cost),
  };
}

function tasksOf(facts: ScheduleFacts, shared: SharedContracts): WorkOrderTask[] {
  const { plan, schedule } = facts;
  const tasks = new Map(plan.tasks.map((task) => [task.id, task]));
  return schedule.waves
    .flatMap((wave) => wave.tasks)
    .flatMap((id) => {
      const task = tasks.get(id);
      const assignment = schedule.tasks.get(id);
      return task && assignment ? [lowerTask(task, assignment, { facts, shared })] : [];
    });
}

function totalsOf(totals: Totals): WorkOrderTotals {
  return {
    minutes: minutes(totals.minutes),
    ...cost(totals.cost),
    input_tokens: Math.round(totals.inputTokens),
    output_tokens: Math.round(totals.outputTokens),
    serial_minutes: minutes(totals.serialMinutes),
    ...(totals.serialCost !== undefined && { serial_cost_usd: usd(totals.serialCost) }),
  };
}
