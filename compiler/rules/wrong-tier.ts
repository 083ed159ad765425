import { valueAt } from "../diagnostics/diagnostic.ts";
import type { Rule } from "./rule.ts";

/** Reports a declared way of running the plan that its numbers speak against. */
export const wrongTier: Rule<"schedule"> = {
  id: "wrong-tier",
  summary: "The declared tier fits the plan.",
  why: "Teams for reading are waste, sessions die under long tasks, and too few separate groups leave agents waiting.",
  severity: "warning",
  stage: "schedule",
  *check({ plan, schedule }) {
    const declared = plan.dispatch.tier;
    const { tier, reason } = schedule.tier;
    if (declared === "auto" || declared === tier) return;
    yield {
      message: `the plan declares tier "${declared}", its numbers speak for "${tier}": ${reason}`,
      at: valueAt(["dispatch", "tier"]),
      help: `write "tier: ${tier}", or "auto"`,
    };
  },
};
