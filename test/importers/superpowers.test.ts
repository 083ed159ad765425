import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ImportedPlan, ImportedTask } from "../../compiler/importers/imported.ts";
import type { ImportTree } from "../../compiler/importers/importer.ts";
import { superpowers } from "../../compiler/importers/superpowers.ts";
import { positionAt, sourceText } from "../../compiler/source/text.ts";
import { isWithin, mutations, placesOf, textAt } from "./superpowers-spans.ts";

const path = "docs/superpowers/plans/2026-01-31-shop-basket.md";

function read(text: string, tree?: ImportTree): ImportedPlan {
  return superpowers.read({ files: [sourceText(path, text)], tree });
}

function claimsOf(task: ImportedTask | undefined): readonly string[] {
  return (task?.claims ?? []).map(
    ({ access, pattern, inferred }) =>
      `${access} ${pattern}${inferred === undefined ? "" : ` (${inferred})`}`,
  );
}

function inTask(...lines: readonly string[]): ImportedPlan {
  return read(["### Task 1: Basket", "", ...lines].join("\n"));
}

function filesOf(...lines: readonly string[]): readonly string[] {
  return claimsOf(inTask(...lines).tasks[0]);
}

function problemsOf(plan: ImportedPlan): readonly string[] {
  return plan.problems.map(
    ({ kind, message, origin }) => `${kind} ${positionAt(origin.source, origin.span.start).line} ${message}`,
  );
}

const basket = `# Basket Implementation Plan

> **For agentic workers:** REQUIRED SUB-SKILL: Use superpowers:executing-plans to work on this plan.

**Goal:** Customers can fill a basket.

**Architecture:** A pure model and a route.

## File Map

| File | Change |
|---|---|
| \`src/basket.ts\` | new |

---

### Task 1: Basket model

**Files:**
- Create: \`src/basket.ts\`
- Modify: \`src/shop.ts:10-20\`
- Test: \`test/basket.test.ts\` (new)

**Interfaces:**
- Produces: \`addItem(basket: number[], item: number): number[]\`

- [x] **Step 1: Write the test**

Run: \`npm test -- basket\`
Expected: FAIL

- [x] **Step 2: Commit**

\`\`\`bash
git add src/basket.ts src/shop.ts test/basket.test.ts src/prices.ts
git commit -m "basket"
\`\`\`

---

### Task 2: Basket route \`/basket\`

**Files:**
- Modify: \`src/routes.ts\`

**Interfaces:**
- Consumes: \`addItem\` (Task 1)

- [x] **Step 1: Route**

\`\`\`\`md
### Task 9: not a task
**Files:**
- Create: \`src/nothing.ts\`
\`\`\`
\`\`\`\`

- [ ] **Step 2: Check**

Run: \`npm test\` and \`npm run lint\`

> ### Task 8: quoted

### Task 3: Final verification

**Files:** None (verification only)

- [ ] **Step 1: All tests**

Run: \`npm test\` then \`git status\`
`;

