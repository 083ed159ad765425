import type { Contract, FinishedTask, Plan, Reference, Task, TaskId } from "./plan.ts";

/** Sets apart what is done or dropped: nothing that remains names it any more. */
export function withoutFinished(
  all: readonly Task[],
  contracts: readonly Contract[],
): Pick<Plan, "tasks" | "contracts" | "finished"> {
  const over = all.filter(({ status }) => status === "done" || status === "dropped");
  if (over.length === 0) return { tasks: all, contracts, finished: [] };
  const ids: ReadonlySet<string> = new Set(over.map(({ id }) => id));
  const remains = all.filter((task) => !over.includes(task));
  const kept = (references: readonly Reference<TaskId>[]): readonly Reference<TaskId>[] =>
    references.filter(({ id }) => !ids.has(id));
  const named = [
    ...remains.flatMap(({ dependsOn }) => dependsOn),
    ...contracts.flatMap(({ providers, consumers }) => [...providers, ...consumers]),
  ];
  return {
    tasks: remains.map((task) => ({ ...task, dependsOn: kept(task.dependsOn) })),
    contracts: contracts.map((contract) => ({
      ...contract,
      providers: kept(contract.providers),
      consumers: kept(contract.consumers),
    })),
    finished: over.map((task) => finishedTask(task, named)),
  };
}

function finishedTask({ id, role, status, route }: Task, named: readonly Reference[]): FinishedTask {
  const routes = named.filter((reference) => reference.id === id).map((reference) => reference.route);
  return { id, role, status: status === "dropped" ? "dropped" : "done", route, named: routes };
}
