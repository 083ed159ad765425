import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ImportedPlan } from "../../compiler/importers/imported.ts";
import { megapowers } from "../../compiler/importers/megapowers.ts";
import { positionAt, type SourceText, sourceText } from "../../compiler/source/text.ts";
import { isWithin, mutations, placesOf, textAt } from "./superpowers-spans.ts";

const folder = ".megapowers/plans/007-library-loans/tasks";

function file(number: string, text: string): SourceText {
  return sourceText(`${folder}/task-${number}.md`, text);
}

function read(...files: readonly SourceText[]): ImportedPlan {
  return megapowers.read({ files, tree: undefined });
}

function problemsOf(plan: ImportedPlan): readonly string[] {
  return plan.problems.map(
    ({ kind, message, origin }) => `${kind} ${positionAt(origin.source, origin.span.start).line} ${message}`,
  );
}

const shelf = `---
id: 1
title: "Shelf: the model"
status: approved
depends_on: []
no_test: false
files_to_modify:
  - src/library.ts
files_to_create:
  - src/shelf.ts
  - 'test/shelf.test.ts'
---

### Task 1: Shelf

**Files:**
- Test: \`test/shelf.test.ts\`
- Create: \`src/shelf.ts\`
- Modify: \`src/index.ts\`

**Step 1 — Write the test**
Run: \`bun test test/shelf.test.ts\`
Expected: FAIL
`;

const loan = `---
id: 002
title: Loan
status: completed
depends_on:
  - 1
files_to_modify: [src/shelf.ts]
files_to_create: []
---

### Task 2: Loan [depends: 1]

**Files:**
- Create: \`src/shelf.ts\`
`;

describe("megapowers", () => {
  test("reads a folder of tasks", () => {
    const plan = read(file("001", shelf), file("002", loan));
    expect(plan.name).toBe("007-library-loans");
    expect(plan.found).toBe(2);
    expect(plan.tasks.map(({ id, title, status }) => [id, title.value, status?.value])).toEqual([
      ["1", "Shelf: the model", undefined],
      ["002", "Loan", "done"],
    ]);
    expect(
      plan.tasks.map(({ claims }) => claims.map(({ access, pattern }) => `${access} ${pattern}`)),
    ).toEqual([
      ["modify src/library.ts", "create src/shelf.ts", "create test/shelf.test.ts", "modify src/index.ts"],
      ["modify src/shelf.ts"],
    ]);
    expect(plan.tasks[1]?.dependsOn.map(({ value }) => value)).toEqual(["1"]);
    expect(plan.tasks[0]?.verify.map(({ value }) => value)).toEqual(["bun test test/shelf.test.ts"]);
    expect(problemsOf(plan)).toEqual([
      'doubtful-reading 14 the text says create of "src/shelf.ts", the front matter modify, which holds',
    ]);
  });

  test("says where everything was written", () => {
    const places = placesOf(read(file("001", shelf), file("002", loan))).filter(
      ({ words }) => words !== undefined,
    );
    expect(places.length).toBeGreaterThan(9);
    for (const { origin, words } of places) expect(textAt(origin)).toBe(words);
  });

  test("counts tasks as people do", () => {
    const task = (id: number): SourceText => file(String(id), `---\nid: ${id}\ntitle: Task ${id}\n---\n`);
    expect(read(task(10), task(9)).tasks.map(({ id }) => id)).toEqual(["9", "10"]);
  });

  test("reads a task without front matter", () => {
    const plan = read(file("001", "# Task 1: Shelf\n\n**Files:** `src/shelf.ts`\n"));
    expect(plan.tasks.map(({ id, title, claims }) => [id, title.value, claims.length])).toEqual([
      ["1", "Shelf", 1],
    ]);
    expect(plan.problems).toEqual([]);
  });

  test("says what it cannot read", () => {
    expect(problemsOf(read(file("001", "Some text.\n")))).toEqual([
      "unread-task 1 this file has neither an id in its front matter nor a heading of a task",
    ]);
    expect(
      problemsOf(read(file("001", "---\nid: 1\ntitle: A\ndepends_on: [7]\nfiles_to_rename: [a.ts]\n---\n"))),
    ).toEqual([
      'unread-text 5 "files_to_rename" is not known, and its files are not read',
      'unread-text 4 it depends on "7", which is no task of the plan',
    ]);
    expect(read(file("001", "---\nid: [1\n---\n\n# Task 1: A\n")).problems.map(({ kind }) => kind)).toEqual([
      "unread-text",
    ]);
    expect(problemsOf(read(file("001", "---\nid: 1\nfiles_to_modify: [~/notes.md]\n---\n")))).toEqual([
      'unclaimed-path 3 "~/notes.md" begins in a home folder',
    ]);
  });

  test("gives a second task of one id another", () => {
    const plan = read(file("001", "---\nid: 1\ntitle: A\n---\n"), file("002", "---\nid: 1\ntitle: B\n---\n"));
    expect(plan.tasks.map(({ id }) => id)).toEqual(["1", "1-2"]);
    expect(plan.problems.map(({ kind }) => kind)).toEqual(["doubtful-reading"]);
  });

  test("knows its folders", () => {
    expect(megapowers.detects([file("001", shelf)])).toBe(true);
    expect(megapowers.detects([file("001", "# Task 1: A\n")])).toBe(false);
    expect(megapowers.detects([sourceText("epic/001.md", shelf)])).toBe(false);
    expect(megapowers.detects([])).toBe(false);
    expect(read().tasks).toEqual([]);
  });

  test("takes any text", () => {
    fc.assert(
      fc.property(mutations([shelf, loan]), mutations([shelf, loan]), (one, other) => {
        const files = [file("001", one), file("002", other)];
        const plan = read(...files);
        for (const { origin } of placesOf(plan)) expect(isWithin(origin)).toBe(true);
        expect(new Set(plan.tasks.map(({ id }) => id)).size).toBe(plan.tasks.length);
        for (const { dependsOn } of plan.tasks)
          for (const { value } of dependsOn) expect(plan.tasks.some(({ id }) => id === value)).toBe(true);
        megapowers.detects(files);
      }),
      { numRuns: 150 },
    );
  });
});
