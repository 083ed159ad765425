import type { Cost } from "./schedule.ts";

/** Minutes with at most one decimal. */
export function roundMinutes(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}

/** USD with at most four decimals. */
export function roundCost(cost: Cost): Cost {
  return cost === undefined ? undefined : Math.round(cost * 10_000) / 10_000;
}

/** The sum; `undefined` as soon as one part is unknown. Not rounded. */
export function addCosts(costs: readonly Cost[]): Cost {
  return costs.reduce((sum, cost) => (sum === undefined || cost === undefined ? undefined : sum + cost), 0);
}
