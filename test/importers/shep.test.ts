import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shep } from "../../compiler/importers/shep.ts";
import { foreignTexts, importText, isDetected, taskOf, treeOf, waitsFor } from "./yaml-import.ts";
import { isSound, misplaced, mutated, said } from "./yaml-mutations.ts";

const plan = `name: loan-reminders
summary: >
  3 tasks. They remind readers.
technologies: [TypeScript]
phases:
  - { id: phase-1, name: Data, parallel: true, taskIds: [task-1] }
  - { id: phase-2, name: Page, parallel: false }
tasks:
  - id: task-1
    phaseId: phase-1
    title: 'Create the reminder store'
    description: >
      Create src/reminders/store.ts with what is due.
      It
      follows src/loans/store.ts in form.
    state: Done
    dependencies: []
    acceptanceCriteria:
      - 'The store''s file is src/reminders/store.ts'
      - "npm test passes"
      - Reminder: has a date
    tdd:
      red:
        - Write test/reminders/store.test.ts
      green: [Make it pass]
      refactor: null
    estimatedEffort: 1h30min
  - id: task-2
    phaseId: phase-1
    title: Update "src/server.ts"
    description: |
      Update src/server.ts so that

      it runs the store.
    state: Todo
    dependencies: [task-1]
    acceptanceCriteria: []
    tdd: null
    estimatedEffort: M
  - id: task-3
    phaseId: phase-2
    title: Drop the old page
    description: Remove it
    state: Superseded
    dependencies: [task-2, task-9]
    estimatedEffort: 20 minutes
`;

describe("shep", () => {
  test("is known by its keys, and takes no other", () => {
    expect(isDetected(shep, plan)).toBe(true);
    expect(isDetected(shep, plan.replace("Remove it", "{ a } b"))).toBe(true);
    for (const text of foreignTexts) expect(isDetected(shep, text), text).toBe(false);
  });

  test("reads tasks, their state, effort, order and phase", () => {
    const read = importText(shep, plan);
    expect(read).toMatchObject({ name: "loan-reminders", isOrdered: false, found: 3 });
    expect(read.goal?.value).toBe("3 tasks");
    expect(read.tasks.map(({ id, status, estimate }) => [id, status?.value, estimate?.value])).toEqual([
      ["task-1", "done", 90],
      ["task-2", "pending", undefined],
      ["task-3", "dropped", 20],
    ]);
    expect(waitsFor(taskOf(read, "task-2"))).toEqual(["task-1"]);
    expect(read.tasks.map(({ parallel }) => parallel?.group)).toEqual(["phase-1", "phase-1", undefined]);
    expect(misplaced(read)).toEqual([]);
    expect(isSound(read)).toBe(true);
  });

  test("the steps under tdd are part of the description, and commands prove the task", () => {
    const task = taskOf(importText(shep, plan), "task-1");
    expect(task.description?.value).toBe(
      "Create src/reminders/store.ts with what is due. It follows src/loans/store.ts in form.\n\n" +
        "red:\n- Write test/reminders/store.test.ts\ngreen:\n- Make it pass",
    );
    expect(task.acceptance.map(({ value }) => value)).toContain("Reminder: has a date");
    expect(task.verify.map(({ value }) => value)).toEqual(["npm test"]);
  });

  test("paths are claimed where the text names them, at their places", () => {
    const tree = treeOf("src/server.ts", "src/loans/store.ts");
    const read = importText(shep, plan, tree);
    const claims = taskOf(read, "task-1").claims;
    const created = claims.find(({ pattern }) => pattern === "src/reminders/store.ts");
    expect(created?.access).toBe("create");
    expect(claims.find(({ pattern }) => pattern === "src/loans/store.ts")?.access).toBe("read");
    expect(claims.map(({ pattern }) => pattern)).toContain("test/reminders/store.test.ts");
    for (const { pattern, origin } of read.tasks.flatMap((task) => task.claims))
      expect(origin.source.text.slice(origin.span.start, origin.span.end)).toBe(pattern);
    expect(taskOf(read, "task-2").claims[0]).toMatchObject({ access: "modify", pattern: "src/server.ts" });
  });

  test("a criterion says what is there in the end, a step what is done", () => {
    const words = "Check node implementation in src/desk.ts";
    const said = (from: string, to: string): readonly string[] =>
      taskOf(importText(shep, plan.replace(from, to)), "task-2")
        .claims.filter(({ pattern }) => pattern === "src/desk.ts")
        .map(({ access }) => access);
    const criterion = (text: string): readonly string[] =>
      said("acceptanceCriteria: []", `acceptanceCriteria: [${text}]`);
    expect(criterion(words)).toEqual(["write"]);
    expect(criterion("Check the node in src/desk.ts")).toEqual(["read"]);
    expect(said("tdd: null", `tdd: { green: [${words}] }`)).toEqual(["read"]);
  });

  test("listed files are read, too", () => {
    const text = plan.replace(
      "    state: Superseded\n",
      "    state: Superseded\n    files: { create: [src/page.tsx], modify: [src/app.tsx] }\n",
    );
    const { claims } = taskOf(importText(shep, text), "task-3");
    expect(claims.map(({ access, pattern }) => `${access} ${pattern}`)).toEqual([
      "create src/page.tsx",
      "modify src/app.tsx",
    ]);
  });

  test("sizes and names of nobody are said", () => {
    expect(said(importText(shep, plan))).toEqual([
      'unread-text: there is no task "task-9"; the dependency is left out',
      'doubtful-reading: the effort of a task is a size, such as "M", and no time; it is left out',
    ]);
  });

  test("numbers keep their spelling, days have 8 hours, and a state may be unknown", () => {
    const text = `summary: x
tasks:
  - { id: 1.1, title: A, tddCycle: RED, effort: 0.5d, phase: p }
  - { id: 1.10, title: B, state: Perhaps, dependencies: [1.1] }
`;
    const read = importText(shep, text);
    expect(read.tasks.map(({ id, estimate }) => [id, estimate?.value])).toEqual([
      ["1.1", 240],
      ["1.10", undefined],
    ]);
    expect(waitsFor(taskOf(read, "1.10"))).toEqual(["1.1"]);
    expect(said(read)).toEqual([
      'doubtful-reading: "Perhaps" is no state that is known; the task is read as pending',
    ]);
  });

  test("never throws, and every place is within the text", () => {
    fc.assert(
      fc.property(mutated(plan), (text) => {
        isDetected(shep, text);
        return isSound(importText(shep, text, treeOf("src/server.ts")));
      }),
      { numRuns: 150 },
    );
  });
});
