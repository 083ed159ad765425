import type { WorkOrder, WorkOrderSymbol, WorkOrderTask } from "../ir/work-order.ts";
import { count } from "./figures.ts";
import { mdList, mdNames } from "./markdown.ts";
import { quotedOf } from "./prompt-quota.ts";
import { type SymbolSection, symbolSections } from "./prompt-symbols.ts";
import { mdCode, mdFence, mdText } from "./quote.ts";
import { placeOf } from "./symbol-place.ts";

/** More that are not quoted are counted only, in a whole prompt. */
const longestList = 40;

/** The declarations that a task uses and those that others use of it, with as much of their text as there is room for. */
export function contractBlocks(task: WorkOrderTask, order: WorkOrder): readonly string[] {
  const sections = symbolSections(task, order);
  const symbols = sections.flatMap((one) => one.symbols);
  const quoted = quotedOf(symbols);
  const listed = symbols.filter((symbol) => !quoted.has(symbol)).slice(0, longestList);
  const blocks = [
    ...sections.flatMap((one) => [
      one.rule,
      ...one.symbols.filter((symbol) => quoted.has(symbol)).flatMap((symbol) => quotation(symbol, one)),
      ...leftOut(
        one.symbols.filter((symbol) => !quoted.has(symbol)),
        listed,
      ),
    ]),
    ...named(task, order),
    ...environment(task, order),
  ];
  return blocks.length === 0 ? [] : ["## Contracts", ...blocks];
}

function quotation(symbol: WorkOrderSymbol, { intro }: SymbolSection): readonly string[] {
  return [`${intro(symbol)}:`, mdFence("ts", symbol.text)];
}

function leftOut(symbols: readonly WorkOrderSymbol[], listed: readonly WorkOrderSymbol[]): readonly string[] {
  if (symbols.length === 0) return [];
  const shown = symbols.filter((symbol) => listed.includes(symbol));
  const rest = symbols.length - shown.length;
  const rule = `Left out here for size: ${count(symbols.length, "declaration")}, with full text in \`shared-contracts.md\``;
  if (shown.length === 0) return [`${rule}.`];
  return [`${rule}:`, mdList(shown.map(placeOf)), rest === 0 ? "" : `And ${rest} more.`];
}

function section(rule: string, blocks: readonly string[]): readonly string[] {
  return blocks.length === 0 ? [] : [rule, ...blocks];
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
