import { type Fix, valueAt } from "../diagnostics/diagnostic.ts";
import type { PlanFacts } from "../facts/facts.ts";
import type { Reference } from "../plan/plan.ts";
import { nearest } from "../source/nearest.ts";
import type { Route } from "../source/route.ts";
import { surelyMeant } from "../source/surely-meant.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports names of tasks, roles and contracts that the plan does not have. */
export const unknownReference: Rule<"plan"> = {
  id: "unknown-reference",
  summary: "A name refers to a task, role or contract that the plan has.",
  why: "A dependency on a misspelt task is no dependency: the task would start too early.",
  severity: "error",
  waivable: false,
  stage: "plan",
  *check({ plan }) {
    const tasks = plan.tasks.map((task) => task.id);
    const contracts = plan.contracts.map((contract) => contract.name);
    const roles = plan.roles.map((role) => role.id);
    const declared = plan.roles.filter((role) => role.declared).map((role) => role.id);
    for (const task of plan.tasks) {
      yield* unknown("task", task.dependsOn, { known: tasks, own: task.id });
      yield* unknown("contract", [...task.consumes, ...task.provides], { known: contracts });
      if (!roles.includes(task.role)) {
        yield* unknown("role", [{ id: task.role, route: [...task.route, "role"] }], { known: declared });
      }
    }
    yield* unknown("task", contractTasks(plan), { known: tasks });
  },
};

function contractTasks(plan: PlanFacts["plan"]): readonly Reference[] {
  return plan.contracts.flatMap(({ providers, consumers }) =>
    [...providers, ...consumers].filter(({ route }) => route[0] === "contracts"),
  );
}

function* unknown(
  kind: "task" | "role" | "contract",
  references: readonly Reference[],
  { known, own }: { readonly known: readonly string[]; readonly own?: string },
): Iterable<Finding> {
  for (const { id, route } of references) {
    if (known.includes(id)) continue;
    const meant = nearest(id, known);
    yield {
      message: `there is no ${kind} "${id}"`,
      at: valueAt(route),
      help: suggestion({ kind, id, meant, known }),
      ...fixOf({ id, route }, known, [own, ...besides(route, references)]),
    };
  }
}

/** The names of the same list. */
function besides(route: Route, references: readonly Reference[]): readonly string[] {
  const listOf = (at: Route): string => JSON.stringify(at.slice(0, -1));
  return references.filter((other) => listOf(other.route) === listOf(route)).map(({ id }) => id);
}

/** Not where the name is there already, or the task's own. */
function fixOf(
  { id, route }: Reference,
  known: readonly string[],
  taken: readonly (string | undefined)[],
): { readonly fix?: Fix } {
  const meant = surelyMeant(id, known);
  if (meant === undefined || taken.includes(meant)) return {};
  return {
    fix: { title: `write "${meant}" instead of "${id}"`, edits: [{ kind: "set", route, value: meant }] },
  };
}

interface Suggestion {
  readonly kind: string;
  readonly id: string;
  readonly meant: string | undefined;
  readonly known: readonly string[];
}

function suggestion({ kind, id, meant, known }: Suggestion): string {
  if (meant !== undefined) return `did you mean "${meant}"?`;
  if (known.length === 0) return kind === "task" ? "remove the name" : `add "${id}" under "${kind}s"`;
  return `use one of ${known.slice(0, 12).join(", ")}${known.length > 12 ? ", …" : ""}`;
}
