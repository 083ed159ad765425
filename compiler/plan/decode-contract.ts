import type { SourceDocument } from "../source/document.ts";
import type { Route } from "../source/route.ts";
import { idText, references, taskReferences } from "./decode-task.ts";
import type { Contract, Reference, Task, TaskId } from "./plan.ts";
import type { RawContract, RawPlan } from "./raw-plan.ts";

/** Decodes all contracts; providers and consumers that only the tasks name are filled in. */
export function decodeContracts(
  raw: RawPlan,
  tasks: readonly Task[],
  document: SourceDocument,
): readonly Contract[] {
  return Object.entries(raw.contracts ?? {}).map(([name, contract]) => {
    const route: Route = ["contracts", name];
    return {
      name,
      kind: contract.kind ?? "type",
      path: contract.path?.replace(/^(\.\/)+(?=.)/, ""),
      symbols: references(contract.symbols ?? [], [...route, "symbols"]),
      declare: contract.declare,
      providers: merged([...declaredProvider(contract, route, document), ...naming(tasks, name, "provides")]),
      consumers: merged([
        ...taskReferences(contract.consumers ?? [], [...route, "consumers"], document),
        ...naming(tasks, name, "consumes"),
      ]),
      env: Object.entries(contract.env ?? {}).map(([variable, text]) => ({ name: variable, text })),
      route,
    };
  });
}

function declaredProvider(
  { provider }: RawContract,
  route: Route,
  document: SourceDocument,
): readonly Reference<TaskId>[] {
  if (provider === undefined) return [];
  const at = [...route, "provider"];
  return [{ id: idText(provider, at, document) as TaskId, route: at }];
}

function naming(
  tasks: readonly Task[],
  contract: string,
  key: "provides" | "consumes",
): readonly Reference<TaskId>[] {
  return tasks.flatMap((task) =>
    task[key].filter((name) => name.id === contract).map(({ route }) => ({ id: task.id, route })),
  );
}

function merged(references: readonly Reference<TaskId>[]): readonly Reference<TaskId>[] {
  const seen = new Set<string>();
  return references.filter(({ id }) => !seen.has(id) && seen.add(id));
}
