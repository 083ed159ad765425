import { valueAt } from "../diagnostics/diagnostic.ts";
import type { Hazard } from "../facts/facts.ts";
import type { BrokenPin } from "../schedule/schedule.ts";
import type { Rule } from "./rule.ts";

/** Reports pins to a wave that cannot be kept. */
export const noUnsatisfiablePin: Rule<"schedule"> = {
  id: "no-unsatisfiable-pin",
  summary: "A task that is pinned to a wave can run in it.",
  why: "A pin that contradicts the dependencies would start a task before what it needs is there.",
  severity: "error",
  stage: "schedule",
  *check({ plan, schedule, hazards }) {
    for (const pin of schedule.brokenPins) {
      if (isOverlap(pin, hazards)) continue;
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

/** Two writers of one file that are pinned together are reported by no-overlapping-writes. */
function isOverlap({ task, other }: BrokenPin, hazards: readonly Hazard[]): boolean {
  return hazards.some((hazard) => {
    if (hazard.kind !== "write-write") return false;
    const pair = hazard.claims.map((claim) => claim.task);
    return pair.includes(task) && other !== undefined && pair.includes(other);
  });
}
