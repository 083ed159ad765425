import { valueAt } from "../diagnostics/diagnostic.ts";
import { isLeadRole } from "../facts/lead-role.ts";
import { writes } from "../facts/ownership.ts";
import { namesOf } from "./implied-words.ts";
import type { Rule } from "./rule.ts";

/** Reports tasks of the lead that write files while others work. */
export const noLeadWrites: Rule<"schedule"> = {
  id: "no-lead-writes",
  summary: "The lead writes no file while the team runs.",
  why: "A lead who writes stops answering and reviewing, and works on the tree that everybody else starts from.",
  severity: "warning",
  stage: "schedule",
  *check({ plan, claims, schedule }) {
    const leads = new Map(plan.roles.filter(isLeadRole).map((role) => [role.id, role]));
    for (const { id, role, route } of plan.tasks) {
      const lead = leads.get(role);
      const wave = schedule.waves.find(({ tasks }) => tasks.includes(id));
      const others = wave?.tasks.filter((other) => other !== id) ?? [];
      if (lead === undefined || wave === undefined || others.length === 0) continue;
      if (!claims.some((claim) => claim.task === id && writes(claim))) continue;
      yield {
        message: `"${id}" has the role "${lead.id}", which leads the team, and writes files in wave ${wave.number} beside ${namesOf(others)}`,
        at: valueAt([...route, "role"]),
        related: [{ place: valueAt(lead.route), message: "the lead" }],
        help: "give the task to a role that does not lead, or put it in a wave of its own with depends_on",
      };
    }
  },
};
