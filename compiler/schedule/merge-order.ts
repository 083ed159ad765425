import { couplingOrder } from "../facts/coupling-order.ts";
import type { RepoFacts } from "../facts/facts.ts";
import type { TaskId } from "../plan/plan.ts";
import { acyclicGraph } from "./acyclic.ts";

type Edge = readonly [TaskId, TaskId];

/**
 * Gives the function that sorts the tasks of a wave for merging: what is imported before what imports it (unless
 * `coupling: off`), providers of a contract before its consumers. Circles open at the smallest id; the rest keeps
 * the order of the plan.
 */
export function mergeOrder(facts: RepoFacts): (tasks: readonly TaskId[]) => readonly TaskId[] {
  const edges = [...couplingEdges(facts), ...contractEdges(facts)];
  const position = new Map(facts.plan.tasks.map(({ id }, index) => [id, index]));
  return (tasks) => {
    const members = new Set(tasks);
    const { graph } = acyclicGraph(
      tasks,
      edges.filter(([a, b]) => members.has(a) && members.has(b)),
    );
    const inPlanOrder = tasks.toSorted((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0));
    return firstFree(inPlanOrder, (task) => graph.predecessors(task));
  };
}

function couplingEdges({ plan, couplings }: RepoFacts): readonly Edge[] {
  if (plan.dispatch.coupling === "off") return [];
  return couplings.map(couplingOrder);
}

function contractEdges({ plan }: RepoFacts): readonly Edge[] {
  return plan.contracts.flatMap(({ providers, consumers }) =>
    providers.flatMap((from) => consumers.map((to): Edge => [from.id, to.id])),
  );
}

/** Takes, again and again, the first task whose predecessors have been taken. */
function firstFree(
  tasks: readonly TaskId[],
  predecessors: (task: TaskId) => readonly string[],
): readonly TaskId[] {
  const taken = new Set<string>();
  const order: TaskId[] = [];
  for (let left = tasks; left.length > 0; left = left.filter((task) => !taken.has(task))) {
    const next = left.find((task) => predecessors(task).every((before) => taken.has(before))) ?? left[0];
    if (next === undefined) break;
    taken.add(next);
    order.push(next);
  }
  return order;
}
