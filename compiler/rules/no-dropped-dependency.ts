import { valueAt } from "../diagnostics/diagnostic.ts";
import type { Rule } from "./rule.ts";

/** Reports what still refers to a task that was dropped. */
export const noDroppedDependency: Rule<"plan"> = {
  id: "no-dropped-dependency",
  summary: "Nothing waits for a task that was dropped, or gets a contract from it.",
  why: "What the dropped task was to bring will not come, and whoever waits for it starts without.",
  severity: "warning",
  stage: "plan",
  *check({ plan }) {
    for (const { id, status, route, named } of plan.finished) {
      if (status !== "dropped") continue;
      for (const at of named) {
        yield {
          message: `"${id}" was dropped, and is still named here`,
          at: valueAt(at),
          related: [{ place: valueAt([...route, "status"]), message: "dropped here" }],
          help: `remove "${id}", or name the task that takes its place`,
          // A contract without its provider would be another contract.
          ...(typeof at.at(-1) === "number" && {
            fix: { title: `remove "${id}", which was dropped`, edits: [{ kind: "remove", route: at }] },
          }),
        };
      }
    }
  },
};
