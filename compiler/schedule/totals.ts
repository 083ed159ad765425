import type { ModelSettings } from "../plan/settings.ts";
import type { PlannedWork } from "./planned-work.ts";
import { costOf, priceOf } from "./prices.ts";
import { addCosts, roundCost, roundMinutes } from "./rounding.ts";
import type { Totals } from "./schedule.ts";

/** Minutes of a wave: its longest task, not rounded. */
export function waveMinutes(work: readonly PlannedWork[]): number {
  return work.reduce((longest, { minutes }) => Math.max(longest, minutes), 0);
}

/** Adds up waves, given as the work in each, and compares them with one agent who does everything alone. */
export function totalsOf(
  waves: readonly (readonly PlannedWork[])[],
  prices: ModelSettings["prices"],
): Totals {
  const all = waves.flat();
  const strongest = strongestModel(all, prices);
  const serialCosts = all.map((work) =>
    strongest === undefined ? undefined : costOf(work, strongest, prices),
  );
  return {
    minutes: roundMinutes(sum(waves.map(waveMinutes))),
    cost: roundCost(addCosts(all.map(({ cost }) => cost))),
    inputTokens: Math.round(sum(all.map(({ inputTokens }) => inputTokens))),
    outputTokens: Math.round(sum(all.map(({ outputTokens }) => outputTokens))),
    serialMinutes: roundMinutes(sum(all.map(({ minutes }) => minutes))),
    serialCost: roundCost(addCosts(serialCosts)),
  };
}

/** The model with the dearest output among those given to tasks; the first by name among equals. */
export function strongestModel(
  work: readonly PlannedWork[],
  prices: ModelSettings["prices"],
): string | undefined {
  let strongest: { readonly name: string; readonly output: number } | undefined;
  for (const name of [...new Set(work.map(({ model }) => model.name))].sort()) {
    const output = priceOf(name, 0, prices)?.output;
    if (output !== undefined && (strongest === undefined || output > strongest.output)) {
      strongest = { name, output };
    }
  }
  return strongest?.name;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
