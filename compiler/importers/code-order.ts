import { importTarget } from "./claims/import-target.ts";
import type { Written } from "./imported.ts";
import type { SettledTask } from "./settle.ts";

/** Which task makes which file, and which tasks stand before which. */
export interface Makers {
  /** The index of the first task that creates a path. */
  readonly of: ReadonlyMap<string, number>;
  readonly tasks: readonly SettledTask[];
}

/** Who creates what in a list of tasks. */
export function makersOf(tasks: readonly SettledTask[]): Makers {
  const of = new Map<string, number>();
  for (const [index, { claims }] of tasks.entries())
    for (const { access, pattern } of claims)
      if (access === "create" && !of.has(pattern)) of.set(pattern, index);
  return { of, tasks };
}

/** The tasks before one, in the list, that create a file which its code imports. */
export function neededByCode(index: number, { of, tasks }: Makers): readonly Written<string>[] {
  const { task, claims } = tasks[index] ?? { task: undefined, claims: [] };
  const scope = { created: [...of.keys()], own: claims.map(({ pattern }) => pattern) };
  const made = new Set(claims.filter(({ access }) => access === "create").map(({ pattern }) => pattern));
  return (task?.imports ?? []).flatMap((one) => {
    const target = importTarget(one, scope);
    const maker = target === undefined || made.has(target) ? index : (of.get(target) ?? index);
    if (target === undefined || maker >= index) return [];
    const on = tasks[maker]?.task.id ?? "";
    return [{ value: on, origin: one.origin, inferred: `its code imports "${target}"` }];
  });
}
