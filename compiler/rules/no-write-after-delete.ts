import { valueAt } from "../diagnostics/diagnostic.ts";
import type { WriteAfterDelete } from "../facts/facts.ts";
import { accessVerbs } from "./claim-words.ts";
import type { Rule } from "./rule.ts";

/** Reports uses of a file by a task that does not come before its deletion. */
export const noWriteAfterDelete: Rule<"repo"> = {
  id: "no-write-after-delete",
  summary: "No task uses a file after, or while, another deletes it.",
  why: "The later agent finds nothing to work on, or brings the file back.",
  severity: "error",
  stage: "repo",
  *check({ hazards }) {
    for (const hazard of hazards) {
      if (hazard.kind !== "write-after-delete") continue;
      const { deletion, later } = hazard;
      yield {
        message: describe(hazard),
        at: valueAt(later.claim.route),
        related: [{ place: valueAt(deletion.claim.route), message: `"${deletion.task}" deletes it here` }],
        help: remedy(hazard),
      };
    }
  },
};

function describe({ deletion, later, path, ordered }: WriteAfterDelete): string {
  const when = ordered ? "after" : "while";
  const does = ordered ? "has deleted it" : "may delete it";
  return `"${later.task}" ${accessVerbs[later.access]} "${path}" ${when} "${deletion.task}" ${does}`;
}

function remedy({ deletion, later, ordered }: WriteAfterDelete): string {
  if (ordered) return `drop the claim, or let "${deletion.task}" run after "${later.task}"`;
  if (later.access === "create") {
    return `add "${deletion.task}" to depends_on of "${later.task}", so that the file is made anew after it went`;
  }
  return `add "${later.task}" to depends_on of "${deletion.task}", so that the file goes last`;
}
