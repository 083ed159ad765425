import { valueAt } from "../diagnostics/diagnostic.ts";
import { isImplied } from "../facts/overlap.ts";
import type { BrokenPin, ScheduleFacts } from "../schedule/schedule.ts";
import type { Rule } from "./rule.ts";

/** Reports pins to a wave that cannot be kept. */
export const noUnsatisfiablePin: Rule<"schedule"> = {
  id: "no-unsatisfiable-pin",
  summary: "A task that is pinned to a wave can run in it.",
  why: "A pin that contradicts the dependencies would start a task before what it needs is there.",
  severity: "error",
  waivable: false,
  stage: "schedule",
  *check(facts) {
    const { plan, schedule } = facts;
    for (const pin of schedule.brokenPins) {
      if (isOverlap(pin, facts)) continue;
      const { task, wave, why, other } = pin;
      const route = plan.tasks.find(({ id }) => id === task)?.route ?? [];
      const otherRoute = plan.tasks.find(({ id }) => id === other)?.route;
      yield {
        message: `"${task}" cannot run in wave ${wave}: ${why}`,
        at: valueAt([...route, "wave"]),
        ...(otherRoute !== undefined && {
          related: [{ place: valueAt([...otherRoute, "id"]), message: `"${other}" is here` }],
        }),
        help: "remove the pin, or pin it to another wave",
      };
    }
  },
};

/** Two tasks that claim one file and are pinned to one wave are reported by no-overlapping-writes. */
function isOverlap({ task, wave, other }: BrokenPin, { hazards, plan }: ScheduleFacts): boolean {
  if (other === undefined || plan.tasks.find(({ id }) => id === other)?.wave !== wave) return false;
  return hazards.some((hazard) => {
    if (hazard.kind !== "write-write" || isImplied(hazard)) return false;
    const pair = hazard.claims.map((claim) => claim.task);
    return pair.includes(task) && pair.includes(other);
  });
}
