import type { WorkOrderSymbol } from "../ir/work-order.ts";
import { mdCode } from "./quote.ts";

/** Name, kind and place of a shared symbol, e.g. `Book` (type) in `src/book.ts:3`. */
export function placeOf({ name, kind, file, line }: WorkOrderSymbol): string {
  const place = line === undefined ? `to be declared in ${mdCode(file)}` : `in ${mdCode(`${file}:${line}`)}`;
  return `${mdCode(name)} (${kind}) ${place}`;
}

/** True for what the plan declares, which binds all tasks; false for what the code has at compile time. */
export function isContract({ contract }: WorkOrderSymbol): boolean {
  return contract !== undefined;
}
