import { describe, expect, it } from "vitest";
import { kiro } from "../../compiler/importers/kiro.ts";
import { openspec } from "../../compiler/importers/openspec.ts";
import { specKit } from "../../compiler/importers/spec-kit.ts";
import {
  claimTexts,
  detectsText,
  orderOf,
  problemTexts,
  readText,
  taskOf,
  written,
} from "./checkbox-plans.ts";
import { readsAnything } from "./checkbox-property.ts";
import { treeOf } from "./imported-tasks.ts";

const library = `# Tasks: Lend books

**Tests**: included

## Format: \`[ID] [P?] [Story] Description\`

- **[P]**: may run beside others
- [P] tasks = different files

## Phase 1: Setup

- [x] T001 Create src/library/index.ts
- [X] T002 [P] Configure linting in config/biome.json

## Phase 2: Foundational (Blocking Prerequisites)

**CRITICAL**: No user story work can begin until this phase is complete

- [ ] T003 [P] Add \`Book\` to src/library/book.ts
- [ ] T004 Implement the shelf in src/library/shelf.ts

**Checkpoint**: the shelf stands

## Phase 3: User Story 1 - Lend

### Tests for User Story 1

- [ ] T005 [P] [US1] Write tests for loans in test/loans.test.ts
- [ ] T006 [US1] [P] Create the loan in src/library/loan.ts based on docs/loan.md
- [ ] T006a [US1+US2] Update \`lend\` in src/library/index.ts and delete src/library/old.ts (depends on T003, T004)

## Phase 4: User Story 2 - Return

- [ ] T007 [US2] Move fines from src/library/loan.ts to src/library/fines.ts [P]
- [ ] T008 [US2] Run \`npm test\` and verify that T007 passes (already done in T005)
  - see src/library/fines.ts
  - update src/library/index.ts
- [-] T009 [US2] Remove the old desk
- [ ] T010 [US2] ~~Print receipts~~
- [ ] T011 [US2] DEFERRED until autumn: add a bell in src/bell.ts

## Phase 5: Polish & Cross-Cutting Concerns

- [ ] T012 [P] Document lending in README.md
- [ ] T013 Read through everything

## Dependencies

- T005, T006 — all parallel
- T003-T004 come first
- T008 depends on T006
- **Phase 3**: after Phase 2

\`\`\`text
- [ ] T099 Create src/never.ts
\`\`\`

> - [ ] T098 Quoted
`;

const plan = readText(specKit, library, { path: "specs/004-lend-books/tasks.md" });

