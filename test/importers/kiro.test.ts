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

const shop = `# Implementation Plan

- [x] 1. Create the cart in \`src/cart.ts\`
  - Design the lines of a cart
  - Read prices from \`src/prices.ts\`
  - _Requirements: 1.1, 1.2_

- [ ] 2. Till
  - _Requirements: 2_

- [-] 2.1 (P) Implement the till
  - 型定義を src/till/types.ts にエクスポート
  - _要件: 2.1_

- [ ] 2.2 Count the money (P)
  - _Depends: 1, 2.1_

- [ ]* 2.3 Write tests for the till
  - Write tests in \`test/till.test.ts\`

- [ ] 3. Open the shop
  - Run \`npm test\` before
  - [ ] 3.1 Put up the sign in src/sign.ts
  - [ ] 3.2 Switch on the light (depends on 2)
    - [ ] look for the switch

\`\`\`md
- [ ] 9. Never
\`\`\`
`;

const plan = readText(kiro, shop, { path: ".kiro/specs/open-shop/tasks.md" });

const headed = `# Tasks

## Task 1: Sort the shelf in \`src/shelf.ts\`

Sort by name.

- [x] Compare names
- [ ] Write \`test/shelf.test.ts\`

## Task 2: Count books

- [x] Count

### Phase 3

- [ ] Lend books
`;

describe("kiro", () => {
  it("reads numbered items as tasks, and groups that are a title as none", () => {
    expect(plan.tasks.map(({ id }) => id)).toEqual(["1", "2.1", "2.2", "2.3", "3", "3.1", "3.2"]);
    expect(plan).toMatchObject({ name: "open-shop", isOrdered: true, found: 7 });
    expect(taskOf(plan, "2.2").title.value).toBe("Count the money");
  });

  it("reads boxes", () => {
    expect(plan.tasks.map(({ status }) => status?.value)).toEqual([
      "done",
      "in-progress",
      "pending",
      "pending",
      "pending",
      "pending",
      "pending",
    ]);
    expect(problemTexts(plan)).toEqual(["doubtful-reading: an optional task was taken as any other"]);
    expect(plan.problems.map(({ origin }) => written(origin))).toEqual(["*"]);
  });

  it("takes requirements as acceptance, those of a group for parts without", () => {
    expect(plan.tasks.map(({ acceptance }) => acceptance.map(({ value }) => value))).toEqual([
      ["Requirements: 1.1, 1.2"],
      ["要件: 2.1"],
      ["Requirements: 2"],
      ["Requirements: 2"],
      [],
      [],
      [],
    ]);
  });

  it("takes paths of a line and below it, in any language", () => {
    expect(claimTexts(plan, "1")).toEqual(["write src/cart.ts", "read src/prices.ts"]);
    expect(claimTexts(plan, "2.1")).toEqual(["write src/till/types.ts"]);
    expect(claimTexts(plan, "2.3")).toEqual(["write test/till.test.ts"]);
    expect(taskOf(plan, "3").verify.map(({ value }) => value)).toEqual(["npm test"]);
  });

  it("orders a group after its parts and reads what waits", () => {
    expect(orderOf(plan)).toEqual({
      1: [],
      "2.1": [],
      "2.2": ["1", "2.1"],
      "2.3": [],
      3: ["~3.1", "~3.2"],
      "3.1": [],
      "3.2": ["~2.1", "~2.2", "~2.3"],
    });
  });

  it("reads marks for what may run at once", () => {
    const marked = plan.tasks.filter(({ parallel }) => parallel !== undefined);
    expect(
      marked.map(({ id, parallel }) => [id, parallel?.group, parallel && written(parallel.origin)]),
    ).toEqual([
      ["2.1", "2", "(P)"],
      ["2.2", "2", "(P)"],
    ]);
  });

  it("knows where everything was written", () => {
    for (const { id, origin, claims, acceptance, status, verify } of plan.tasks) {
      expect(written(origin)).toContain(id);
      for (const part of claims) expect(written(part.origin)).toBe(part.pattern);
      for (const part of [...acceptance, ...verify]) expect(written(part.origin)).toBe(part.value);
      expect(status && written(status.origin)).toMatch(/^\[.\]$/);
    }
    expect(taskOf(plan, "2.2").dependsOn.map(({ origin }) => written(origin))).toEqual(["1", "2.1"]);
  });

  it("keeps what lies below a task but for requirements and parts", () => {
    expect(taskOf(plan, "1").description?.value).toBe(
      "Create the cart in `src/cart.ts`\n- Design the lines of a cart\n- Read prices from `src/prices.ts`",
    );
    expect(taskOf(plan, "3").description?.value).toBe("Open the shop\n- Run `npm test` before");
    expect(taskOf(plan, "3.2").description?.value).toContain("- [ ] look for the switch");
  });

  it("takes a heading above boxes without numbers as one task", () => {
    const tasks = readText(kiro, headed);
    expect(tasks.tasks.map(({ id, title, status }) => [id, title.value, status?.value])).toEqual([
      ["1", "Sort the shelf in `src/shelf.ts`", "in-progress"],
      ["2", "Count books", "in-progress"],
    ]);
    expect(claimTexts(tasks, "1")).toEqual(["write src/shelf.ts", "write test/shelf.test.ts"]);
  });

  it("numbers items without a number by their heading or place", () => {
    const phases = readText(kiro, "### Phase 2: Lend\n\n- [ ] Ask\n- [ ] 2.2 Lend\n- [ ] Thank\n");
    expect(phases.tasks.map(({ id }) => id)).toEqual(["2.1", "2.2", "2.3"]);
    const bare = readText(kiro, "### By hand\n\n- [ ] Ask\n- [ ]\n- [~] Thank\n");
    expect(bare.tasks.map(({ id, status }) => [id, status?.value])).toEqual([
      ["task-1", "pending"],
      ["task-3", "in-progress"],
    ]);
    expect(problemTexts(bare)).toEqual([
      "unread-task: the box has no text",
      'doubtful-reading: tasks without a number were numbered by their place, from "task-1" on',
      'doubtful-reading: the box "[~]" was taken as in-progress',
    ]);
  });

  it("tells numbers apart that begin anew", () => {
    const anew = readText(
      kiro,
      "## A\n\n- [ ] 1. Ask\n- [ ] 1.1 Lend\n\n## B\n\n- [ ] 1. Fine\n- [ ] 1.1 Pay\n",
    );
    expect(anew.tasks.map(({ id }) => id)).toEqual(["1.1", "1.1-2"]);
    expect(anew.problems.map(({ kind }) => kind)).toEqual(["doubtful-reading"]);
  });

  it("knows its own files", () => {
    expect(detectsText(kiro, "tasks.md", shop)).toBe(true);
    expect(detectsText(specKit, "tasks.md", shop)).toBe(false);
    expect(detectsText(openspec, "tasks.md", shop)).toBe(false);
    expect(detectsText(kiro, ".kiro/specs/shop/tasks.md", "- [ ] Ask\n")).toBe(true);
    expect(detectsText(kiro, "openspec/changes/shop/tasks.md", shop)).toBe(false);
    expect(detectsText(kiro, "notes.md", "- [ ] Ask\n")).toBe(false);
    expect(detectsText(kiro, "plan.md", "### Task 1: Ask\n\n- [ ] **Step 1: Test**\n- [ ] 1. Ask\n")).toBe(
      false,
    );
  });

  it("reads anything", () => {
    readsAnything(kiro, [shop, headed]);
  });
});
