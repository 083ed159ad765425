import type { WorkOrderSymbol } from "../ir/work-order.ts";
import { visible } from "./visible.ts";

/** How much TypeScript one prompt quotes; `each` and `all` are characters. */
const limits = { declarations: 30, each: 3000, all: 12_000 };

/** The symbols whose text a prompt quotes. Those that come first have first claim to the room. */
export function quotedOf(symbols: readonly WorkOrderSymbol[]): ReadonlySet<WorkOrderSymbol> {
  const quoted = new Set<WorkOrderSymbol>();
  let room = limits.all;
  for (const symbol of symbols) {
    const size = visible(symbol.text).length;
    if (size > Math.min(room, limits.each) || quoted.size === limits.declarations) continue;
    quoted.add(symbol);
    room -= size;
  }
  return quoted;
}
