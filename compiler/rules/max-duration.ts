import { type Label, valueAt } from "../diagnostics/diagnostic.ts";
import type { ScheduleFacts } from "../schedule/schedule.ts";
import { namesOf } from "./implied-words.ts";
import type { Rule } from "./rule.ts";

/** Reports plans that take longer than their author has. */
export const maxDuration: Rule<"schedule"> = {
  id: "max-duration",
  summary: "A plan takes no more minutes than its budget.",
  why: "Time runs out in the last waves, where what was built is put together; what is half merged then helps nobody.",
  severity: "error",
  stage: "schedule",
  *check(facts) {
    const limit = facts.plan.dispatch.budget.minutes;
    const { totals, waves } = facts.schedule;
    if (limit === undefined || totals.minutes <= limit) return;
    yield {
      message: `${waves.length === 1 ? "the plan takes" : `${waves.length} waves take`} about ${totals.minutes} minutes, the budget is ${limit}`,
      at: valueAt(["dispatch", "budget", "minutes"]),
      related: longestOfWaves(facts),
      help: remedy(facts, limit),
    };
  },
};

/** The task that decides how long each wave takes, longest wave first, at most three. */
function longestOfWaves({ schedule, plan }: ScheduleFacts): readonly Label[] {
  const longestFirst = schedule.waves.toSorted((a, b) => b.minutes - a.minutes);
  return longestFirst.slice(0, 3).flatMap(({ number, tasks, minutes }): readonly Label[] => {
    const longest = tasks.find((id) => schedule.tasks.get(id)?.estimate.minutes === minutes);
    const task = plan.tasks.find(({ id }) => id === longest);
    if (task === undefined) return [];
    const message = `${minutes} minutes, the longest of wave ${number}`;
    return [{ place: valueAt([...task.route, "id"]), message }];
  });
}

/** Waves cannot take less than the longest chain, however many agents there are. */
function remedy({ schedule }: ScheduleFacts, limit: number): string {
  const { minutes, tasks } = schedule.criticalPath;
  const long = [...schedule.tasks.values()].find(({ estimate }) => estimate.minutes > limit);
  if (long !== undefined)
    return `"${long.task}" alone takes ${long.estimate.minutes}: split it, or raise "minutes"`;
  if (minutes > limit) {
    return `the chain ${namesOf(tasks)} alone takes ${minutes}: break it with a contract, or raise "minutes"`;
  }
  return 'split the longest tasks, or raise "minutes"';
}
