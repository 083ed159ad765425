import type { WorkOrderSymbol } from "../ir/work-order.ts";
import { mdCode } from "./quote.ts";

/** Name, kind and place of a shared symbol, e.g. `Book` (type) in `src/book.ts:3`. */
export function placeOf({ name, kind, file, line }: WorkOrderSymbol): string {
  return `${mdCode(name)} (${kind}) ${placeIn(file, line)}`;
}

/** The plan may leave the file to the provider. */
function placeIn(file: string, line: number | undefined): string {
  if (file === "") return "to be declared in a file of the provider's choice";
  return line === undefined ? `to be declared in ${mdCode(file)}` : `in ${mdCode(`${file}:${line}`)}`;
}

/** True for what the plan declares, which binds all tasks; false for what the code has at compile time. */
export function isContract({ contract }: WorkOrderSymbol): boolean {
  return contract !== undefined;
}
