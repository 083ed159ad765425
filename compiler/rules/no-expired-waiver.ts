import type { Rule } from "./rule.ts";

/** Reports waivers whose last day is over. */
export const noExpiredWaiver: Rule<"waiver"> = {
  id: "no-expired-waiver",
  summary: "Every waiver with an end still holds.",
  why: "Whoever set the end wanted it looked at again; what it covered is reported once more.",
  severity: "warning",
  stage: "waiver",
  *check({ waivers }) {
    for (const { rule, at, until, isExpired, covers } of waivers) {
      if (!isExpired) continue;
      const rest = covers === 0 ? "" : `, and covered ${covers} ${covers === 1 ? "finding" : "findings"}`;
      yield {
        message: `the waiver of "${rule}" held until ${until}${rest}`,
        at,
        help: covers === 0 ? "take it out" : 'mend the finding, or set a later "until"',
      };
    }
  },
};
