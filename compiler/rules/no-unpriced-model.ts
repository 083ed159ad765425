import { valueAt } from "../diagnostics/diagnostic.ts";
import type { Plan } from "../plan/plan.ts";
import type { Route } from "../source/route.ts";
import type { Rule } from "./rule.ts";

/** Reports models without a price, for which no cost can be given. */
export const noUnpricedModel: Rule<"schedule"> = {
  id: "no-unpriced-model",
  summary: "Every model that the plan names has a price.",
  why: "Without a price the cost of the plan is unknown, and a misspelt model name fails only when the agent is started.",
  severity: "warning",
  stage: "schedule",
  *check({ plan, schedule }) {
    for (const model of schedule.unpricedModels) {
      yield {
        message: `model "${model}" has no price, so the cost of the plan is unknown`,
        at: valueAt(routeOf(model, plan)),
        help: `correct the name, or add it under "models.prices"`,
      };
    }
  },
};

/** Where the plan names the model first. */
function routeOf(model: string, { tasks, roles, models }: Plan): Route {
  const task = tasks.find((candidate) => candidate.model === model);
  if (task !== undefined) return [...task.route, "model"];
  const role = roles.find((candidate) => candidate.model === model);
  if (role !== undefined) return [...role.route, "model"];
  const tier = Object.entries(models.tiers).find(([, name]) => name === model)?.[0];
  return tier === undefined ? [] : ["models", tier];
}
