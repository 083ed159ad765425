import type { RepoFacts } from "../facts/facts.ts";
import { isMeant } from "../facts/task-scope.ts";
import type { TaskId } from "../plan/plan.ts";
import type { ModelSettings, ModelTier } from "../plan/settings.ts";
import { catalogue } from "./catalogue.ts";
import { fileTokens, promptTokens } from "./estimate.ts";
import { groupBy } from "./group.ts";
import type { PlannedWork } from "./planned-work.ts";
import type { ContextLoad, ModelFit } from "./schedule.ts";
import { taskProfiles } from "./task-profile.ts";

/** How every task and the model it was given suit one another, in plan order. */
export function modelFits(
  facts: RepoFacts,
  work: ReadonlyMap<TaskId, PlannedWork>,
): ReadonlyMap<TaskId, ModelFit> {
  const read = filesRead(facts);
  return new Map([...work].map(([id, one]) => [id, fitOf(one, read.get(id) ?? 0, facts.plan.models)]));
}

function fitOf(work: PlannedWork, files: number, settings: ModelSettings): ModelFit {
  const { name, tier } = work.model;
  const known = catalogue.find((model) => model.name === name || model.id === name);
  return {
    usual: taskProfiles[work.task.type.type].tier,
    strength: tier ?? tierOf(name, settings) ?? known?.strength,
    window: known?.window,
    context: contextOf(work, files),
  };
}

/** How many existing files each task reads: to delete one, nobody reads it. */
function filesRead({ plan, claims }: RepoFacts): ReadonlyMap<TaskId, number> {
  const byTask = groupBy(
    claims.filter(
      (claim) => claim.access !== "delete" && claim.implied === undefined && isMeant(claim, plan),
    ),
    ({ task }) => task,
  );
  return new Map(
    [...byTask].map(([task, own]) => [task, new Set(own.flatMap(({ files }) => files)).size] as const),
  );
}

/** The plan's word goes first: it may call any model deep. */
function tierOf(name: string, { tiers }: ModelSettings): ModelTier | undefined {
  const order: readonly ModelTier[] = ["deep", "standard", "fast"];
  return order.find((tier) => tiers[tier] === name);
}

function contextOf({ outputTokens }: PlannedWork, count: number): ContextLoad {
  const output = Math.round(outputTokens);
  const files = { count, tokens: count * fileTokens };
  return { prompt: promptTokens, files, output, total: promptTokens + files.tokens + output };
}
