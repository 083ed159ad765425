import type { WorkOrder, WorkOrderOwnedPath, WorkOrderSymbol } from "../ir/work-order.ts";
import type { Emitter } from "./emitter.ts";
import { mdDocument, mdNames, mdTable } from "./markdown.ts";
import { mdCodeCell, mdFence, mdText } from "./quote.ts";
import { placeOf } from "./symbol-place.ts";

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
    `### ${mdText(symbol.name)}`,
    `${placeOf(symbol)}. Provided by ${orNobody(symbol.providers)}, used by ${orNobody(symbol.consumers)}.`,
    mdFence("ts", symbol.text),
  ]);
}

function changes(symbols: readonly WorkOrderSymbol[]): readonly string[] {
  const changed = symbols.filter(({ replaces }) => replaces !== undefined);
  if (changed.length === 0) return ["None: no declaration in the code is replaced."];
  return changed.flatMap((symbol) => [
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
