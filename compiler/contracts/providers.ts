import type { RepoFacts } from "../facts/facts.ts";
import type { Contract, TaskId } from "../plan/plan.ts";

/** The tasks that provide a contract: those the plan names, else those that may write the file. */
export function providersOf(contract: Contract, facts: RepoFacts, file: string): readonly TaskId[] {
  const named = namedProviders(contract, facts);
  if (named.length > 0) return named;
  const writers = facts.ownership.writersOf(file);
  return writers.length > 0 ? writers : facts.ownership.writersOf(contract.path ?? "");
}

/** The tasks that the plan names as providers of a contract, in plan order. */
export function namedProviders({ providers }: Contract, { plan }: RepoFacts): readonly TaskId[] {
  const named = new Set(providers.map(({ id }) => id));
  return plan.tasks.map(({ id }) => id).filter((id) => named.has(id));
}
