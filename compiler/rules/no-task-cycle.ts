import { keyAt, type Place, valueAt } from "../diagnostics/diagnostic.ts";
import type { Dependency, TaskGraph } from "../facts/facts.ts";
import { cycles } from "../graph/cycles.ts";
import type { Rule } from "./rule.ts";

/** Reports every circle of dependencies, with one shortest witness each. */
export const noTaskCycle: Rule<"plan"> = {
  id: "no-task-cycle",
  summary: "Tasks must not wait for each other in a circle.",
  why: "No task of a circle can be given a wave, so none of them would ever start.",
  severity: "error",
  waivable: false,
  stage: "plan",
  *check({ taskGraph }) {
    for (const cycle of cycles(taskGraph.graph)) {
      const steps = cycle.map((earlier, index) =>
        step(taskGraph, earlier, cycle[(index + 1) % cycle.length] ?? earlier),
      );
      const [closing, ...others] = steps.reverse();
      if (closing === undefined) continue;
      yield {
        message:
          cycle.length === 1
            ? `"${closing.task}" waits for itself`
            : `these tasks wait for each other: ${waitingOrder(cycle)
                .map((id) => `"${id}"`)
                .join(" → ")}`,
        at: place(closing),
        label: describe(closing),
        related: others.map((dependency) => ({ place: place(dependency), message: describe(dependency) })),
        help: "drop one of these dependencies, or put what both sides need into a contract",
      };
    }
  },
};

/** From a task to what it waits for, and back to the start. */
function waitingOrder(cycle: readonly string[]): readonly string[] {
  const [first = "", ...rest] = cycle;
  return [first, ...rest.reverse(), first];
}

function step({ dependencies }: TaskGraph, on: string, task: string): Dependency {
  const found = dependencies.find((dependency) => dependency.on === on && dependency.task === task);
  if (found === undefined) throw new Error(`no dependency of ${task} on ${on}`);
  return found;
}

function place({ reason, route }: Dependency): Place {
  return reason.kind === "declared" ? valueAt(route) : keyAt(route);
}

function describe({ task, on, reason }: Dependency): string {
  const why = reason.kind === "contract" ? ` (contract "${reason.contract}" has no text yet)` : "";
  return `"${task}" waits for "${on}"${why}`;
}
