import { valueAt } from "../diagnostics/diagnostic.ts";
import type { Rule } from "./rule.ts";

/** More agents than this cost the leader more than they bring (seed 002, team sizing). */
const mostAgents = 6;

/** Reports plans that let too many agents work at once. */
export const maxAgents: Rule<"plan"> = {
  id: "max-agents",
  summary: `At most ${mostAgents} agents work at once.`,
  why: "Every agent's output passes through one leader; beyond six, keeping their contexts apart takes longer than it saves.",
  severity: "warning",
  stage: "plan",
  *check({ plan }) {
    const { maxAgents: allowed } = plan.dispatch;
    if (allowed <= mostAgents) return;
    yield {
      message: `up to ${allowed} agents may work at once, ${mostAgents} are manageable`,
      at: valueAt(["dispatch", "max_agents"]),
      help: `lower "max_agents" to ${mostAgents}, or split the plan in two`,
    };
  },
};
