import type { WorkOrderTask } from "../ir/work-order.ts";
import { mdNames } from "./markdown.ts";
import { mdCode } from "./quote.ts";

/** What of which files a task may write, a line each: "only `Store.save` in `src/store.ts`". */
export function limitLines({ limits = [] }: WorkOrderTask): readonly string[] {
  return limits.map(({ path, symbols, creates }) => {
    const old = symbols.length === 0 ? [] : [mdNames(symbols)];
    const made = creates.length === 0 ? [] : [`new ${mdNames(creates)}`];
    return `only ${[...old, ...made].join(" and ")} in ${mdCode(path)}`;
  });
}
