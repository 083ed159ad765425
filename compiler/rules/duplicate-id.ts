import { valueAt } from "../diagnostics/diagnostic.ts";
import type { PlanFacts } from "../facts/facts.ts";
import type { Rule } from "./rule.ts";

/** Reports task ids that are used twice, also when they differ only in case. */
export const duplicateId: Rule<"plan"> = {
  id: "duplicate-id",
  summary: "Every task has an id of its own.",
  why: "Dependencies, branches and prompt files go by the id; two tasks with one id would overwrite each other.",
  severity: "error",
  waivable: false,
  stage: "plan",
  *check({ plan }) {
    const first = new Map<string, Named>();
    for (const task of inWrittenOrder([...plan.tasks, ...plan.finished])) {
      const key = task.id.toLowerCase();
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, task);
        continue;
      }
      const same = earlier.id === task.id;
      yield {
        message: same
          ? `the id "${task.id}" is used twice`
          : `the ids "${earlier.id}" and "${task.id}" differ only in case, so their files would be one on some disks`,
        at: valueAt([...task.route, "id"]),
        label: "second use",
        related: [{ place: valueAt([...earlier.route, "id"]), message: "first use" }],
        help: "give one of the tasks another id",
      };
    }
  },
};

type Named = PlanFacts["plan"]["tasks"][number] | PlanFacts["plan"]["finished"][number];

function inWrittenOrder(tasks: readonly Named[]): readonly Named[] {
  return [...tasks].sort((a, b) => Number(a.route[1]) - Number(b.route[1]));
}
