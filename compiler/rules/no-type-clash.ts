import { valueAt } from "../diagnostics/diagnostic.ts";
import { typeClashes } from "../facts/type-clashes.ts";
import type { Rule } from "./rule.ts";

/** Reports types of one name that unordered tasks declare in different files. */
export const noTypeClash: Rule<"repo"> = {
  id: "no-type-clash",
  summary: "Tasks that may run at the same time do not each declare a type of one name.",
  why: "One notion in two shapes: the difference shows when the first value crosses from one side to the other.",
  severity: "warning",
  stage: "repo",
  *check(facts) {
    for (const { first, second } of typeClashes(facts)) {
      yield {
        message: `"${first.task}" and "${second.task}" both declare "${second.name}", in "${first.path}" and in "${second.path}"`,
        at: valueAt(second.route),
        related: [{ place: valueAt(first.route), message: `"${first.task}" declares it here` }],
        help: `declare it once: give its text in a contract that both consume, or let one import it from the other's file`,
      };
    }
  },
};
