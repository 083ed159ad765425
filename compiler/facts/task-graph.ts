import { digraph, reachableFrom } from "../graph/digraph.ts";
import type { Contract, Plan, TaskId } from "../plan/plan.ts";
import type { Dependency, TaskGraph } from "./facts.ts";

/**
 * The order that the plan asks for: declared dependencies, and consumers of a contract without text after its
 * provider. Names of tasks that do not exist are left out; rules report them.
 */
export function taskGraph(plan: Plan, hasText: (contract: Contract) => boolean): TaskGraph {
  const known = new Set(plan.tasks.map((task) => task.id));
  const dependencies = [...declared(plan), ...byContract(plan, hasText)].filter(
    ({ task, on }) => known.has(task) && known.has(on),
  );
  const graph = digraph(
    known,
    dependencies.map(({ task, on }) => [on, task] as const),
  );
  const after = new Map<TaskId, ReadonlySet<string>>();
  const isBefore = (earlier: TaskId, later: TaskId) => {
    const known = after.get(earlier) ?? reachableFrom(graph, earlier);
    after.set(earlier, known);
    return known.has(later);
  };
  return {
    dependencies,
    graph,
    isBefore,
    isUnordered: (a, b) => a !== b && !isBefore(a, b) && !isBefore(b, a),
  };
}

function declared(plan: Plan): readonly Dependency[] {
  return plan.tasks.flatMap((task) =>
    task.dependsOn.map(
      ({ id, route }): Dependency => ({ task: task.id, on: id, reason: { kind: "declared" }, route }),
    ),
  );
}

function byContract(plan: Plan, hasText: (contract: Contract) => boolean): readonly Dependency[] {
  return plan.contracts.flatMap((contract) => {
    if (hasText(contract)) return [];
    return contract.providers.flatMap((provider) =>
      contract.consumers
        .filter(({ id }) => id !== provider.id)
        .map(
          ({ id, route }): Dependency => ({
            task: id,
            on: provider.id,
            reason: { kind: "contract", contract: contract.name },
            route,
          }),
        ),
    );
  });
}
