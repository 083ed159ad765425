import type { WorkOrder, WorkOrderOwnedPath, WorkOrderSymbol } from "../ir/work-order.ts";
import type { Emitter } from "./emitter.ts";
import { mdDocument, mdNames, mdTable } from "./markdown.ts";
import { mdCode, mdCodeCell, mdFence, mdText } from "./quote.ts";
import { isContract, placeOf } from "./symbol-place.ts";

/** The one file that all agents read: who owns what, and the declarations that cross task boundaries. */
export const contracts: Emitter = {
  id: "contracts",
  summary: "shared-contracts.md: file ownership and the declarations that tasks share.",
  emit: (order) => [{ path: "shared-contracts.md", content: mdDocument(order, blocks(order)) }],
};

function blocks(order: WorkOrder): readonly string[] {
  const { symbols, environment } = order.contracts;
  return [
    `# Shared contracts: ${mdText(order.plan.name)}`,
    "Only the lead changes this file, by changing the plan. An agent that needs another contract asks the lead.",
    'A declaration of a contract binds every task. One "as the code has it now" was read when the plan was compiled: the tasks that provide it may change it.',
    "## File ownership",
    orNone(mdTable(["path", "task", "access", "wave"], order.ownership.flatMap(ownershipRows))),
    "## Data models and types",
    ...declarations(symbols.filter(({ kind }) => kind === "type")),
    "## API signatures",
    ...declarations(symbols.filter(({ kind }) => kind === "value")),
    "## Environment",
    orNone(
      mdTable(
        ["variable", "meaning", "contract"],
        environment.map(({ name, text, contract }) => [mdCodeCell(name), mdText(text), mdCodeCell(contract)]),
      ),
    ),
    "## Change log",
    ...changes(symbols),
  ];
}

function ownershipRows({ path, claims }: WorkOrderOwnedPath): readonly (readonly string[])[] {
  return claims.map(({ task, access, wave }) => [mdCodeCell(path), mdCodeCell(task), access, String(wave)]);
}

function declarations(symbols: readonly WorkOrderSymbol[]): readonly string[] {
  if (symbols.length === 0) return ["None."];
  return symbols.flatMap((symbol) => [
    `### ${heading(symbol)}`,
    `${placeOf(symbol)}, ${standing(symbol)}. Provided by ${orNobody(symbol.providers)}, used by ${orNobody(symbol.consumers)}.`,
    mdFence("ts", symbol.text),
  ]);
}

/** Every module may have a default export, so its name alone tells nothing. */
function heading({ name, file }: WorkOrderSymbol): string {
  return name === "default" ? `default in ${mdCode(file)}` : mdText(name);
}

function standing({ contract }: WorkOrderSymbol): string {
  return contract === undefined ? "as the code has it now" : `contract ${mdCode(contract)}`;
}

function changes(symbols: readonly WorkOrderSymbol[]): readonly string[] {
  const derived = symbols.some((symbol) => !isContract(symbol))
    ? "Declarations without a contract are as the code has them when the plan is compiled; what tasks change in them is not listed here."
    : "";
  const changed = symbols.filter(({ replaces }) => replaces !== undefined);
  return [
    ...(changed.length === 0 ? ["No contract replaces a declaration of the code."] : replaced(changed)),
    derived,
  ];
}

function replaced(symbols: readonly WorkOrderSymbol[]): readonly string[] {
  return symbols.flatMap((symbol) => [
    `${placeOf(symbol)}, before:`,
    mdFence("ts", symbol.replaces ?? ""),
    "after:",
    mdFence("ts", symbol.text),
  ]);
}

function orNone(block: string): string {
  return block === "" ? "None." : block;
}

function orNobody(tasks: readonly string[]): string {
  return tasks.length === 0 ? "nobody" : mdNames(tasks);
}
