import { valueAt } from "../diagnostics/diagnostic.ts";
import { isLeadTask } from "../facts/lead-role.ts";
import { accessVerbs } from "./claim-words.ts";
import { guardedPaths, guardedWrites, patternLabel } from "./guarded-writes.ts";
import type { Rule } from "./rule.ts";

/** Reports claims to write files that are the lead's. */
export const noLeadOnlyWrite: Rule<"repo"> = {
  id: "no-lead-only-write",
  summary: "No task writes a file that the plan leaves to the lead.",
  why: "What only the lead writes, between waves, needs no order and has no conflicts; one task that writes it too takes both away.",
  severity: "error",
  stage: "repo",
  *check(facts) {
    for (const write of guardedWrites(facts, facts.plan.sharedFiles.lead)) {
      const { task, access, claim, implied, glob } = write.claim;
      if (implied !== undefined || isLeadTask(task, facts.plan)) continue;
      yield {
        message: `"${task}" ${accessVerbs[access]} ${guardedPaths(write)}, which only the lead writes`,
        at: valueAt(claim.route),
        related: [patternLabel(write, "left to the lead here")],
        help: glob.literal
          ? 'take it out of the task, and let its acceptance say what the lead has to add; or take it out of "shared_files.lead"'
          : "narrow the glob so that it leaves the lead's files out",
        ...(!glob.literal && { severity: "warning" as const }),
      };
    }
  },
};
