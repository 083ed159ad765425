import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ImportedPlan } from "../../compiler/importers/imported.ts";
import type { ImportTree } from "../../compiler/importers/importer.ts";
import { sisyphus } from "../../compiler/importers/sisyphus.ts";
import { superpowers } from "../../compiler/importers/superpowers.ts";
import { positionAt, sourceText } from "../../compiler/source/text.ts";
import { isWithin, mutations, placesOf, textAt } from "./superpowers-spans.ts";

const path = ".sisyphus/plans/library-search.md";

function read(text: string, tree?: ImportTree): ImportedPlan {
  return sisyphus.read({ files: [sourceText(path, text)], tree });
}

function problemsOf(plan: ImportedPlan): readonly string[] {
  return plan.problems.map(
    ({ kind, message, origin }) => `${kind} ${positionAt(origin.source, origin.span.start).line} ${message}`,
  );
}

const headed = `# Search

## TL;DR

> **Quick Summary**: Find books by title.
> More of it.

### Core Objective
Readers find a book within a second.

### Definition of Done
- [ ] It is quick

### Dependency Matrix

| Task | Depends On | Blocks | Can Parallelize With |
|------|------------|--------|----------------------|
| 1 | None | 2, 3 | - |
| 2 | 1 | None | 3 |
| 3 | 1, 2 | None | 2 |

## TODOs

### Task 1: Index of titles

**What to do**:
- Create \`src/search/index.ts\`
- Update \`src/library.ts\` to call it
- Add a name in \`titles.ts\`
- The old way is in \`src/old.ts\`

**Recommended Agent Profile**:
- **Category**: \`quick\`
- **Skills**: \`[]\`

**Parallelization**:
- **Can Run In Parallel**: YES
- **Parallel Group**: Wave 1 (with Task 4)
- **Blocks**: Tasks 2, 3
- **Blocked By**: None (can start immediately)

**References**:

**Pattern References** (to follow):
- \`src/catalog.ts:10-20\` — as in \`src/other.ts\`

**External References**:
- MDN: about maps

**Acceptance Criteria**:
- [ ] \`find("x")\` answers

**Commit**: YES
- Message: \`feat: index\`
- Files: \`src/search/index.ts\`, \`src/shelf.ts\`
- Pre-commit: \`npm test\`

### Task 2: Page

**Parallelization**:
- **Can Run In Parallel**: YES
- **Parallel Group**: Wave 2 (with Task 3)
- **Blocked By**: Task 1

### Task 3: Check

**Parallelization**:
- **Can Run In Parallel**: NO
- **Parallel Group**: Wave 2 (final)
- **Blocked By**: Task 1
`;

const boxed = `# Search

## TODOs

- [x] 1. Index of titles

  **Parallelization**:
  - **Can Run In Parallel**: YES
  - **Parallel Group**: Wave 0 (with T2)
  - **Blocks**: T3
  - **Blocked By**: None

  **Commit**: YES | Message: \`feat\` | Files: \`src/index.ts\`

- [ ] 2. **Page**

  **Parallelization**:
  - **Can Run In Parallel**: YES
  - **Parallel Group**: Wave 0 (with T1)
  - **Blocked By**: None

- [ ] 3. Check

  **Parallelization**:
  - **Parallel Group**: Wave 1
  - **Blocked By**: Wave 0, T9

## Final Verification Wave

- [ ] F1. **Audit**

  **Blocked By**: 1-3
`;

