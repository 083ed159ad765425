import { valueAt } from "../diagnostics/diagnostic.ts";
import type { Rule } from "./rule.ts";
import { bigTasks, fileWords, layerWords, waitingFor } from "./task-size.ts";

/** Notes broad tasks at the beginning that most of the plan waits for. */
export const preferSplitFoundation: Rule<"schedule"> = {
  id: "prefer-split-foundation",
  summary: "A task that most others wait for is narrow.",
  why: "While one agent works through every layer alone, all others stand still; two narrow foundations run side by side, and each lets its own followers go.",
  severity: "note",
  stage: "schedule",
  *check(facts) {
    for (const { task, scope } of bigTasks("prefer-split-foundation", facts)) {
      yield {
        message: `${waitingFor(task, facts)} of ${facts.plan.tasks.length - 1} other tasks wait for "${task.id}", which writes ${fileWords(scope.work.length)} in ${scope.layers.size} layers`,
        at: valueAt([...task.route, "id"]),
        label: layerWords(scope),
        help: "split it, so that what each follower needs is there sooner; what they only have to know can be a contract",
      };
    }
  },
};
