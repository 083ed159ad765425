import { valueAt } from "../diagnostics/diagnostic.ts";
import type { Rule } from "./rule.ts";

const anonymous =
  /^(the )?(worker|agent|dev|developer|engineer|coder|teammate|assistant|bot|specialist|helper|implementer)?[\s_#-]*(\d+|[a-z]|one|two|three)?$/i;

/** Reports titles such as "worker 2" that say nothing about the work. */
export const noAnonymousRole: Rule<"plan"> = {
  id: "no-anonymous-role",
  summary: "A role is named for what it does.",
  why: 'A role is a contract: "safety auditor" limits the work and shapes the report, "worker 2" does neither.',
  severity: "warning",
  stage: "plan",
  *check({ plan }) {
    for (const role of plan.roles) {
      if (!role.declared || !anonymous.test(role.title.trim())) continue;
      yield {
        message: `the title "${role.title}" does not say what the role is for`,
        at: valueAt([...role.route, "title"]),
        help: 'name the work, for example "WASM runtime safety auditor"',
      };
    }
  },
};
