import { valueAt } from "../diagnostics/diagnostic.ts";
import type { ScheduleFacts, Wave } from "../schedule/schedule.ts";
import type { Finding, Rule } from "./rule.ts";
import { isBig } from "./task-size.ts";

/** With fewer tasks, there is no typical one. */
const fewest = 3;
/** So many times the median is uneven. */
const times = 3;
/** Shorter waits are not worth a change. */
const longestWait = 5;

/** Notes waves in which all wait for one task. */
export const noUnevenWave: Rule<"schedule"> = {
  id: "no-uneven-wave",
  summary: "No task takes several times as long as the others of its wave.",
  why: "A wave ends with its longest task; the other agents stand still, and so does all that comes after.",
  severity: "note",
  stage: "schedule",
  *check(facts) {
    // Behind the last wave, nobody waits.
    for (const wave of facts.schedule.waves.slice(0, -1)) yield* uneven(wave, facts);
  },
};

function* uneven(wave: Wave, facts: ScheduleFacts): Iterable<Finding> {
  if (wave.tasks.length < fewest) return;
  const minutesOf = (id: Wave["tasks"][number]): number =>
    facts.schedule.tasks.get(id)?.estimate.minutes ?? 0;
  const [longest, ...others] = wave.tasks.toSorted((a, b) => minutesOf(b) - minutesOf(a));
  if (longest === undefined) return;
  const minutes = minutesOf(longest);
  const median = medianOf(wave.tasks.map(minutesOf));
  const wait = minutes - Math.max(...others.map(minutesOf));
  const task = facts.plan.tasks.find(({ id }) => id === longest);
  if (minutes < times * median || wait < longestWait || task === undefined || isBig(longest, facts)) return;
  yield {
    message: `"${longest}" takes ${minutes} minutes, the other ${others.length} tasks of wave ${wave.number} about ${median}`,
    at: valueAt([...task.route, task.estimate.minutes === undefined ? "id" : "estimate"]),
    help: `split it, or move it beside tasks that take as long; the others wait ${wait} minutes for it`,
  };
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return ((low ?? 0) + (high ?? 0)) / 2;
}
