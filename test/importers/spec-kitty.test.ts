import { describe, expect, it } from "vitest";
import { specKitty } from "../../compiler/importers/spec-kitty.ts";
import {
  claimsSaid,
  filesOf,
  misplaced,
  problemsSaid,
  readFolder,
  readsAnything,
  taskOf,
  textAt,
  valuesSaid,
} from "./folder-plans.ts";

const store = `---
work_package_id: WP01
title: Build the store
lane: "for_review"
dependencies: []
requirement_refs:
- FR-001
subtasks: [T001, T002]
owned_files:
- src/loans/store.ts
- src/loans/parts/**
- ~/.shop.json
create_intent:
- src/loans/store.ts
- test/loans/store.test.ts
execution_mode: code_change
model: opus
estimated_effort: 2 hours
scope: codebase-wide
---

## Review Feedback

*Nothing yet.*

# Work Package Prompt: WP01 - Build the store

## Objectives & Success Criteria

- A book is lent once

## Subtasks

### Subtask T001 - The store
- **Files**: \`src/elsewhere.ts\`

## Test Strategy

\`\`\`bash
npm test
\`\`\`

## Definition of Done Checklist

- [ ] The desk is used

## Activity Log

- moved to for_review
`;

const page = `---
work_package_id: "WP02"
title: "Build the page"
dependencies: [wp1, WP01-store, "other#WP03", WP09]
owned_files: []
---

## Context

- **Prerequisites**: WP03 must be there
`;

const old = `---
work_package_id: "WP03"
subtasks:
  - "T010"
---

# Work Package Prompt: WP03 – Tidy up

**Depends on**: WP01

### Subtask T010 - Tidy
- **Files**: \`src/till.ts\`, \`src/desk.ts\` (new)
- **Files**:
  - \`src/shelf.ts\`
- **Files**: N/A (looking only)
`;

const folder = "kitty-specs/004-lending-desk/tasks";
const texts = {
  [`${folder}/WP01-store.md`]: store,
  [`${folder}/WP02-page.md`]: page,
  [`${folder}/doing/WP03-tidy.md`]: old,
  [`${folder}/README.md`]: "# Tasks\n",
  "kitty-specs/004-lending-desk/status.json": '{ "work_packages": { "WP02": { "lane": "done" } } }',
};

describe("spec-kitty", () => {
  it("knows a feature, and takes no other", () => {
    expect(specKitty.detects(filesOf(texts))).toBe(true);
    expect(specKitty.detects(filesOf({ "package.md": store }))).toBe(true);
    expect(specKitty.detects(filesOf({ "docs/WP01.md": "# A paper\n", "tasks.md": "- [ ] T001 x\n" }))).toBe(
      false,
    );
    expect(specKitty.detects(filesOf({ "a.md": `---\n${"\n".repeat(5000)}x` }))).toBe(false);
  });

  it("makes one task of each work package", () => {
    const plan = readFolder(specKitty, texts);
    expect(plan).toMatchObject({ name: "004-lending-desk", found: 3, isOrdered: false });
    const task = taskOf(plan, "WP01");
    expect(task.title.value).toBe("Build the store");
    expect(textAt(task.origin)).toBe("work_package_id: WP01");
    expect(task).toMatchObject({ model: { value: "opus" }, estimate: { value: 120 } });
    expect(task.description?.value).toMatch(/^## Objectives & Success Criteria/);
    expect(task.description?.value).not.toMatch(/Nothing yet|moved to/);
    expect(taskOf(plan, "WP03").title.value).toBe("Tidy up");
    expect(misplaced(plan)).toEqual([]);
  });

  it("claims what it owns, as new what it intends to create", () => {
    const plan = readFolder(specKitty, texts);
    expect(claimsSaid(taskOf(plan, "WP01"))).toEqual([
      "create src/loans/store.ts (create_intent)",
      "write src/loans/parts/**",
      "create test/loans/store.test.ts",
    ]);
    expect(claimsSaid(taskOf(plan, "WP02"))).toEqual([]);
  });

  it("claims what the subtasks name where nothing is owned", () => {
    expect(claimsSaid(taskOf(readFolder(specKitty, texts), "WP03"))).toEqual([
      "write src/till.ts",
      "create src/desk.ts",
      "write src/shelf.ts",
    ]);
  });

  it("reads dependencies in every spelling, and those of the text where there are no others", () => {
    const plan = readFolder(specKitty, texts);
    expect(valuesSaid(taskOf(plan, "WP02").dependsOn)).toEqual(['WP01 ("wp1")']);
    expect(valuesSaid(taskOf(plan, "WP03").dependsOn)).toEqual(['WP01 (the word "depends on")']);
    expect(problemsSaid(plan)).toEqual([
      'unclaimed-path WP01-store.md:12 "~/.shop.json" begins in a home folder',
      'unread-text WP01-store.md:19 "WP01" may write everywhere; only the files it names are claimed',
      'unread-text WP02-page.md:4 "WP02" depends on "other#WP03", which is none of these work packages',
      'unread-text WP02-page.md:4 "WP02" depends on "WP09", which is none of these work packages',
      'doubtful-reading WP02-page.md:10 the text calls "WP03" a prerequisite of "WP02", which does not depend on it',
    ]);
  });

  it("takes the lane from the front matter, the board or the folder", () => {
    const plan = readFolder(specKitty, texts);
    const lanes = ["WP01", "WP02", "WP03"].map((id) => taskOf(plan, id).status?.value);
    expect(lanes).toEqual(["in-progress", "done", "in-progress"]);
    expect(taskOf(plan, "WP03").status?.inferred).toBe('the folder "doing"');
  });

  it("takes criteria and commands", () => {
    const { acceptance, verify } = taskOf(readFolder(specKitty, texts), "WP01");
    expect(valuesSaid(acceptance)).toEqual(["satisfies FR-001", "A book is lent once", "The desk is used"]);
    expect(valuesSaid(verify)).toEqual(["npm test"]);
  });

  it("leaves out broken front matter, notes what has none, and gives the second of an id a suffix", () => {
    const plan = readFolder(specKitty, {
      "tasks/WP01-a.md": "---\nwork_package_id: WP01\ntitle: a: b\n---\n",
      "tasks/WP02-a.md": "# WP02: Lend books\n",
      "tasks/WP02-b.md": "---\nwork_package_id: WP02\nlane: nowhere\nowned_files: [[x]]\n---\n",
    });
    expect(plan.found).toBe(3);
    expect(plan.tasks.map(({ id, title }) => [id, title.value])).toEqual([
      ["WP02", "Lend books"],
      ["WP02-2", "WP02"],
    ]);
    expect(problemsSaid(plan)).toEqual([
      expect.stringMatching(/^unread-task WP01-a.md:3 "WP01" is left out: the front matter is no valid YAML/),
      'doubtful-reading WP02-b.md:2 two tasks are called "WP02"; this one is read as "WP02-2"',
      'doubtful-reading WP02-a.md:1 "WP02" has no front matter: only its text says what it waits for and writes',
      "unread-text WP02-b.md:4 an entry of owned_files is no path",
      'doubtful-reading WP02-b.md:3 the lane "nowhere" is not known; the task is read as pending',
    ]);
  });

  it("survives hostile texts", () => {
    readsAnything(specKitty, texts);
  });
});