describe("spec-kit", () => {
  it("reads every task once, and nothing else as one", () => {
    expect(plan.tasks.map(({ id }) => id)).toEqual(
      "T001 T002 T003 T004 T005 T006 T006a T007 T008 T009 T010 T011 T012 T013".split(" "),
    );
    expect(plan).toMatchObject({ name: "lend-books", isOrdered: true, found: 14 });
    expect(plan.goal?.value).toBe("Lend books");
    expect(taskOf(plan, "T006a").title.value).toBe(
      "Update `lend` in src/library/index.ts and delete src/library/old.ts (depends on T003, T004)",
    );
  });

  it("takes verbs and the words before a path for what is done to it", () => {
    expect(claimTexts(plan, "T001")).toEqual(["create src/library/index.ts"]);
    expect(claimTexts(plan, "T002")).toEqual(["write config/biome.json"]);
    expect(claimTexts(plan, "T003")).toEqual(["modify src/library/book.ts"]);
    expect(claimTexts(plan, "T006")).toEqual(["write src/library/loan.ts", "read docs/loan.md"]);
    expect(claimTexts(plan, "T006a")).toEqual(["modify src/library/index.ts", "delete src/library/old.ts"]);
    expect(claimTexts(plan, "T007")).toEqual(["modify src/library/loan.ts", "write src/library/fines.ts"]);
    expect(claimTexts(plan, "T008")).toEqual(["read src/library/fines.ts", "modify src/library/index.ts"]);
    expect(taskOf(plan, "T006").claims[1]?.inferred).toBe('the word "based on"');
  });

  it.each([
    ["Export `lend` from src/lend.ts", ["modify src/lend.ts"]],
    ["Remove `bell` from src/bell.ts", ["modify src/bell.ts"]],
    ["Remove src/bell.ts", ["delete src/bell.ts"]],
    [
      "Create folders per docs/plan.md (`src/desk/`, `src/shelf/`)",
      ["read docs/plan.md", "create src/desk/**", "create src/shelf/**"],
    ],
    ["Build it in src/desk.ts (see docs/desk.md)", ["write src/desk.ts", "read docs/desk.md"]],
    [
      "**Desk** (new): Update src/desk.ts. Reference: docs/desk.md",
      ["modify src/desk.ts", "read docs/desk.md"],
    ],
    ["Build src/desk.ts; no changes needed to src/bell.ts", ["write src/desk.ts", "read src/bell.ts"]],
    ["Create the following files: src/desk.ts, src/bell.ts", ["create src/desk.ts", "create src/bell.ts"]],
    ["Move `src/desk.ts` → `src/counter.ts`", ["delete src/desk.ts", "create src/counter.ts"]],
    ["Verify lint and test commands in src/package.json", ["read src/package.json"]],
    ["Verify the desk and test src/desk.ts", ["write src/desk.ts"]],
    [
      "Test that lending invokes src/desk.ts in test/desk.test.ts",
      ["read src/desk.ts", "write test/desk.test.ts"],
    ],
    ["Link the styles from src/index.html", ["modify src/index.html"]],
  ])("claims what %s says", (line, expected) => {
    expect(claimTexts(readText(specKit, `- [ ] T001 ${line}\n`), "T001")).toEqual(expected);
  });

  it("orders tasks by marks and phases", () => {
    const order = orderOf(plan);
    expect(order).toMatchObject({
      T001: [],
      T002: ["~T001"],
      T003: ["~T002"],
      T004: ["~T003"],
      T005: ["~T004"],
      T006: ["~T004"],
      T006a: ["T003", "T004", "~T005", "~T006"],
      T007: ["~T004"],
      T008: ["T006", "~T007"],
      T012: ["~T006a", "~T008"],
      T013: ["~T012"],
    });
    const [phase] = taskOf(plan, "T005").dependsOn;
    expect(phase?.inferred).toBe(
      'the phase "Phase 2: Foundational (Blocking Prerequisites)" blocks those after it',
    );
    expect(phase && written(phase.origin)).toBe("Phase 2: Foundational (Blocking Prerequisites)");
  });

  it("reads boxes, struck and deferred tasks", () => {
    const states = plan.tasks.map(({ status }) => status?.value);
    expect(states.slice(0, 3)).toEqual(["done", "done", "pending"]);
    expect(states.slice(9, 12)).toEqual(["dropped", "dropped", "dropped"]);
    expect(problemTexts(plan)).toEqual([
      "doubtful-reading: a struck task was taken as dropped",
      'doubtful-reading: a task marked "DEFERRED" was taken as dropped',
    ]);
  });

  it("knows where everything was written", () => {
    for (const { id, origin, claims, dependsOn, status, parallel, verify } of plan.tasks) {
      expect(written(origin)).toContain(id);
      for (const claim of claims) expect(written(claim.origin)).toBe(claim.pattern);
      for (const on of dependsOn) if (on.inferred === undefined) expect(written(on.origin)).toBe(on.value);
      expect(status && written(status.origin)).toMatch(/^\[.\]$|^~~|^DEFERRED$/);
      if (parallel !== undefined) expect(written(parallel.origin)).toBe("[P]");
      for (const command of verify) expect(written(command.origin)).toBe(command.value);
    }
    expect(plan.tasks.filter(({ parallel }) => parallel).map(({ id }) => id)).toEqual(
      "T002 T003 T005 T006 T007 T012".split(" "),
    );
    expect(taskOf(plan, "T007").parallel?.group).toBe("Phase 4: User Story 2 - Return");
    expect(taskOf(plan, "T008").verify.map(({ value }) => value)).toEqual(["npm test"]);
  });

  it("keeps the lines below a task", () => {
    expect(taskOf(plan, "T008").description?.value).toBe(
      "Run `npm test` and verify that T007 passes (already done in T005)\n- see src/library/fines.ts\n- update src/library/index.ts",
    );
  });

  it("shortens a long line for the title and keeps it as description", () => {
    const line =
      `Build the counter where people ask for books. ${"It has a bell and a lamp. ".repeat(8)}`.trim();
    const { title, description } = taskOf(readText(specKit, `- [ ] T001 ${line}`), "T001");
    expect(title.value).toBe("Build the counter where people ask for books.");
    expect(title.inferred).toBe("the beginning of the line");
    expect(description?.value).toBe(line);
  });

  it("tells repeated ids apart, and says what waits for the wrong one", () => {
    const twice = readText(
      specKit,
      "- [ ] T001 Lend\n- [ ] T001 Return\n- [ ] T002 Fine (depends on T001)\n",
    );
    expect(twice.tasks.map(({ id }) => id)).toEqual(["T001", "T001-2", "T002"]);
    expect(twice.problems.map(({ kind }) => kind)).toEqual(["doubtful-reading", "unread-task"]);
  });

  it("keeps an order that does not rise, and makes no cycle of what a line says", () => {
    const odd = readText(
      specKit,
      "## Phase 1: Lend\n\n- [ ] T009 Lend (depends on T002)\n- [ ] T002 Return\n- [ ] T003 Fine\n",
    );
    expect(orderOf(odd)).toEqual({ T009: ["T002"], T002: [], T003: ["~T002"] });
  });

  it("reads which phases wait for which", () => {
    const text = [
      "## Phase 1: Setup\n\n- [ ] T001 Desk\n",
      "## Phase 2: User Story 1 - Lend\n\n- [ ] T002 [P] Lend\n- [ ] T003 [P] Stamp\n",
      "## Phase 3: User Story 2 - Return\n\n- [ ] T004 Return\n",
      "## Phase 4: User Story 3 - Fine\n\n- [ ] T005 Fine\n",
      "## Phase 5: US4+US5 - Bell\n\n- [ ] T006 Bell\n",
      "## Dependencies\n",
      "- **User Story 2 (Phase 3)**: Depends on Setup (Phase 1) and US1 — can run beside US3",
      "- **US3**: Depends on Setup only, no dependencies on US1",
      "- **Phase 5**: starts after Phases 2-3 (they ring)\n",
    ].join("\n");
    const waits = readText(specKit, text);
    expect(orderOf(waits)).toEqual({
      T001: [],
      T002: ["~T001"],
      T003: ["~T001"],
      T004: ["~T002", "~T003"],
      T005: ["~T001"],
      T006: ["~T002", "~T003", "~T004"],
    });
    const [first] = taskOf(waits, "T004").dependsOn;
    expect(first?.inferred).toContain("is said to wait for");
    expect(first && written(first.origin)).toBe("US1");
  });

  it("reads arrows and complains about tasks that are not there", () => {
    const arrows = readText(
      specKit,
      "- [ ] T001 [P] Lend\n- [ ] T002 [P] Return (T001 → T002)\n- [ ] T003 [P] Fine (depends on T044)\n",
    );
    expect(orderOf(arrows)).toEqual({ T001: [], T002: ["T001"], T003: [] });
    expect(problemTexts(arrows)).toEqual([
      'unread-text: "T044" is no task of this plan, and "T003" is said to wait for it',
    ]);
  });

  it("numbers tasks by their place where none has an id", () => {
    const bare = readText(
      specKit,
      "## Setup\n\n- [ ] Lend books in src/lend.ts\n  - [ ] a step\n- [x] Return books\n",
    );
    expect(bare.tasks.map(({ id, status }) => [id, status?.value])).toEqual([
      ["T001", "pending"],
      ["T002", "done"],
    ]);
    expect(problemTexts(bare)).toEqual([
      'doubtful-reading: tasks without an id were numbered by their place, from "T001" on',
    ]);
    expect(taskOf(bare, "T001").description?.value).toContain("a step");
  });

  it("reports what looks like a task and is none", () => {
    const text =
      "- [ ] T001 Lend\n- [ ]\n- T002 [P] Return books in src/return.ts\n\n## Review Checklist\n\n- [ ] All tests pass\n";
    const odd = readText(specKit, text);
    expect(odd.found).toBe(3);
    expect(problemTexts(odd)).toEqual([
      "unread-task: the box has no text",
      'unread-text: an item without an id below "Review Checklist" was not taken as a task',
      'unread-task: "T002" has no box and was not taken as a task',
    ]);
  });

  it("names documents as they lie beside the plan", () => {
    const tree = treeOf("specs/004-lend-books/data-model.md");
    const text = "- [ ] T001 Create src/book.ts per data-model.md\n";
    const beside = readText(specKit, text, { path: "specs/004-lend-books/tasks.md", tree });
    expect(claimTexts(beside, "T001")).toEqual([
      "create src/book.ts",
      "read specs/004-lend-books/data-model.md",
    ]);
  });

  it("knows its own files", () => {
    expect(detectsText(specKit, "tasks.md", library)).toBe(true);
    expect(detectsText(kiro, "tasks.md", library)).toBe(false);
    expect(detectsText(openspec, "tasks.md", library)).toBe(false);
    expect(detectsText(specKit, ".kiro/specs/lend/tasks.md", library)).toBe(false);
    expect(detectsText(specKit, "specs/004-lend/tasks.md", "- [ ] Lend books\n")).toBe(true);
    expect(
      detectsText(specKit, "docs/superpowers/plans/lend.md", "### Task 1: Lend\n\n- [ ] **Step 1: Test**\n"),
    ).toBe(false);
    expect(detectsText(specKit, "specs/004-lend/tasks.md", "# Nothing\n")).toBe(false);
  });

  it("reads nothing from no files, and anything from spoilt ones", () => {
    expect(specKit.read({ files: [], tree: undefined })).toMatchObject({ tasks: [], found: 0 });
    readsAnything(specKit, [library, "- [ ] T001 a\n  - [ ] T002 b\n\n\n***\n~~~\n| a |\n|--|\n"]);
  });
});
