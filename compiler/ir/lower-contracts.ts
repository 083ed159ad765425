import type { SharedContracts, SharedSymbol } from "../contracts/contracts.ts";
import { sortedUnique } from "../plan/order.ts";
import type { Contract, Plan, Task, TaskId } from "../plan/plan.ts";
import type { WorkOrderContracts, WorkOrderSymbol } from "./work-order.ts";

/** The shared symbols and environment variables, in the order in which they were found. */
export function contractsOf(shared: SharedContracts): WorkOrderContracts {
  return {
    symbols: shared.symbols.map(symbolOf),
    environment: shared.environment.map(({ name, text, contract }) => ({ name, text, contract })),
  };
}

/** Names of shared symbols and declared contracts that a task consumes, sorted. */
export function reliesOn(task: Task, plan: Plan, shared: SharedContracts): string[] {
  return names({
    symbols: shared.symbols.filter(({ consumers }) => consumers.includes(task.id)),
    contracts: plan.contracts.filter(({ consumers }) => refersTo(consumers, task.id)),
    listed: task.consumes,
  });
}

/** Names of shared symbols and declared contracts that a task provides, sorted. */
export function providedBy(task: Task, plan: Plan, shared: SharedContracts): string[] {
  return names({
    symbols: shared.symbols.filter(({ providers }) => providers.includes(task.id)),
    contracts: plan.contracts.filter(({ providers }) => refersTo(providers, task.id)),
    listed: task.provides,
  });
}

interface Named {
  readonly symbols: readonly SharedSymbol[];
  readonly contracts: readonly Contract[];
  readonly listed: Task["consumes"];
}

function names({ symbols, contracts, listed }: Named): string[] {
  return [
    ...sortedUnique([
      ...symbols.map(({ name }) => name),
      ...contracts.map(({ name }) => name),
      ...listed.map(({ id }) => id),
    ]),
  ];
}

function refersTo(references: Contract["consumers"], task: TaskId): boolean {
  return references.some(({ id }) => id === task);
}

function symbolOf(symbol: SharedSymbol): WorkOrderSymbol {
  const { name, kind, text, file, line, contract, replaces } = symbol;
  return {
    name,
    kind,
    text,
    file,
    ...(line !== undefined && { line }),
    providers: [...symbol.providers],
    consumers: [...symbol.consumers],
    ...(contract !== undefined && { contract }),
    ...(replaces !== undefined && { replaces }),
  };
}
