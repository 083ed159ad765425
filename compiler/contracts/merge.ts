import { compareText } from "../plan/order.ts";
import type { Plan, TaskId } from "../plan/plan.ts";
import type { SharedSymbol } from "./contracts.ts";

/**
 * One entry for each declaration, by file, line and name. The first entry that changes the declaration gives the
 * text, else the first; all give tasks. Nothing crosses from a task to itself: what only its one provider uses is
 * left out, unless it is a contract.
 */
export function mergeSymbols(found: readonly SharedSymbol[], plan: Plan): readonly SharedSymbol[] {
  const byDeclaration = new Map<string, SharedSymbol[]>();
  for (const symbol of found) {
    const key = keyOf(symbol);
    byDeclaration.set(key, [...(byDeclaration.get(key) ?? []), symbol]);
  }
  const order = new Map(plan.tasks.map((task, index) => [task.id, index]));
  return [...byDeclaration.values()]
    .flatMap((entries) => merged(entries, order))
    .filter(({ contract, consumers }) => contract !== undefined || consumers.length > 0)
    .sort((a, b) => compareText(a.file, b.file) || lineOf(a) - lineOf(b) || compareText(a.name, b.name));
}

/** A text of the plan without a path is no declaration of any file. */
function keyOf({ file, name, contract }: SharedSymbol): string {
  return JSON.stringify(file === "" ? [file, name, contract] : [file, name]);
}

function merged(
  entries: readonly SharedSymbol[],
  order: ReadonlyMap<TaskId, number>,
): readonly SharedSymbol[] {
  const text = entries.find(({ replaces }) => replaces !== undefined) ?? entries[0];
  if (text === undefined) return [];
  const all = (side: "providers" | "consumers") => entries.flatMap((entry) => entry[side]);
  const providers = inOrder(all("providers"), order);
  const alone = providers.length === 1 ? providers[0] : undefined;
  const consumers = inOrder(all("consumers"), order).filter((task) => task !== alone);
  return [{ ...text, providers, consumers }];
}

function inOrder(tasks: readonly TaskId[], order: ReadonlyMap<TaskId, number>): readonly TaskId[] {
  return [...new Set(tasks)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

/** What only the plan declares comes after what the file already holds. */
function lineOf({ line }: SharedSymbol): number {
  return line ?? Number.MAX_SAFE_INTEGER;
}
