import type { WorkOrder } from "../../ir/work-order.ts";

/**
 * The branch that finished waves are merged into: `seamwright/<plan>`, or another name when git could not have that
 * beside the branches of the tasks and the base.
 */
export function mergeBranch({ plan, tasks }: WorkOrder): string {
  const others = [plan.base ?? "", ...tasks.map(({ branch }) => branch)].map((name) => name.toLowerCase());
  let name = `seamwright/${plan.name}`;
  for (let number = 1; others.some((other) => clashes(name, other)); number += 1)
    name = `seamwright-${number}/${plan.name}`;
  return name;
}

/** Git keeps branches as files: one cannot be the folder of another. */
function clashes(name: string, other: string): boolean {
  return name === other || name.startsWith(`${other}/`) || other.startsWith(`${name}/`);
}
