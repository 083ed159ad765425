import type { Document } from "yaml";
import type { RawPlan } from "../../../compiler/plan/raw-plan.ts";
import type { Route } from "../../../compiler/source/route.ts";

/** One plan that is about to get a mistake. */
export interface Bed {
  /** To be changed in place. */
  readonly document: Document;
  /** The plan as it is, as plain data. */
  readonly plan: RawPlan;
  /** Every file of its repository, sorted. */
  readonly files: readonly string[];
  /** The text of a file. */
  read(path: string): string;
  /** One of a list, at random; `undefined` of an empty one. */
  pick<T>(list: readonly T[]): T | undefined;
}

/** Where the finding must stand: at one of these values, or at the key of one. */
export type Marks = readonly Route[];

/** Plants one kind of mistake; `undefined` where the plan has no place for it. */
export interface Planter {
  readonly rule: string;
  plant(bed: Bed): Marks | undefined;
}

/** Index and raw task of those that a test lets through. */
export function tasksWhere(
  { plan }: Bed,
  test: (task: RawPlan["tasks"][number], index: number) => boolean = () => true,
): readonly number[] {
  return plan.tasks.flatMap((task, index) => (test(task, index) ? [index] : []));
}

/** Adds an item to a list of the plan, which is made where there is none; where it now stands. */
export function append({ document }: Bed, route: Route, value: unknown): Route {
  const known = document.getIn(route) as { readonly items?: readonly unknown[] } | undefined;
  if (known?.items === undefined) {
    document.setIn(route, document.createNode([value]));
    return [...route, 0];
  }
  document.addIn(route, value);
  return [...route, known.items.length - 1];
}

/** Everything a task claims to write, with the place of each; globs are left out. */
export function written(bed: Bed, index: number): readonly { readonly path: string; readonly at: Route }[] {
  const files = bed.plan.tasks[index]?.files;
  if (files === undefined || Array.isArray(files)) return [];
  return (["create", "modify"] as const).flatMap((access) =>
    (files[access] ?? []).flatMap((path, at) =>
      /[*{]/.test(path) ? [] : [{ path, at: ["tasks", index, "files", access, at] }],
    ),
  );
}

/** True when neither of two tasks comes after the other. */
function isUnordered({ plan }: Bed, a: number, b: number): boolean {
  return a !== b && !reaches(plan, a, b) && !reaches(plan, b, a);
}

/** True when one task comes after another, directly or through others. */
export function reaches({ tasks }: RawPlan, later: number, earlier: number): boolean {
  const seen = new Set([later]);
  for (const index of seen) {
    for (const id of tasks[index]?.depends_on ?? []) {
      const on = tasks.findIndex((task) => task.id === id);
      if (on === earlier) return true;
      seen.add(on);
    }
  }
  return false;
}

/** Two tasks at random of which neither comes after the other. */
export function unorderedPair(bed: Bed): readonly [number, number] | undefined {
  const all = tasksWhere(bed);
  return bed.pick(
    all.flatMap((a) => all.filter((b) => a < b && isUnordered(bed, a, b)).map((b) => [a, b] as const)),
  );
}
