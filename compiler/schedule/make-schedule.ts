import type { RepoFacts } from "../facts/facts.ts";
import { heaviestPath } from "../graph/layers.ts";
import { sortedUnique } from "../plan/order.ts";
import type { TaskId } from "../plan/plan.ts";
import { agentNames } from "./agents.ts";
import { assumptionsOf } from "./assumptions.ts";
import { brokenPins } from "./broken-pins.ts";
import { waveConstraints } from "./constraints.ts";
import { explainer, type Placed, type WaveLine } from "./explain.ts";
import { groupBy } from "./group.ts";
import { listScheduler } from "./list-scheduler.ts";
import { mergeOrder } from "./merge-order.ts";
import { modelFits } from "./model-fit.ts";
import { type PlannedWork, plannedWork, shownEstimate } from "./planned-work.ts";
import { type Scheduler, schedulingProblem } from "./problem.ts";
import { addCosts, roundCost, roundMinutes } from "./rounding.ts";
import type { Assignment, Schedule, Wave } from "./schedule.ts";
import { decideTier } from "./tier.ts";
import { strongestModel, totalsOf, waveMinutes } from "./totals.ts";

type Work = ReadonlyMap<TaskId, PlannedWork>;

/** Assigns waves, agents, models and costs. Never throws; circles in the task graph should be refused before. */
export function makeSchedule(facts: RepoFacts, scheduler: Scheduler = listScheduler): Schedule {
  const { models } = facts.plan;
  const work = plannedWork(facts);
  const constraints = waveConstraints(facts);
  const { waveOf, broken } = scheduler(
    schedulingProblem(facts, (task) => work.get(task)?.minutes ?? 0, constraints),
  );
  const lines = waveLines(facts, waveOf);
  const byWave = lines.map(({ tasks }) => tasks.flatMap((id) => work.get(id) ?? []));
  const all = byWave.flat();
  return {
    waves: lines.map((line) => measured(line, work)),
    tasks: assignments(facts, { lines, constraints }, work),
    fits: modelFits(facts, work),
    brokenPins: brokenPins(facts, constraints, broken),
    criticalPath: criticalPath(facts, work),
    totals: totalsOf(byWave, models.prices),
    tier: decideTier(facts, {
      longestTask: waveMinutes(all),
      allWaves: byWave.reduce((sum, wave) => sum + waveMinutes(wave), 0),
    }),
    unpricedModels: sortedUnique(all.filter(({ cost }) => cost === undefined).map(({ model }) => model.name)),
    assumptions: assumptionsOf(models, strongestModel(all, models.prices)),
  };
}

function waveLines(facts: RepoFacts, waveOf: ReadonlyMap<string, number>): readonly WaveLine[] {
  const merged = mergeOrder(facts);
  const ids = facts.plan.tasks.map(({ id }) => id);
  return [...groupBy(ids, (id) => waveOf.get(id) ?? 1)]
    .sort(([a], [b]) => a - b)
    .map(([number, tasks]) => ({ number, tasks: merged(tasks) }));
}

function measured({ number, tasks }: WaveLine, work: Work): Wave {
  const inWave = tasks.flatMap((id) => work.get(id) ?? []);
  return {
    number,
    tasks,
    minutes: roundMinutes(waveMinutes(inWave)),
    cost: roundCost(addCosts(inWave.map(({ cost }) => cost))),
  };
}

/** By wave, then in merge order. */
function assignments(facts: RepoFacts, placed: Placed, work: Work): ReadonlyMap<TaskId, Assignment> {
  const explain = explainer(facts, placed);
  const entries = placed.lines.flatMap(({ number, tasks }) => {
    const inWave = tasks.flatMap((id) => work.get(id) ?? []);
    const agents = agentNames(
      inWave.map(({ task }) => task),
      facts.plan.roles,
    );
    return inWave.map((one): readonly [TaskId, Assignment] => [
      one.task.id,
      {
        task: one.task.id,
        wave: number,
        agent: agents.get(one.task.id) ?? one.task.role,
        role: one.task.role,
        model: one.model,
        estimate: shownEstimate(one),
        notEarlier: explain(one.task),
      },
    ]);
  });
  return new Map(entries);
}

function criticalPath({ plan, taskGraph }: RepoFacts, work: Work): Schedule["criticalPath"] {
  const ids = new Map<string, TaskId>(plan.tasks.map(({ id }) => [id, id]));
  const minutes = (node: string): number => work.get(ids.get(node) as TaskId)?.minutes ?? 0;
  const { path, weight } = heaviestPath(taskGraph.graph, minutes);
  return { tasks: path.flatMap((node) => ids.get(node) ?? []), minutes: roundMinutes(weight) };
}
