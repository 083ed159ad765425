import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportedTask } from "../../compiler/importers/imported.ts";
import { settledTasks } from "../../compiler/importers/settle.ts";
import { at, claim, plan, task, treeOf, written } from "./imported-tasks.ts";

const tree = treeOf("src/till.ts", "src/cart.ts", "src/shelf.ts");

const ordered = (tasks: readonly ImportedTask[]) => settledTasks(plan(tasks, { isOrdered: true }), tree);
const dependencies = (tasks: readonly ImportedTask[]) =>
  ordered(tasks).flatMap(({ task: { id }, dependsOn }) =>
    dependsOn.map(({ value }) => `${id} after ${value}`),
  );

const using = (id: string, access: "modify" | "read", ...patterns: readonly string[]): ImportedTask =>
  task(id, { claims: patterns.map((pattern) => claim(access, pattern)) });

describe("the order in which tasks are written", () => {
  it("counts where they share a file, and says why", () => {
    const tasks = [
      using("till", "modify", "src/till.ts"),
      using("cart", "modify", "src/till.ts"),
      using("shelf", "modify", "src/cart.ts"),
    ];
    expect(dependencies(tasks)).toEqual(["cart after till"]);
    expect(ordered(tasks)[1]?.dependsOn).toEqual([
      {
        value: "till",
        origin: at("src/till.ts"),
        inferred: 'both use "src/till.ts", and "till" stands before',
      },
    ]);
  });

  it("does not count for those that only read", () => {
    expect(
      dependencies([using("till", "read", "src/till.ts"), using("cart", "read", "src/till.ts")]),
    ).toEqual([]);
    expect(
      dependencies([using("till", "read", "src/till.ts"), using("cart", "modify", "src/till.ts")]),
    ).toEqual(["cart after till"]);
  });

  it("is not said twice", () => {
    const tasks = ["till", "cart", "shelf"].map((id) => using(id, "modify", "src/till.ts", "src/cart.ts"));
    expect(dependencies(tasks)).toEqual(["cart after till", "shelf after cart"]);
  });

  it("gives way to what is said", () => {
    const first = { ...using("till", "modify", "src/till.ts"), dependsOn: [written("cart")] };
    expect(dependencies([first, using("cart", "modify", "src/till.ts")])).toEqual(["till after cart"]);
  });

  it("is not taken for tasks that are said to run beside each other", () => {
    const mark = (group: string) => ({ parallel: { origin: at("[P]"), group } });
    const tasks = (a: string, b: string) => [
      { ...using("till", "modify", "src/till.ts"), ...mark(a) },
      { ...using("cart", "modify", "src/till.ts"), ...mark(b) },
    ];
    expect(dependencies(tasks("one", "one"))).toEqual([]);
    expect(dependencies(tasks("one", "two"))).toEqual(["cart after till"]);
  });

  it("counts where code imports what a task before creates", () => {
    const making = (id: string, pattern: string) => task(id, { claims: [claim("create", pattern)] });
    const importing = (id: string, specifier: string, pattern: string): ImportedTask => ({
      ...using(id, "modify", pattern),
      imports: [{ language: "script", specifier, origin: at("desk"), file: pattern }],
    });
    const tasks = [
      making("till", "src/till.ts"),
      importing("cart", "./till", "src/cart.ts"),
      importing("price", "./till", "src/till.ts"),
    ];
    expect(ordered(tasks).map(({ dependsOn }) => dependsOn)).toEqual([
      [],
      [{ value: "till", origin: at("desk"), inferred: 'its code imports "src/till.ts"' }],
      [
        {
          value: "till",
          origin: at("src/till.ts"),
          inferred: 'both use "src/till.ts", and "till" stands before',
        },
      ],
    ]);
    expect(dependencies([importing("cart", "./till", "src/cart.ts"), making("till", "src/till.ts")])).toEqual(
      [],
    );
    expect(
      dependencies([making("shelf", "src/shelf.ts"), importing("cart", "./till", "src/cart.ts")]),
    ).toEqual([]);
    const known = { ...importing("cart", "./till", "src/cart.ts"), dependsOn: [written("till")] };
    expect(dependencies([making("till", "src/till.ts"), known])).toEqual(["cart after till"]);
    expect(settledTasks(plan(tasks), tree).flatMap(({ dependsOn }) => dependsOn)).toEqual([]);
  });

  it("puts checks at the end behind everything, and says why", () => {
    const work = [using("till", "modify", "src/till.ts"), using("cart", "modify", "src/till.ts")];
    const check = (id: string, more: Partial<ImportedTask> = {}): ImportedTask =>
      task(id, { title: written("price", "Final verification"), writesNothing: true, ...more });
    expect(dependencies([...work, check("shelf")])).toEqual(["cart after till", "shelf after cart"]);
    expect(ordered([...work, check("shelf")])[2]?.dependsOn).toEqual([
      { value: "cart", origin: at("shelf"), inferred: "a check of the whole, listed last" },
    ]);
    expect(dependencies([...work, check("shelf"), check("desk")])).toEqual([
      "cart after till",
      "shelf after cart",
      "desk after shelf",
    ]);
    expect(dependencies([check("shelf"), ...work])).toEqual(["cart after till"]);
    expect(dependencies([...work, check("shelf", { writesNothing: false })])).toEqual(["cart after till"]);
    const titled = { value: "Run all tests", origin: at("shelf") };
    expect(dependencies([...work, task("shelf", { title: titled })])).toContain("shelf after cart");
    const reading = { title: titled, claims: [claim("read", "src/shelf.ts")] };
    expect(dependencies([...work, task("shelf", reading)])).toContain("shelf after cart");
    const writing = { title: titled, claims: [claim("modify", "src/shelf.ts")] };
    expect(dependencies([...work, task("shelf", writing)])).toEqual(["cart after till"]);
    const mark = { parallel: { origin: at("[P]"), group: "one" } };
    expect(dependencies([...work, check("shelf", mark), check("desk", mark)])).toEqual([
      "cart after till",
      "shelf after cart",
      "desk after cart",
    ]);
    const before = { ...using("till", "modify", "src/till.ts"), dependsOn: [written("shelf")] };
    expect(dependencies([before, check("shelf")])).toEqual(["till after shelf"]);
  });

  it("never makes a circle, and orders all that share a file", () => {
    const ids = ["till", "cart", "shelf", "price", "desk"];
    const anyTask = fc.record({
      files: fc.subarray(["src/till.ts", "src/cart.ts", "src/shelf.ts"]),
      after: fc.subarray(ids),
    });
    fc.assert(
      fc.property(
        fc.array(anyTask, { maxLength: 5 }),
        fc.shuffledSubarray(ids, { minLength: 5 }),
        (sketches, rank) => {
          const tasks = sketches.map(({ files, after }, index) => ({
            ...using(ids[index] ?? "", "modify", ...files),
            writesNothing: true,
            // Only along a random order, so that what is said has no circle.
            dependsOn: after
              .filter(
                (id) =>
                  rank.indexOf(id) < rank.indexOf(ids[index] ?? "") && ids.indexOf(id) < sketches.length,
              )
              .map((id) => written(id)),
          }));
          const settled = ordered(tasks);
          const isBefore = closure(
            settled.map(({ task: { id }, dependsOn }) => [id, dependsOn.map(({ value }) => value)]),
          );
          for (const a of settled) {
            expect(isBefore(a.task.id, a.task.id)).toBe(false);
            for (const b of settled) {
              const share =
                a !== b &&
                a.claims.some(({ pattern }) => b.claims.some((other) => other.pattern === pattern));
              if (share) expect(isBefore(a.task.id, b.task.id) !== isBefore(b.task.id, a.task.id)).toBe(true);
            }
          }
        },
      ),
    );
  });
});

/** Whether one comes before another, by repeated joining. */
function closure(
  edges: readonly (readonly [string, readonly string[]])[],
): (first: string, later: string) => boolean {
  const pairs = new Set(edges.flatMap(([later, firsts]) => firsts.map((first) => `${first}>${later}`)));
  for (let grew = true; grew; ) {
    const more = [...pairs].flatMap((one) =>
      [...pairs]
        .filter((two) => two.startsWith(`${one.split(">")[1]}>`))
        .map((two) => `${one.split(">")[0]}>${two.split(">")[1]}`),
    );
    grew = more.some((pair) => !pairs.has(pair));
    for (const pair of more) pairs.add(pair);
  }
  return (first, later) => pairs.has(`${first}>${later}`);
}
