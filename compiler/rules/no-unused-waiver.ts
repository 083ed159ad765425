import type { Rule } from "./rule.ts";

/** Reports waivers that no finding needs. */
export const noUnusedWaiver: Rule<"waiver"> = {
  id: "no-unused-waiver",
  summary: "Every waiver covers a finding.",
  why: "One that covers nothing is left over, or misses what it was meant for; either way the next finding may slip through it.",
  severity: "warning",
  stage: "waiver",
  *check({ waivers }) {
    for (const { rule, at, holds, covers, ran } of waivers) {
      if (!holds || !ran || covers > 0) continue;
      yield { message: `nothing that "${rule}" finds is covered by this waiver`, at, help: "take it out" };
    }
  },
};
