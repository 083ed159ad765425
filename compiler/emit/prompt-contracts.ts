import type { WorkOrder, WorkOrderSymbol, WorkOrderTask } from "../ir/work-order.ts";
import { mdList, mdNames } from "./markdown.ts";
import { mdCode, mdFence, mdText } from "./quote.ts";
import { placeOf } from "./symbol-place.ts";

/** The declarations that a task relies on and those that others expect of it, with their text. */
export function contractBlocks(task: WorkOrderTask, order: WorkOrder): readonly string[] {
  const { symbols } = order.contracts;
  const provided = symbols.filter(({ providers }) => providers.includes(task.id));
  const used = symbols.filter((symbol) => symbol.consumers.includes(task.id) && !provided.includes(symbol));
  const blocks = [
    ...section("You rely on these declarations and do not change them. If one has to change, ask the lead.", [
      ...used.flatMap(usedSymbol),
    ]),
    ...section("You provide these declarations. Others build against exactly this text.", [
      ...provided.flatMap((symbol) => providedSymbol(symbol, task)),
    ]),
    ...named(task, order),
    ...environment(task, order),
  ];
  return blocks.length === 0 ? [] : ["## Contracts", ...blocks];
}

function section(rule: string, blocks: readonly string[]): readonly string[] {
  return blocks.length === 0 ? [] : [rule, ...blocks];
}

function usedSymbol(symbol: WorkOrderSymbol): readonly string[] {
  const by = symbol.providers.length === 0 ? "nobody changes it" : `from ${mdNames(symbol.providers)}`;
  return [`${placeOf(symbol)}, ${by}:`, mdFence("ts", symbol.text)];
}

function providedSymbol(symbol: WorkOrderSymbol, { id }: WorkOrderTask): readonly string[] {
  const others = symbol.consumers.filter((consumer) => consumer !== id);
  const use = others.length === 0 ? "" : `, used by ${mdNames(others)}`;
  const change = symbol.replaces === undefined ? "" : "; this replaces what the code has now";
  return [`${placeOf(symbol)}${use}${change}:`, mdFence("ts", symbol.text)];
}

/** Contracts that have neither symbols nor variables here: only their name is known. */
function named(task: WorkOrderTask, order: WorkOrder): readonly string[] {
  const { symbols, environment } = order.contracts;
  const known = new Set([
    ...symbols.flatMap(({ name, contract }) => [name, contract]),
    ...environment.map(({ contract }) => contract),
  ]);
  const items = [
    ...task.relies_on
      .filter((name) => !known.has(name))
      .map((name) => `${mdCode(name)}, ${provider(name, order)}`),
    ...task.provides.filter((name) => !known.has(name)).map((name) => `${mdCode(name)}, which you provide`),
  ];
  return section(
    "These contracts have no text here; the provider's code is what counts:",
    [mdList(items)].filter(Boolean),
  );
}

function provider(name: string, order: WorkOrder): string {
  const providers = order.tasks.filter(({ provides }) => provides.includes(name)).map(({ id }) => id);
  return providers.length === 0 ? "which no task provides" : `from ${mdNames(providers)}`;
}

function environment(task: WorkOrderTask, order: WorkOrder): readonly string[] {
  const names = new Set([...task.relies_on, ...task.provides]);
  const variables = order.contracts.environment.filter(({ contract }) => names.has(contract));
  return section(
    "Environment variables:",
    variables.length === 0
      ? []
      : [mdList(variables.map(({ name, text }) => `${mdCode(name)}: ${mdText(text)}`))],
  );
}
