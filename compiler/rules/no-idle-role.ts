import { keyAt } from "../diagnostics/diagnostic.ts";
import type { Plan } from "../plan/plan.ts";
import { nearest } from "../source/nearest.ts";
import type { Rule } from "./rule.ts";

/** Reports roles that no task has. */
export const noIdleRole: Rule<"plan"> = {
  id: "no-idle-role",
  summary: "Every declared role has a task.",
  why: "A role without work is a task that was forgotten, or a misspelt name; its agent is started for nothing, or never.",
  severity: "warning",
  stage: "plan",
  *check({ plan }) {
    const used = new Set([...[...plan.tasks, ...plan.finished].map(({ role }) => role), ...meantRoles(plan)]);
    for (const { id, declared, route } of plan.roles) {
      if (!declared || used.has(id)) continue;
      yield {
        message: `no task has the role "${id}"`,
        at: keyAt(route),
        help: `write "role: ${id}" at the task that it is meant for, or remove the role`,
        fix: { title: `remove the role "${id}"`, edits: [{ kind: "remove", route }] },
      };
    }
  },
};

/** Roles that misspelt names of tasks most likely mean: another rule speaks of those. */
function meantRoles({ tasks, roles }: Plan): readonly string[] {
  const known = new Set(roles.map(({ id }) => id));
  const declared = roles.filter((role) => role.declared).map(({ id }) => id);
  const unknown = new Set(tasks.map(({ role }) => role).filter((role) => !known.has(role)));
  return [...unknown].flatMap((role) => nearest(role, declared) ?? []);
}
