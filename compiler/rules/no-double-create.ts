import { valueAt } from "../diagnostics/diagnostic.ts";
import type { Rule } from "./rule.ts";

/** Reports paths that two tasks create. */
export const noDoubleCreate: Rule<"repo"> = {
  id: "no-double-create",
  summary: "Only one task creates a file.",
  why: "The second creation overwrites the first, or both branches add the file and cannot be merged.",
  severity: "error",
  waivable: false,
  stage: "repo",
  *check({ hazards }) {
    for (const hazard of hazards) {
      if (hazard.kind !== "create-create") continue;
      const [first, second] = hazard.claims;
      yield {
        message: `"${first.task}" and "${second.task}" both create "${hazard.path}"`,
        at: valueAt(second.claim.route),
        label: "created again here",
        related: [{ place: valueAt(first.claim.route), message: "created here" }],
        help: `let one task create it; the other can depend on that task and modify the file`,
      };
    }
  },
};
