import { bigFindings } from "./big-task-findings.ts";
import type { Rule } from "./rule.ts";
import { type BigTask, bigTasks, layerWords, mostLayers } from "./task-size.ts";

/** Reports tasks that go through many layers of the program. */
export const maxLayersPerTask: Rule<"schedule"> = {
  id: "max-layers-per-task",
  summary: `A task works in at most ${mostLayers} layers of the program.`,
  why: "Every layer has conventions of its own that the agent must read first; from domain to user interface they fill its context before the work is done.",
  severity: "note",
  stage: "schedule",
  *check(facts) {
    const found = bigTasks("max-layers-per-task", facts);
    yield* bigFindings(found.map(words), facts.plan.tasks.length, {
      says: `work in more than ${mostLayers} layers each`,
      help: "split them between layers, the lower ones first",
    });
  },
};

function words({ task, scope }: BigTask): Parameters<typeof bigFindings>[0][number] {
  const count = scope.layers.size;
  return {
    task,
    says: `works in ${count} layers, more than ${mostLayers}: ${layerWords(scope)}`,
    label: `${count} layers`,
    help: "split it between layers, the lower ones first, and give what they share in a contract",
  };
}
