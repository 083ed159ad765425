import { valueAt } from "../diagnostics/diagnostic.ts";
import type { MutualImports } from "../facts/facts.ts";
import { chainLabels, ends } from "./coupling-words.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports unordered tasks that change what the other's files import, in a circle. */
export const noMutualImports: Rule<"repo"> = {
  id: "no-mutual-imports",
  summary: "Tasks that may run at the same time do not each change what the other imports.",
  why: "No merge order suits both sides: they are one unit in disguise.",
  severity: "warning",
  stage: "repo",
  *check({ hazards, plan }) {
    const routes = new Map(plan.tasks.map((task) => [task.id, task.route]));
    for (const hazard of hazards) {
      if (hazard.kind !== "mutual-imports" || hazard.evidence !== "changed") continue;
      const route =
        routes.get(hazard.tasks[hazard.tasks.length - 1] ?? hazard.tasks[0] ?? ("" as never)) ?? [];
      yield finding(hazard, [...route, "id"]);
    }
  },
};

function finding({ tasks, couplings }: MutualImports, route: readonly (string | number)[]): Finding {
  const names = tasks.map((task) => `"${task}"`);
  return {
    message: `${names.join(names.length > 2 ? ", " : " and ")} each import what ${names.length > 2 ? "the next" : "the other"} changes`,
    at: valueAt(route),
    related: couplings.flatMap((coupling) => {
      const { chain } = ends(coupling);
      return chain === undefined ? [] : chainLabels(chain);
    }),
    help: "join the tasks, order them, or put what both sides need into a contract",
  };
}
