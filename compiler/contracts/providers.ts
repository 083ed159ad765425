import type { RepoFacts } from "../facts/facts.ts";
import type { Contract, TaskId } from "../plan/plan.ts";

/** The tasks that provide a contract: those the plan names, else those that may write the file. */
export function providersOf(contract: Contract, facts: RepoFacts, file: string): readonly TaskId[] {
  const named = namedProviders(contract, facts);
  if (named.length > 0) return named;
  const writers = facts.ownership.writersOf(file);
  return writers.length > 0 ? writers : facts.ownership.writersOf(contract.path ?? "");
}

/** The `provider` of a contract, else the tasks that list it under `provides`. */
export function namedProviders({ name, provider }: Contract, { plan }: RepoFacts): readonly TaskId[] {
  if (provider !== undefined) return [provider.id];
  return plan.tasks.filter((task) => task.provides.some(({ id }) => id === name)).map(({ id }) => id);
}
