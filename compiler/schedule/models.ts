import type { Role, Task } from "../plan/plan.ts";
import type { ModelSettings, ModelTier } from "../plan/settings.ts";
import { tierModels } from "./catalogue.ts";
import type { ModelChoice } from "./schedule.ts";
import { shapeTiers, taskProfiles } from "./task-profile.ts";

/**
 * The model for a task, by the most specific of: the task's model, its role's model, a declared task type, the
 * shape of a declared role, the type derived from the task's text.
 */
export function chooseModel(task: Task, role: Role | undefined, settings: ModelSettings): ModelChoice {
  if (task.model !== undefined) return named(task.model, "the task names it");
  if (role?.model !== undefined) return named(role.model, "the role names it");
  const { type, declared, reason } = task.type;
  const { tier } = taskProfiles[type];
  if (declared) return ofTier(settings, tier, `task type ${type}`);
  if (role?.declared && role.shape !== undefined) {
    return ofTier(settings, shapeTiers[role.shape], `role shape ${role.shape}`);
  }
  return ofTier(settings, tier, `task type ${type} (${reason})`);
}

function named(name: string, reason: string): ModelChoice {
  return { name, tier: undefined, reason };
}

function ofTier({ tiers }: ModelSettings, tier: ModelTier, reason: string): ModelChoice {
  return { name: tiers[tier] ?? tierModels[tier], tier, reason };
}
