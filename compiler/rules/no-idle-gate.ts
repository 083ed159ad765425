import { keyAt } from "../diagnostics/diagnostic.ts";
import type { Rule } from "./rule.ts";

/** Reports gates of waves that the schedule does not have. */
export const noIdleGate: Rule<"schedule"> = {
  id: "no-idle-gate",
  summary: "A gate under `gates` belongs to a wave that the schedule has.",
  why: "The commands of a gate without a wave never run, though the plan looks as if they guarded something.",
  severity: "warning",
  stage: "schedule",
  *check({ plan, schedule }) {
    const waves = schedule.waves.map(({ number }) => number);
    for (const { wave } of plan.gates) {
      if (waves.includes(wave)) continue;
      yield {
        message: `there is no wave ${wave}, so its gate never runs`,
        at: keyAt(["gates", String(wave)]),
        help: `the schedule has ${waves.length === 1 ? "wave" : "waves"} ${waves.join(", ")}; move the commands there, or to "gate"`,
      };
    }
  },
};
