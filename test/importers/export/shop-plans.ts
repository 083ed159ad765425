import fc from "fast-check";
import "../../support/seed.ts";
import type { Files } from "./round-trip.ts";

/** A task of a made-up plan, as a format may say it. Numbers are indexes of tasks; those it names come before it. */
export interface ShopTask {
  readonly writes: readonly string[];
  /** True where it makes a file of its own, `src/new-3.ts`. */
  readonly makes: boolean;
  /** Whose own files it changes. */
  readonly uses: readonly number[];
  readonly dependsOn: readonly number[];
  readonly isParallel: boolean;
  readonly isDone: boolean;
  /** From 1. */
  readonly wave: number;
}

const shared = ["src/till.ts", "src/cart.ts", "src/shelf.ts"];

/** Plans of a few tasks that share files, wait for one another, and claim what may not be so. */
export const shopPlans: fc.Arbitrary<readonly ShopTask[]> = fc
  .array(
    fc.record({
      writes: fc.subarray(shared, { maxLength: 2 }),
      makes: fc.boolean(),
      uses: fc.array(fc.nat(20), { maxLength: 2 }),
      dependsOn: fc.array(fc.nat(20), { maxLength: 2 }),
      isParallel: fc.boolean(),
      isDone: fc.integer({ min: 0, max: 6 }).map((one) => one === 0),
      wave: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((tasks) =>
    tasks.map((task, index) => {
      const before = (numbers: readonly number[]): readonly number[] => [
        ...new Set(numbers.filter((number) => number < index)),
      ];
      const uses = before(task.uses).filter((number) => tasks[number]?.makes === true);
      return { ...task, uses, dependsOn: before(task.dependsOn) };
    }),
  );

/** The file that a task makes. */
export function ownFile(index: number): string {
  return `src/new-${index}.ts`;
}

/** What a task changes. */
export function changed({ writes, uses }: ShopTask): readonly string[] {
  return [...writes, ...uses.map(ownFile)];
}

/** The tree around a plan: what is shared, and what finished tasks have made. */
export function shopTree(tasks: readonly ShopTask[]): Files {
  const made = tasks.flatMap(({ makes, isDone }, index) => (makes && isDone ? [ownFile(index)] : []));
  return Object.fromEntries([...shared, ...made].map((path) => [path, ""]));
}

/** A sentence for each file. */
export function sentences(task: ShopTask, index: number): string {
  return [
    ...(task.makes ? [`Create \`${ownFile(index)}\`.`] : []),
    ...changed(task).map((path) => `Update \`${path}\`.`),
  ].join(" ");
}
