import { placeWithPins } from "./pins.ts";
import type { Scheduler } from "./problem.ts";
import { taskNetwork } from "./task-network.ts";

/** Enough for plans of the usual size, and less than a second of work. */
const searchSteps = 4_000_000;

/**
 * Wave by wave, most urgent first; where that breaks a pin, a bounded exact search places the pinned tasks and
 * what comes before them. Fast, and as early as possible for each task, but not always the fewest waves.
 */
export const listScheduler: Scheduler = (problem) => {
  const network = taskNetwork(problem);
  const wanted = problem.tasks.flatMap(({ id, pin }) => (pin === undefined ? [] : [{ task: id, wave: pin }]));
  return placeWithPins(network, wanted, { steps: searchSteps });
};