describe("sisyphus", () => {
  test("reads tasks under headings", () => {
    const plan = read(headed);
    expect(plan.name).toBe("library-search");
    expect(plan.goal?.value).toBe("Readers find a book within a second.");
    expect(plan.isOrdered).toBe(false);
    expect(plan.tasks.map(({ id, title, role }) => [id, title.value, role?.value])).toEqual([
      ["1", "Index of titles", "quick"],
      ["2", "Page", undefined],
      ["3", "Check", undefined],
    ]);
    const [first] = plan.tasks;
    expect(first?.claims.map(({ access, pattern, inferred }) => [access, pattern, inferred])).toEqual([
      ["create", "src/search/index.ts", 'the verb "create"'],
      ["write", "src/shelf.ts", undefined],
      ["modify", "src/library.ts", 'the verb "update"'],
      ["read", "src/catalog.ts", undefined],
    ]);
    expect(first?.verify.map(({ value }) => value)).toEqual(["npm test"]);
    expect(first?.acceptance.map(({ value }) => value)).toEqual(['`find("x")` answers']);
  });

  test("criteria may be comments of a fence", () => {
    const fence = "\n```bash\n# Agent runs:\nnode shop.js find x\n# Assert: answers with a title\n```\n";
    const written = headed.replace('- [ ] `find("x")` answers\n', fence);
    const [first] = read(written).tasks;
    expect(first?.acceptance.map(({ value }) => value)).toEqual(["Assert: answers with a title"]);
  });

  test("puts together all that says what waits for what", () => {
    const plan = read(headed);
    expect(plan.tasks.map(({ dependsOn }) => dependsOn.map(({ value }) => value))).toEqual([
      [],
      ["1"],
      ["1", "2"],
    ]);
    expect(problemsOf(plan)).toEqual([
      'unclaimed-path 29 "titles.ts" is named without its folder',
      'doubtful-reading 20 the matrix says that "3" waits for "2", and the task itself does not',
    ]);
  });

  test("keeps waves and marks as assertions", () => {
    const { tasks } = read(headed);
    expect(tasks.map(({ wave, parallel }) => [wave?.value, parallel?.group])).toEqual([
      [1, "wave 1"],
      [2, "wave 2"],
      [undefined, undefined],
    ]);
    expect(tasks[0]?.wave && textAt(tasks[0].wave.origin)).toBe("Wave 1");
    expect(tasks[0]?.parallel && textAt(tasks[0].parallel.origin)).toBe("YES");
  });

  test("reads tasks with boxes, and waves from 0", () => {
    const plan = read(boxed);
    expect(
      plan.tasks.map(({ id, title, status, wave }) => [id, title.value, status?.value, wave?.value]),
    ).toEqual([
      ["1", "Index of titles", "done", 1],
      ["2", "Page", undefined, 1],
      ["3", "Check", undefined, 2],
      ["F1", "Audit", undefined, undefined],
    ]);
    expect(plan.tasks[0]?.wave?.inferred).toBe("its waves begin at 0");
    expect(plan.tasks[0]?.claims.map(({ access, pattern }) => `${access} ${pattern}`)).toEqual([
      "write src/index.ts",
    ]);
    expect(plan.tasks.map(({ dependsOn }) => dependsOn.map(({ value }) => value).join())).toEqual([
      "",
      "",
      "1,2",
      "1,2,3",
    ]);
    expect(problemsOf(plan)).toEqual(['unread-text 26 it depends on "T9", which is no task of the plan']);
  });

  test("follows what only the blocking task says", () => {
    const plan = read("### Task 1: A\n\n- **Blocks**: Task 2\n\n### Task 2: B\n\nText\n");
    expect(plan.tasks[1]?.dependsOn.map(({ value, inferred }) => [value, inferred])).toEqual([
      ["1", '"1" blocks it'],
    ]);
  });

  test("reads the tree of waves where tasks name none", () => {
    const plan = read(`### Parallel Execution Waves

\`\`\`
Wave 1 (Start):
├── Task 1: A
└── Task 2: B

Wave 2:
└── 3: C
\`\`\`

### Dependency Matrix

- 1: none

### Task 1: A

A

### Task 2: B

B

### Task 3: C

C
`);
    expect(plan.tasks.map(({ wave }) => wave?.value)).toEqual([1, 1, 2]);
    expect(problemsOf(plan)).toEqual(["unread-text 12 the dependency matrix is no table, and is not read"]);
  });

  test("takes the summary where there is no objective", () => {
    expect(read(headed.replace("### Core Objective", "### Other")).goal?.value).toBe("Find books by title.");
  });

  test("says where everything was written", () => {
    for (const text of [headed, boxed]) {
      const places = placesOf(read(text)).filter(({ words }) => words !== undefined);
      expect(places.length).toBeGreaterThan(6);
      for (const { origin, words } of places) expect(textAt(origin)).toBe(words);
    }
  });

  test("knows its plans", () => {
    const detects = (text: string, name: string): boolean => sisyphus.detects([sourceText(name, text)]);
    expect(detects(headed, path)).toBe(true);
    expect(detects(headed, "plan.md")).toBe(true);
    expect(detects(boxed, "plan.md")).toBe(true);
    expect(superpowers.detects([sourceText(path, headed)])).toBe(false);
    expect(
      detects("### Task 1: A\n\n**Files:** `a.ts`\n\n### Task 2: B\n", "docs/superpowers/plans/a.md"),
    ).toBe(false);
    expect(detects("- [ ] 1. A\n- [ ] 2. B\n", ".kiro/specs/a/tasks.md")).toBe(false);
    expect(sisyphus.detects([])).toBe(false);
    expect(sisyphus.read({ files: [], tree: undefined }).tasks).toEqual([]);
  });

  test("takes any text", () => {
    fc.assert(
      fc.property(mutations([headed, boxed]), (text) => {
        const plan = read(text);
        for (const { origin } of placesOf(plan)) expect(isWithin(origin)).toBe(true);
        expect(new Set(plan.tasks.map(({ id }) => id)).size).toBe(plan.tasks.length);
        for (const { id, dependsOn } of plan.tasks)
          for (const { value } of dependsOn) {
            expect(value).not.toBe(id);
            expect(plan.tasks.some((task) => task.id === value)).toBe(true);
          }
        sisyphus.detects([sourceText(path, text)]);
      }),
      { numRuns: 150 },
    );
  });
});
