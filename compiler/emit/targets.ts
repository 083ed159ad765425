import type { WorkOrder } from "../ir/work-order.ts";
import type { Target } from "./target.ts";

/** Every target, in order of id. */
export const targets: readonly Target[] = [];

/** A work order with further targets. */
export function withTargets(order: WorkOrder, names: readonly string[]): WorkOrder {
  const wanted = [...new Set([...(order.targets ?? []), ...names])].sort();
  return wanted.length === 0 ? order : { ...order, targets: wanted };
}

/** What to say of a target that does not exist; `undefined` when all do. */
export function unknownTarget({ targets: wanted = [] }: WorkOrder): string | undefined {
  const unknown = wanted.find((name) => targets.every(({ id }) => id !== name));
  if (unknown === undefined) return undefined;
  return `there is no target ${JSON.stringify(unknown)}; run "seamwright targets" for the list`;
}
