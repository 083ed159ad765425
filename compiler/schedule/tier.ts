import type { RepoFacts } from "../facts/facts.ts";
import { writes } from "../facts/ownership.ts";
import type { TaskId } from "../plan/plan.ts";
import type { Tier } from "../plan/settings.ts";
import { roundMinutes } from "./rounding.ts";
import type { TierDecision } from "./schedule.ts";

/** Longer tasks should outlive the session that started them. */
const longestTaskInSession = 30;

/** Longer plans do not fit in one session. */
const longestSession = 240;

/** With fewer groups, a team costs more than it saves. */
const groupsForTeam = 3;

/** Minutes of the longest task and of all waves together, not rounded. */
export interface Durations {
  readonly longestTask: number;
  readonly allWaves: number;
}

/**
 * Which way of running fits what the plan does, whatever tier it asks for: a swarm reads, a federation outlives
 * a session, a team needs groups of files that do not touch, and subagents of one session do for the rest.
 */
export function decideTier(facts: RepoFacts, { longestTask, allWaves }: Durations): TierDecision {
  const groups = disjointGroups(facts);
  const numbers = {
    writingTasks: groups.writers,
    disjointGroups: groups.count,
    longestTaskMinutes: roundMinutes(longestTask),
    totalMinutes: roundMinutes(allWaves),
  };
  return { ...numbers, ...choice(numbers) };
}

type Numbers = Omit<TierDecision, "tier" | "reason">;

function choice(numbers: Numbers): { readonly tier: Tier; readonly reason: string } {
  const { writingTasks, disjointGroups: groups, longestTaskMinutes: longest, totalMinutes: total } = numbers;
  if (writingTasks === 0) return { tier: "swarm", reason: "no task claims a file to write" };
  if (longest > longestTaskInSession) {
    return { tier: "federation", reason: `longest task ${longest} min, over ${longestTaskInSession} min` };
  }
  if (total > longestSession) {
    return { tier: "federation", reason: `${total} min in all, over ${longestSession} min` };
  }
  const counted = `${groups} file-disjoint ${groups === 1 ? "group" : "groups"}`;
  if (groups < groupsForTeam) return { tier: "subagents", reason: `${counted}, fewer than ${groupsForTeam}` };
  return { tier: "team", reason: `${counted}, longest task ${longest} min, ${total} min in all` };
}

/** Tasks that may write, and into how many groups they fall when tasks that may write one path go together. */
function disjointGroups(facts: RepoFacts): { readonly writers: number; readonly count: number } {
  const writers = new Set(facts.claims.filter(writes).map(({ task }) => task));
  const leaders = new Map<TaskId, TaskId>();
  const leaderOf = (task: TaskId): TaskId => {
    let leader = task;
    for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader)) leader = next;
    if (leader !== task) leaders.set(task, leader);
    return leader;
  };
  for (const pair of [...sharedPaths(facts), ...sharedClaims(facts)]) {
    const [a, b] = [leaderOf(pair[0]), leaderOf(pair[1])];
    if (a !== b) leaders.set(b, a);
  }
  return { writers: writers.size, count: new Set([...writers].map(leaderOf)).size };
}

function sharedPaths({ ownership }: RepoFacts): readonly (readonly [TaskId, TaskId])[] {
  return ownership.paths.flatMap((path) => {
    const [first, ...others] = ownership.writersOf(path);
    return first === undefined ? [] : others.map((other) => [first, other] as const);
  });
}

/** Globs may meet where no file is yet: only the hazards know that. */
function sharedClaims({ hazards }: RepoFacts): readonly (readonly [TaskId, TaskId])[] {
  return hazards.flatMap((hazard) =>
    hazard.kind === "write-write" || hazard.kind === "create-create"
      ? [[hazard.claims[0].task, hazard.claims[1].task] as const]
      : [],
  );
}