describe("superpowers", () => {
  test("reads a plan", () => {
    const plan = read(basket);
    expect(plan.name).toBe("shop-basket");
    expect(plan.goal?.value).toBe("Customers can fill a basket.");
    expect(plan.isOrdered).toBe(true);
    expect(plan.problems).toEqual([]);
    expect(plan.found).toBe(3);
    expect(plan.tasks.map(({ id, title, status }) => [id, title.value, status?.value])).toEqual([
      ["1", "Basket model", "done"],
      ["2", "Basket route `/basket`", "in-progress"],
      ["3", "Final verification", undefined],
    ]);
    expect(claimsOf(plan.tasks[0])).toEqual([
      "create src/basket.ts",
      "modify src/shop.ts",
      'create test/basket.test.ts (the note "new")',
      "write src/prices.ts (the commit of the task adds it)",
    ]);
    expect(claimsOf(plan.tasks[1])).toEqual(["modify src/routes.ts"]);
    expect(claimsOf(plan.tasks[2])).toEqual([]);
    expect(plan.tasks.map(({ verify }) => verify.map(({ value }) => value))).toEqual([
      ["npm test -- basket"],
      ["npm test", "npm run lint"],
      ["npm test"],
    ]);
    expect(plan.tasks[1]?.status?.inferred).toBe("1 of 2 steps are ticked");
    expect(plan.tasks[1]?.description?.value).toMatch(/^\*\*Files:\*\*\n[\s\S]*quoted$/);
  });

  test("makes contracts of interfaces", () => {
    const { contracts, tasks } = read(basket);
    expect(contracts).toHaveLength(1);
    expect(contracts[0]).toMatchObject({
      name: "add-item",
      kind: "api",
      path: { value: "src/basket.ts", inferred: "the only source file that the task creates" },
      symbols: [{ value: "addItem" }],
      declare: { value: "declare function addItem(basket: number[], item: number): number[]" },
      provider: { value: "1" },
    });
    expect(tasks[0]?.provides.map(({ value }) => value)).toEqual(["add-item"]);
    expect(tasks[1]?.consumes.map(({ value }) => value)).toEqual(["add-item"]);
    expect(tasks[1]?.dependsOn.map(({ value, inferred }) => [value, inferred])).toEqual([
      ["1", "it consumes from it"],
    ]);
  });

  test("says where everything was written", () => {
    const places = placesOf(read(basket)).filter(({ words }) => words !== undefined);
    expect(places.length).toBeGreaterThan(14);
    for (const { origin, words } of places) expect(textAt(origin)).toBe(words);
  });

  test.each([
    ["### Task 1: Basket", "1", "Basket"],
    ["## Task 1.1: Basket", "1.1", "Basket"],
    ["#### Task 1: Basket", "1", "Basket"],
    ["### Task 3 (TDD): Basket", "3", "Basket"],
    ["### Task A2: Basket", "A2", "Basket"],
    ["### Task D1 — Basket", "D1", "Basket"],
    ["### Task 8a: Basket", "8a", "Basket"],
    ["### Task 1 - Basket", "1", "Basket"],
    ["### Task 0.1：购物车", "0.1", "购物车"],
    ["#### Task W1-A: Basket", "W1-A", "Basket"],
    ["### **Task 4: Basket**", "4", "Basket"],
    ["### Task 5: Basket [no-test]", "5", "Basket"],
    ["### Task 6: Basket [depends: 1] [no-test]", "6", "Basket"],
    ["Task 7: Basket\n---", "7", "Basket"],
    ["### Task B: Basket", "B", "Basket"],
  ])("reads the heading %s", (heading, id, title) => {
    const { tasks } = read(`${heading}\n\nText.\n`);
    expect(tasks.map((task) => [task.id, task.title.value])).toEqual([[id, title]]);
    expect(textAt(tasks[0]?.title.origin as never)).toBe(title);
  });

  test.each([
    "## Task Dependencies",
    "## Task Order",
    "## Task Sequencing",
    "## Task Flow (Dependency Graph)",
    "### Task Structure Template",
    "### Task N: [Component]",
    "## Tasks",
  ])("takes no task from %s", (heading) => {
    expect(read(`${heading}\n\nText.\n`).tasks).toEqual([]);
  });

  test("reads status and checkpoints of headings", () => {
    const { tasks } = read(
      "### Task 1: Basket ✅\n\nA\n\n### ~~Task 2: Till~~\n\nB\n\n### Task 3: Door [checkpoint:human-verify]\n\nC\n",
    );
    expect(tasks.map(({ status }) => status?.value)).toEqual(["done", "dropped", undefined]);
    expect(tasks.map(({ title }) => title.value)).toEqual(["Basket", "Till", "Door"]);
    expect(tasks[2]?.acceptance.map(({ value }) => value)).toEqual(["checkpoint:human-verify"]);
  });

  test.each([
    ["**Files:** `a/x.ts`, `a/y.ts`", ["write a/x.ts", "write a/y.ts"]],
    ["**Files**: `a/x.ts`", ["write a/x.ts"]],
    ["**File:** `a/x.ts`", ["write a/x.ts"]],
    ["Files: `a/x.ts`", ["write a/x.ts"]],
    ["**File path:** `a/x.ts`", ["write a/x.ts"]],
    ["**Files owned:** `a/x.ts`", ["write a/x.ts"]],
    ["**Files modified:** `a/x.ts`", ["modify a/x.ts"]],
    ["**Files to create:**\n- `a/x.ts`", ["create a/x.ts"]],
    ["**Files to modify:**\n- `a/x.ts`", ["modify a/x.ts"]],
    ["**Files:** Create `a/x.ts`, Test `a/x.test.ts`", ["create a/x.ts", "write a/x.test.ts"]],
    ["**Files：** `a/x.ts`、`a/y.ts`", ["write a/x.ts", "write a/y.ts"]],
    ["**Files:**\nCreate: `a/x.ts`\nModify: `a/y.ts`", ["create a/x.ts", "modify a/y.ts"]],
    ["**Depends on:** none\n**Files:** `a/x.ts`", ["write a/x.ts"]],
    ["**Files**\n\n- Create: `a/x.ts`", ["create a/x.ts"]],
    ["#### Files\n\n- Create: `a/x.ts`", ["create a/x.ts"]],
    ["**Files:**\n- [ ] `a/x.ts`\n- [ ] Create: `a/y.ts`", ["write a/x.ts", "create a/y.ts"]],
  ])("reads the block %s", (block, claims) => {
    expect(filesOf(block)).toEqual(claims);
  });

  test.each([
    ["Create: `a/x.ts`", ["create a/x.ts"]],
    ["**Modify:** `a/x.ts`", ["modify a/x.ts"]],
    ["Modify: a/x.ts", ["modify a/x.ts"]],
    ["Test: `a/x.test.ts`", ["write a/x.test.ts"]],
    ["Test only: `a/x.test.ts`", ["write a/x.test.ts"]],
    ["Test (new): `a/x.test.ts`", ['create a/x.test.ts (the label "Test (new)")']],
    ["Test: extend `a/x.test.ts`", ['modify a/x.test.ts (the verb "extend")']],
    ["Modify (test): `a/x.test.ts`", ["modify a/x.test.ts"]],
    ["Modify if needed: `a/x.ts`", ["modify a/x.ts"]],
    ["Modify or create: `a/x.ts`", ['write a/x.ts (the label "Modify or create")']],
    ["Modified (auto): `bun.lock`", ["modify bun.lock"]],
    ["Update: `a/x.ts`", ["modify a/x.ts"]],
    ["Rewrite: `a/x.ts`", ["modify a/x.ts"]],
    ["Delete: `a/x.ts`", ["delete a/x.ts"]],
    ["Reference: `a/x.ts`", ["read a/x.ts"]],
    ["Read: `a/x.ts`", ["read a/x.ts"]],
    ["Verify: `a/x.ts`", ["read a/x.ts"]],
    ["Regen: `a/x.ts`", ["write a/x.ts"]],
    ["Move: `a/x.ts` → `b/y.ts`", ["delete a/x.ts", "create b/y.ts"]],
    ["Rename: `a/x.ts` to `a/z.ts`", ["delete a/x.ts", "create a/z.ts"]],
    ["Copy: `a/x.ts` → `b/y.ts`", ["read a/x.ts", "create b/y.ts"]],
    ["`a/x.ts`", ["write a/x.ts"]],
    ["`a/x.ts` (new)", ['create a/x.ts (the note "new")']],
    ["`a/x.ts` (new exported handler)", ["write a/x.ts"]],
    ["Backend: `a/x.ts`", ['write a/x.ts (the label "Backend" leaves it open)']],
    ["Modify: `a/x.ts` (calls `add.total`, update `b/y.ts`)", ["modify a/x.ts"]],
    ["Modify: `a/x.ts` — extend `b/y.ts`, test `b/z.ts`", ["modify a/x.ts"]],
    ["Modify: `a/x.ts:33` (constants), `:42-65` (mkdir)", ["modify a/x.ts"]],
    [
      "Modify: `a/text/en.ts`, `ru.ts`",
      ["modify a/text/en.ts", 'modify a/text/ru.ts (beside "a/text/en.ts")'],
    ],
    ["Modify: `app/(shop)/[slug]/page.tsx`", ["modify app/(shop)/[slug]/page.tsx"]],
    ["None", []],
    ["No new files, manual testing", []],
    ["Create:\n  - `a/x.ts`\n  - `a/y.ts`", ["create a/x.ts", "create a/y.ts"]],
  ])("reads the bullet %s", (bullet, claims) => {
    const plan = inTask("**Files:**", `- ${bullet}`, "", "- [ ] **Step 1: Do it**");
    expect(claimsOf(plan.tasks[0])).toEqual(claims);
    expect(plan.problems).toEqual([]);
  });

  test("says what of a list of files it cannot read", () => {
    expect(
      problemsOf(inTask("**Files:**", "- Modify: corresponding tests.", "- Modify/Delete: `a/x.ts`")),
    ).toEqual([
      'unread-text 4 no file is named by "corresponding tests."',
      'doubtful-reading 5 the label "Modify/Delete" leaves open whether the file stays; it is read as modified',
    ]);
    expect(problemsOf(inTask("**Files:**", "", "```", "src/a.ts", "```"))).toEqual([
      "unread-text 3 the files of the task stand in a block of code",
    ]);
    expect(problemsOf(read("### Task 1: Basket\n\nText.\n\n## 2. Till\n\n**Files:** `a/x.ts`\n"))).toEqual([
      "unread-task 7 a list of files stands under no heading of a task",
    ]);
    expect(inTask("**Files:**", "- Run: `npm run codegen`").tasks[0]?.verify[0]?.value).toBe(
      "npm run codegen",
    );
  });

  test("leaves steps behind a list of files alone", () => {
    expect(filesOf("**Files:** Create `a/x.ts`", "", "- [ ] Port `b/y.ts`", "- [ ] Commit")).toEqual([
      "create a/x.ts",
    ]);
    expect(filesOf("**Files:** `a/x.ts`", "", "1. Open `b/y.ts`.", "2. Run: `npm test`")).toEqual([
      "write a/x.ts",
    ]);
  });

  test("takes from commits plain files only", () => {
    const added = (command: string): readonly string[] => filesOf("```bash", command, "```");
    expect(added("git add src/a.ts \\\n  src/b.ts && git commit")).toEqual([
      "write src/a.ts (the commit of the task adds it)",
      "write src/b.ts (the commit of the task adds it)",
    ]);
    for (const command of [
      "git add -A src/a.ts",
      "git add .",
      "git add src/ 'src/*.ts' $F",
      "cd web\ngit add a.ts",
      "# git add a.ts",
    ])
      expect(added(command)).toEqual([]);
    expect(filesOf("**Files:** `src/`", "", "`git add src/a.ts`")).toEqual(["write src/** (a folder)"]);
  });

  test("reads dependencies behind labels, in headings and of phases", () => {
    const plan = read(`## Phase 0: Ground

### Task 1: Base

A

### Task 2: Wall

**Depends on:** nothing

## Phase 1: House

### Task 3: Roof [depends: 1, 2]

A

### Task 4: Door

**Dependencies:** Phase 0

### Task 5: Key

**Depends on:**
- Task 3
- Task 77

### Task 6: Bell

Note: Depends on Task 4 because the wire is there, see Task 1.

### Task 7: End

**Depends on:** all previous tasks
`);
    const on = plan.tasks.map(({ dependsOn }) => dependsOn.map(({ value }) => value).join());
    expect(on).toEqual(["", "", "1,2", "1,2", "3", "4", "1,2,3,4,5,6"]);
    expect(plan.tasks[3]?.dependsOn[0]?.inferred).toBe('"Phase 0" means it, too');
    expect(plan.tasks[2]?.dependsOn.map(({ origin }) => textAt(origin))).toEqual(["1", "2"]);
    expect(problemsOf(plan)).toEqual(['unread-text 25 it depends on "77", which is no task of the plan']);
  });

  test("merges an index and its bodies", () => {
    const plan = read(`### Task 1: Add the basket model
### Task 2: Add a till [depends: 1]

### Task 1: Basket

**Files:** \`a/x.ts\`

### Task 2: Till

**Files:** \`a/y.ts\`
`);
    expect(plan.tasks.map(({ id, title, dependsOn }) => [id, title.value, dependsOn.length])).toEqual([
      ["1", "Basket", 0],
      ["2", "Till", 1],
    ]);
    expect(plan.found).toBe(4);
    expect(problemsOf(plan)).toEqual([
      "doubtful-reading 4 2 tasks are listed twice, and each is read as one",
    ]);
    expect(plan.problems[0]?.related).toHaveLength(1);
  });

  test("takes a heading above a heading of the same number for a title line", () => {
    const plan = read(`### Task 1: Basket [no-test]

### Task 1: Basket

**Files:** \`a/x.ts\`

### Task 2: A till for the shop

### Task 2: Till

**Files:** \`a/y.ts\`
`);
    expect(plan.tasks.map(({ id, title }) => [id, title.value])).toEqual([
      ["1", "Basket"],
      ["2", "Till"],
    ]);
    expect(plan.problems).toEqual([]);
  });

  test("expects no files of checks at the end", () => {
    const plan = (...lines: readonly string[]): ImportedPlan =>
      read(
        ["### Task 1: Basket", "", "**Files:** all files", "", "### Task 2: Till", ""]
          .concat("**Files:** `a/y.ts`", "", ...lines)
          .join("\n"),
      );
    expect(problemsOf(plan("### Task 3: Look at it", "", "**Files:** All changed files."))).toEqual([
      'unread-text 3 no file is named by "all files"',
    ]);
    expect(problemsOf(plan("### Task 3: Open a PR", "", "**Files:** metadata of the branch"))).toHaveLength(
      1,
    );
    expect(problemsOf(plan("### Task 3: Paint the door", "", "**Files:** the door"))).toEqual([
      'unread-text 3 no file is named by "all files"',
      'unread-text 11 no file is named by "the door"',
    ]);
  });

  test("puts the phase before numbers that begin anew", () => {
    const plan = read(`## Chunk 1: Model

### Task 1: Basket

A

### Task 2: Till

**Depends on:** Task 1

## Chunk 2: Page

### Task 1: Page

**Depends on:** Task 2

### Task 2: Style

**Depends on:** Task 1
`);
    expect(plan.tasks.map(({ id }) => id)).toEqual(["chunk-1-1", "chunk-1-2", "chunk-2-1", "chunk-2-2"]);
    expect(plan.tasks.map(({ dependsOn }) => dependsOn.map(({ value }) => value))).toEqual([
      [],
      ["chunk-1-1"],
      ["chunk-2-2"],
      ["chunk-2-1"],
    ]);
    expect(plan.problems.map(({ kind }) => kind)).toEqual(["doubtful-reading"]);
  });

  test("gives a second task of one number another id", () => {
    const plan = read("### Task 1: Basket\n\nA\n\n### Task 1: Till\n\nB\n");
    expect(plan.tasks.map(({ id }) => id)).toEqual(["1", "1-2"]);
    expect(problemsOf(plan)).toEqual([
      'doubtful-reading 5 two tasks are called "1", and this one is read as "1-2"',
    ]);
  });

  test("makes an id for a task without a number", () => {
    const plan = read("### Task: Paint the door\n\nA\n");
    expect(plan.tasks.map(({ id, title }) => [id, title.value])).toEqual([
      ["paint-the-door", "Paint the door"],
    ]);
    expect(problemsOf(plan)).toEqual([
      'doubtful-reading 1 task "Paint the door" has no number, so its id is made of its title',
    ]);
  });

  test("reads tasks within tasks", () => {
    const plan = read(`## Task 1: House

### Task 1.1: Wall

A

### Task 1.2: Roof

A

## Task 2: Garden

**Depends on:** Task 1

### Task 2.1: Tree

A
`);
    expect(plan.tasks.map(({ id, dependsOn }) => [id, dependsOn.map(({ value }) => value).join()])).toEqual([
      ["1.1", ""],
      ["1.2", ""],
      ["2", "1.1,1.2,2.1"],
      ["2.1", "1.1,1.2"],
    ]);
  });

  test("knows what is a signature", () => {
    const plan = read(`### Task 1: Types

**Files:**
- Create: \`src/types.ts\`
- Create: \`src/total.ts\`

**Interfaces:**
- Consumes: nothing
- Produces (others import these from \`'./types.ts'\`):
  - \`interface Price { cents: number }\`
  - \`total(basket, rate?): number\` — calls \`round()\`
  - \`export function sum(prices: Price[]): number\`; \`Shelf.find(id: string)\` in \`src/total.ts\`
  - the file \`src/types.ts\`
  - \`total(x: number): number\`

### Task 2: Use

**Consumes:** \`Price\` and \`Shelf\` (Task 1), \`React\`

### Task 3: Use more

**Interfaces:**
- Consumes: Task 2 exports; \`config.x\` (Task 9)
`);
    expect(
      plan.contracts.map(({ name, kind, path, declare }) => [name, kind, path?.value, declare?.value]),
    ).toEqual([
      ["price", "type", undefined, "interface Price { cents: number }"],
      ["total", "api", undefined, undefined],
      ["sum", "api", "src/total.ts", undefined],
      ["shelf-find", "api", "src/total.ts", undefined],
      ["total-2", "api", undefined, "declare function total(x: number): number"],
    ]);
    expect(plan.tasks[1]?.consumes.map(({ value }) => value)).toEqual(["price", "shelf-find"]);
    expect(plan.tasks[2]?.dependsOn.map(({ value, inferred }) => [value, inferred])).toEqual([
      ["2", "it consumes from it"],
    ]);
    expect(plan.problems).toEqual([]);
  });

  test("reads acceptance criteria, and at most 10 commands", () => {
    const runs = Array.from({ length: 12 }, (_, index) => `Run: \`npm test -- ${index}\`\n`);
    const [task] = inTask(...runs, "**Acceptance criteria:**", "- [ ] It adds up", "- [ ] It is kept").tasks;
    expect(task?.verify).toHaveLength(10);
    expect(task?.acceptance.map(({ value }) => value)).toEqual(["It adds up", "It is kept"]);
  });

  test("cuts a long description at a line", () => {
    const [task] = inTask(
      ...Array.from({ length: 200 }, (_, index) => `Line ${index} of a long text.\n`),
    ).tasks;
    const { value = "" } = task?.description ?? {};
    expect(value.length).toBeLessThanOrEqual(4000);
    expect(value).toMatch(/Line \d+ of a long text\.\n…$/);
  });

  test("knows its plans", () => {
    const detects = (text: string, name = path): boolean => superpowers.detects([sourceText(name, text)]);
    expect(detects(basket)).toBe(true);
    expect(detects("## Task 1: A\n\n**Files:** `a.ts`\n\n## Task 2: B\n\nText\n")).toBe(true);
    expect(detects("## Task 1: A\n\nText\n\n## Task 2: B\n\nText\n")).toBe(false);
    expect(detects(basket, "plan.yaml")).toBe(false);
    expect(detects("# Tasks\n\n- [ ] T001 Create a.ts in src/a.ts\n- [ ] T002 [P] B\n")).toBe(false);
    expect(detects("- [ ] 1. Title\n  - [ ] 1.1 Part\n    - _Requirements: 1.1_\n")).toBe(false);
    expect(detects("## 1. Group\n\n- [ ] 1.1 Add `a.ts`\n")).toBe(false);
    expect(superpowers.detects([])).toBe(false);
    expect(superpowers.read({ files: [], tree: undefined }).tasks).toEqual([]);
  });

  test("takes any text", () => {
    fc.assert(
      fc.property(mutations([basket, basket.replaceAll("Task 2", "Task 1")]), (text) => {
        const plan = read(text);
        for (const { origin } of placesOf(plan)) expect(isWithin(origin)).toBe(true);
        expect(new Set(plan.tasks.map(({ id }) => id)).size).toBe(plan.tasks.length);
        for (const { id, dependsOn } of plan.tasks)
          for (const { value } of dependsOn) {
            expect(value).not.toBe(id);
            expect(plan.tasks.some((task) => task.id === value)).toBe(true);
          }
        superpowers.detects([sourceText(path, text)]);
      }),
      { numRuns: 150 },
    );
  });
});
