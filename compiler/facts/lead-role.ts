import type { Plan, Role, TaskId } from "../plan/plan.ts";

/** True when a role is that of whoever leads the team, by its id or its title. */
export function isLeadRole({ id, title, declared }: Role): boolean {
  if (!declared) return false;
  return leadId.test(id) || leadTitle.test(title.trim());
}

/** True for a task that the lead does. */
export function isLeadTask(task: TaskId, { tasks, roles }: Plan): boolean {
  const role = tasks.find(({ id }) => id === task)?.role;
  const found = roles.find(({ id }) => id === role);
  return found !== undefined && isLeadRole(found);
}

const leadId =
  /^(?:the[-_ ])?(?:team[-_ ]?)?(?:lead|leader|orchestrator|coordinator|dispatcher)(?:[-_ ]agent)?$/i;

/** `Lead the migration` is what a task may be called, no role of a lead. */
const leadTitle =
  /^(?:the )?(?:(?:team|wave|session|project) )?(?:lead|leader|orchestrator|coordinator|dispatcher)(?: agent| of the team)?$/i;
