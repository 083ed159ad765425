import type { WorkOrder } from "../../ir/work-order.ts";

/**
 * The name of each task where only letters, digits and `-` may stand, by task id: `task-` and the id, other characters
 * as `-`. No two differ in case only. Nothing else may begin with `task-`.
 */
export function jobNames(order: WorkOrder): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    order.tasks.map(({ id }) => {
      const name = freeName(`task-${id.replace(/[^A-Za-z0-9]+/g, "-").replace(/-$/, "")}`, taken);
      taken.add(name.toLowerCase());
      return [id, name];
    }),
  );
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}-${number}`;
  return name;
}
