import type { RepoFacts } from "../facts/facts.ts";
import type { Role, RoleId, Task, TaskId } from "../plan/plan.ts";
import { estimateWork, type WorkEstimate } from "./estimate.ts";
import { groupBy } from "./group.ts";
import { chooseModel } from "./models.ts";
import { costOf } from "./prices.ts";
import { roundCost, roundMinutes } from "./rounding.ts";
import type { Cost, ModelChoice, TaskEstimate } from "./schedule.ts";

/** A task with its model and what it is expected to take; nothing is rounded. */
export interface PlannedWork extends WorkEstimate {
  readonly task: Task;
  readonly model: ModelChoice;
  readonly cost: Cost;
}

/** The work of every task, in plan order. */
export function plannedWork({ plan, claims }: RepoFacts): ReadonlyMap<TaskId, PlannedWork> {
  const roles = new Map<RoleId, Role>(plan.roles.map((role) => [role.id, role]));
  // A line in a list is no work to speak of.
  const declared = claims.filter(({ implied }) => implied === undefined);
  const claimsOf = groupBy(declared, (claim) => claim.task);
  return new Map(
    plan.tasks.map((task) => {
      const model = chooseModel(task, roles.get(task.role), plan.models);
      const work = estimateWork(task, claimsOf.get(task.id) ?? []);
      return [task.id, { ...work, task, model, cost: costOf(work, model.name, plan.models.prices) }];
    }),
  );
}

/** The same, as it is shown. */
export function shownEstimate({
  minutes,
  inputTokens,
  outputTokens,
  cost,
  reason,
}: PlannedWork): TaskEstimate {
  return {
    minutes: roundMinutes(minutes),
    inputTokens: Math.round(inputTokens),
    outputTokens: Math.round(outputTokens),
    cost: roundCost(cost),
    reason,
  };
}
