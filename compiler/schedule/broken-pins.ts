import type { RepoFacts } from "../facts/facts.ts";
import type { TaskId } from "../plan/plan.ts";
import type { WaveConstraints } from "./constraints.ts";
import type { RefusedPin } from "./problem.ts";
import type { BrokenPin } from "./schedule.ts";

/** Says of each refused pin what lies between the two tasks: a scheduler knows that they are apart, not why. */
export function brokenPins(
  facts: RepoFacts,
  constraints: WaveConstraints,
  refused: readonly RefusedPin[],
): readonly BrokenPin[] {
  const ids = new Map<string, TaskId>(facts.plan.tasks.map(({ id }) => [id, id]));
  return refused.flatMap(({ task, wave, why, other }) => {
    const id = ids.get(task);
    if (id === undefined) return [];
    const between = other === undefined ? undefined : reasonBetween(constraints, task, other);
    return {
      task: id,
      wave,
      why: between === undefined ? why : `${why} (${between})`,
      other: other === undefined ? undefined : ids.get(other),
    };
  });
}

/** `declared` says nothing that the word "after" does not. */
function reasonBetween(
  { precedences, separations }: WaveConstraints,
  task: string,
  other: string,
): string | undefined {
  const order = precedences.filter(
    ({ earlier, later }) => (earlier === task && later === other) || (earlier === other && later === task),
  );
  if (order.length > 0) return order.every(({ why }) => why !== "declared") ? order[0]?.why : undefined;
  return separations.find(({ a, b }) => (a === task && b === other) || (a === other && b === task))?.why;
}
