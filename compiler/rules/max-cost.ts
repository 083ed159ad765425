import { valueAt } from "../diagnostics/diagnostic.ts";
import type { ScheduleFacts } from "../schedule/schedule.ts";
import { dearest, dollars, shortNumber } from "./budget-words.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports plans that cost more than their author wants to spend. */
export const maxCost: Rule<"schedule"> = {
  id: "max-cost",
  summary: "A plan costs no more than its budget.",
  why: "A budget that is passed over is found out about on the bill; before the first agent starts, a cheaper model or a smaller plan still helps.",
  severity: "error",
  stage: "schedule",
  *check(facts) {
    const { usd, tokens } = facts.plan.dispatch.budget;
    if (usd !== undefined) yield* overUsd(usd, facts);
    if (tokens !== undefined) yield* overTokens(tokens, facts);
  },
};

const usdRoute = ["dispatch", "budget", "usd"];

function* overUsd(limit: number, facts: ScheduleFacts): Iterable<Finding> {
  const { totals, unpricedModels, tasks } = facts.schedule;
  if (totals.cost === undefined) {
    const models = unpricedModels.map((model) => `"${model}"`).join(", ");
    yield {
      message: `whether the plan costs less than ${dollars(limit)} is not known: ${models} ${unpricedModels.length === 1 ? "has" : "have"} no price`,
      at: valueAt(usdRoute),
      help: 'add prices under "models.prices"',
      severity: "warning",
    };
    return;
  }
  if (totals.cost <= limit) return;
  const costOf = (task: Parameters<typeof tasks.get>[0]): number | undefined =>
    tasks.get(task)?.estimate.cost;
  yield {
    message: `the plan costs about ${dollars(totals.cost)}, its budget is ${dollars(limit)}`,
    at: valueAt(usdRoute),
    related: dearest(facts, costOf, (amount) => `about ${dollars(amount)}`),
    help: `give the dearest tasks a cheaper model, leave some out, or raise "usd" to ${Math.ceil(totals.cost * 10) / 10}`,
  };
}

function* overTokens(limit: number, facts: ScheduleFacts): Iterable<Finding> {
  const { totals, tasks } = facts.schedule;
  const sum = totals.inputTokens + totals.outputTokens;
  if (sum <= limit) return;
  const tokensOf = (task: Parameters<typeof tasks.get>[0]): number => {
    const estimate = tasks.get(task)?.estimate;
    return estimate === undefined ? 0 : estimate.inputTokens + estimate.outputTokens;
  };
  yield {
    message: `the plan takes about ${shortNumber(sum)} tokens, its budget is ${shortNumber(limit)}`,
    at: valueAt(["dispatch", "budget", "tokens"]),
    related: dearest(facts, tokensOf, (amount) => `about ${shortNumber(amount)} tokens`),
    help: 'claim fewer files, leave tasks out, or raise "tokens"',
  };
}
