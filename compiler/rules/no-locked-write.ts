import { valueAt } from "../diagnostics/diagnostic.ts";
import { reasonFor } from "../facts/implied/reason.ts";
import { accessVerbs } from "./claim-words.ts";
import { type GuardedWrite, guardedPaths, guardedWrites, patternLabel } from "./guarded-writes.ts";
import type { Rule } from "./rule.ts";

/** Reports claims to write locked files. */
export const noLockedWrite: Rule<"repo"> = {
  id: "no-locked-write",
  summary: "No task writes a file that the plan locks.",
  why: "Locked files are what the work is measured by, such as tests written first: an agent that may change them can pass without doing the work.",
  severity: "error",
  stage: "repo",
  *check(facts) {
    for (const write of guardedWrites(facts, facts.plan.sharedFiles.locked)) {
      const { task, access, claim, implied, glob } = write.claim;
      const verb = implied === undefined ? accessVerbs[access] : "has to change";
      const reason = implied === undefined ? "" : `: ${reasonFor(write.path, implied)}`;
      yield {
        message: `"${task}" ${verb} ${guardedPaths(write)}, which the plan locks${reason}`,
        at: valueAt(claim.route),
        related: [patternLabel(write, "locked here")],
        help: remedy(write),
        ...((implied !== undefined || !glob.literal) && { severity: "warning" as const }),
      };
    }
  },
};

function remedy({ claim: { implied, glob }, path }: GuardedWrite): string {
  if (implied !== undefined)
    return `unlock "${path}", or change the task so that it can leave the file alone`;
  return glob.literal
    ? "list it under read, or unlock it"
    : "narrow the glob so that it leaves the locked files out";
}
