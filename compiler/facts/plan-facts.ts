import type { Plan } from "../plan/plan.ts";
import type { PlanFacts } from "./facts.ts";
import { taskGraph } from "./task-graph.ts";

/** What the plan says before the repository is read: a contract with a path may have its text there. */
export function planFacts(plan: Plan): PlanFacts {
  const hasText = ({ declare, path, env }: Plan["contracts"][number]) =>
    declare !== undefined || path !== undefined || env.length > 0;
  return { plan, taskGraph: taskGraph(plan, hasText) };
}
