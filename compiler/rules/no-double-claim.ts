import { valueAt } from "../diagnostics/diagnostic.ts";
import type { ResolvedClaim } from "../facts/facts.ts";
import type { Rule } from "./rule.ts";

/** Reports tasks that list one path twice in ways that contradict each other. */
export const noDoubleClaim: Rule<"repo"> = {
  id: "no-double-claim",
  summary: "A task lists a path once: it creates, modifies, deletes or reads it.",
  why: "Told both to create and to modify one file, an agent does either, and the checks cannot tell which.",
  severity: "error",
  stage: "repo",
  *check({ claims }) {
    const first = new Map<string, ResolvedClaim>();
    for (const claim of claims) {
      const { path } = claim.glob;
      if (path === undefined) continue;
      const key = `${claim.task}\n${path}`;
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, claim);
        continue;
      }
      const again = earlier.access === claim.access;
      yield {
        message: `"${claim.task}" lists "${path}" under ${again ? `${claim.access} twice` : `${earlier.access} and ${claim.access}`}`,
        at: valueAt(claim.claim.route),
        related: [{ place: valueAt(earlier.claim.route), message: "listed first here" }],
        help: "keep one of the two",
        ...(again && { severity: "warning" as const }),
      };
    }
  },
};
