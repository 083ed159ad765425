import type { Plan } from "../../compiler/plan/plan.ts";
import { readPlan } from "../../compiler/plan/read.ts";

/** Decodes a plan that must be valid; the head (version, name) is added. */
export function planOf(body: string): Plan {
  const { plan, facts } = readPlan(
    "plan.yaml",
    new TextEncoder().encode(`version: 1\nname: library\n${body}`),
  );
  if (plan === undefined) throw new Error(`not a plan: ${JSON.stringify(facts)}`);
  return plan;
}
