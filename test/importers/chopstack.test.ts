import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chopstack } from "../../compiler/importers/chopstack.ts";
import { claimsSaid, foreignTexts, importText, isDetected, taskOf, treeOf, waitsFor } from "./yaml-import.ts";
import { isSound, misplaced, mutated, said } from "./yaml-mutations.ts";

const plan = `name: Dark shelves
description: Shelves in the dark. For the night.
strategy: phased-parallel
phases:
  - { id: setup, name: Setup, strategy: sequential, tasks: [types, words] }
  - id: build
    name: Build
    strategy: parallel
    tasks:
      - page
      - form
    requires: [setup, nothing]
tasks:
  - id: types
    name: Types of shelves
    complexity: S
    description: Define what a shelf is.
    files: [src/shelf.ts, "src/shelf.test.ts (new)"]
    acceptanceCriteria: [a shelf has a length]
  - id: words
    name: Words
    complexity: M
    files: [src/words.ts]
  - id: page
    name: Page
    estimated_hours: 2.5
    files: [src/page.tsx]
    dependencies: [types]
    acceptance_criteria:
      - Speed: under a second
  - id: form
    name: Form
    files: [src/form.tsx (TSDoc)]
    dependencies: [ghost]
`;

const older = `tasks:
  - id: "make-till"
    title: "Make the till"
    description: "It counts."
    touches: []
    produces:
      - "src/till.ts"
    requires: []
    estimatedLines: 40
    agentPrompt: "Create src/till.ts"
  - id: use-till
    title: Use the till
    touches: [src/shop.ts]
    produces: []
    requires: [make-till]
    estimatedLines: 10
    agentPrompt: Call it.
`;

describe("chopstack", () => {
  test("is known by its keys, and takes no other", () => {
    expect(isDetected(chopstack, plan)).toBe(true);
    expect(isDetected(chopstack, older)).toBe(true);
    expect(isDetected(chopstack, plan.replace("name: Page", "name: [key: string]: x"))).toBe(true);
    for (const text of foreignTexts) expect(isDetected(chopstack, text), text).toBe(false);
  });

  test("reads tasks with their files, which may be new or not", () => {
    const read = importText(chopstack, plan);
    expect(read).toMatchObject({ name: "dark-shelves", isOrdered: false, found: 4 });
    expect(read.goal?.value).toBe("Shelves in the dark");
    expect(claimsSaid(taskOf(read, "types"))).toEqual(["write src/shelf.ts", "create src/shelf.test.ts"]);
    expect(claimsSaid(taskOf(read, "form"))).toEqual(["write src/form.tsx"]);
    expect(taskOf(read, "page").acceptance.map(({ value }) => value)).toEqual(["Speed: under a second"]);
    expect(misplaced(read)).toEqual([]);
    expect(isSound(read)).toBe(true);
  });

  test("a size is the middle of its hours, hours are hours", () => {
    const { tasks } = importText(chopstack, plan);
    expect(tasks.map(({ estimate }) => estimate?.value)).toEqual([90, 180, 150, undefined]);
    expect(tasks[0]?.estimate?.inferred).toBe('the size "S", 1 to 2 hours');
    expect(tasks[2]?.estimate?.inferred).toBeUndefined();
  });

  test("phases give an order, and marks where they are parallel", () => {
    const read = importText(chopstack, plan);
    expect(waitsFor(taskOf(read, "words"))).toEqual(['types (phase "setup" is sequential)']);
    expect(waitsFor(taskOf(read, "page"))).toEqual(["types", 'words (phase "build" requires "setup")']);
    expect(waitsFor(taskOf(read, "form"))).toEqual([
      'types (phase "build" requires "setup")',
      'words (phase "build" requires "setup")',
    ]);
    expect(read.tasks.map(({ parallel }) => parallel?.group)).toEqual([
      undefined,
      undefined,
      "build",
      "build",
    ]);
    expect(said(read)).toEqual([
      'unread-text: there is no task "ghost"; the dependency is left out',
      'unread-text: there is no phase "nothing"',
    ]);
  });

  test("a sequential plan is a chain that never contradicts what tasks say", () => {
    const text = `name: x
strategy: sequential
tasks:
  - { id: b, name: B, files: [b.ts], dependencies: [c] }
  - { id: a, name: A, files: [a.ts] }
  - { id: c, name: C, files: [c.ts] }
`;
    const read = importText(chopstack, text);
    expect(waitsFor(taskOf(read, "a"))).toEqual(["b (the plan is sequential)"]);
    expect(waitsFor(taskOf(read, "b"))).toEqual(["c"]);
    expect(waitsFor(taskOf(read, "c"))).toEqual([]);
  });

  test("the older form says what is created and modified", () => {
    const read = importText(chopstack, older);
    expect(claimsSaid(taskOf(read, "make-till"))).toEqual(["create src/till.ts"]);
    expect(claimsSaid(taskOf(read, "use-till"))).toEqual(["modify src/shop.ts"]);
    expect(waitsFor(taskOf(read, "use-till"))).toEqual(["make-till"]);
    expect(taskOf(read, "make-till").description?.value).toBe("It counts.\n\nCreate src/till.ts");
    expect(misplaced(read)).toEqual([]);
  });

  test("a list entry that is no YAML is an unread task with help", () => {
    const read = importText(chopstack, plan.replace("Speed: under", "Speed [key: string]: under"));
    expect(read.found).toBe(4);
    expect(read.problems[0]).toMatchObject({
      kind: "unread-task",
      help: 'put the text in quotes, or in a block that begins with "|"',
    });
  });

  test("never throws, and every place is within the text", () => {
    fc.assert(
      fc.property(fc.constantFrom(plan, older).chain(mutated), (text) => {
        isDetected(chopstack, text);
        return isSound(importText(chopstack, text, treeOf("src/shop.ts")));
      }),
      { numRuns: 150 },
    );
  });
});
