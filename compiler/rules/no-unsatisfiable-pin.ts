import { valueAt } from "../diagnostics/diagnostic.ts";
import type { Rule } from "./rule.ts";

/** Reports pins to a wave that cannot be kept. */
export const noUnsatisfiablePin: Rule<"schedule"> = {
  id: "no-unsatisfiable-pin",
  summary: "A task that is pinned to a wave can run in it.",
  why: "A pin that contradicts the dependencies would start a task before what it needs is there.",
  severity: "error",
  stage: "schedule",
  *check({ plan, schedule }) {
    for (const { task, wave, why, other } of schedule.brokenPins) {
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
