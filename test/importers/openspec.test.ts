import { describe, expect, it } from "vitest";
import { kiro } from "../../compiler/importers/kiro.ts";
import { openspec } from "../../compiler/importers/openspec.ts";
import { specKit } from "../../compiler/importers/spec-kit.ts";
import { sourceText } from "../../compiler/source/text.ts";
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

const shop = `# Tasks: Sell umbrellas

## 1. Stock

- [x] 1.1 Create \`src/umbrella.ts\`
- [ ] **1.2** Add umbrellas to \`src/stock/index.ts\`
- [ ] 1.3 Sizes
  - [ ] 1.3.1 Add small ones in \`src/sizes.ts\`
  - [ ] 1.3.2 修改 \`src/stock/index.ts\`，参考 \`docs/sizes.md\`

## 2. Till

- [ ] Print receipts in \`src/receipt.ts\`
- [-] 2.2 Delete \`src/old-till.ts\`
- 2.3 Count the money

## 3. Verification

- [ ] 3.1 Run \`npm test\` and \`npm run dev\`
- [ ] 3.2 删除 \`src/legacy/till.ts\`

## Dependencies

| Task | Depends on | Why |
|------|------------|-----|
| 1.2  | 1.1        | needs it |
| 2    | 1, 7.7     | sells it |
| 8.8  | 1.1        | gone |

| Task | Note |
|------|------|
| 3.1  | 1.1  |

- 3.2 depends on 3.1
`;

const plan = readText(openspec, shop, {
  path: "openspec/changes/archive/2026-01-02-sell-umbrellas/tasks.md",
});

describe("openspec", () => {
  it("reads items as tasks, with or without number", () => {
    expect(plan.tasks.map(({ id }) => id)).toEqual([
      "1.1",
      "1.2",
      "1.3.1",
      "1.3.2",
      "2.1",
      "2.2",
      "3.1",
      "3.2",
    ]);
    expect(plan).toMatchObject({ name: "sell-umbrellas", isOrdered: true, found: 9 });
    expect(plan.goal?.value).toBe("Sell umbrellas");
    expect(taskOf(plan, "1.2").title.value).toBe("Add umbrellas to `src/stock/index.ts`");
  });

  it("reads what is done to paths, also in Chinese", () => {
    expect(claimTexts(plan, "1.1")).toEqual(["create src/umbrella.ts"]);
    expect(claimTexts(plan, "1.2")).toEqual(["modify src/stock/index.ts"]);
    expect(claimTexts(plan, "1.3.1")).toEqual(["write src/sizes.ts"]);
    expect(claimTexts(plan, "1.3.2")).toEqual(["modify src/stock/index.ts", "read docs/sizes.md"]);
    expect(claimTexts(plan, "2.2")).toEqual(["delete src/old-till.ts"]);
    expect(claimTexts(plan, "3.2")).toEqual(["delete src/legacy/till.ts"]);
    expect(taskOf(plan, "3.1").verify.map(({ value }) => value)).toEqual(["npm test"]);
  });

  it("reads tables and notes of dependencies", () => {
    const stock = ["~1.1", "~1.2", "~1.3.1", "~1.3.2"];
    expect(orderOf(plan)).toMatchObject({
      "1.2": ["1.1"],
      "1.3.1": [],
      "2.1": stock,
      "2.2": stock,
      "3.1": [],
      "3.2": ["3.1"],
    });
    expect(taskOf(plan, "1.2").dependsOn.map(({ origin }) => written(origin))).toEqual(["1.1"]);
  });

  it("says what it could not read, and what it may have misread", () => {
    expect(problemTexts(plan)).toEqual([
      'doubtful-reading: tasks without a number were numbered by their place, from "2.1" on',
      'unread-task: "2.3" has no box and was not taken as a task',
      'unread-text: "7.7" is no task of this plan, and something is said to wait for it',
      'unread-text: "8.8" in a table of dependencies is no task of this plan',
      'doubtful-reading: the box "[-]" was taken as dropped',
    ]);
    expect(taskOf(plan, "2.2").status?.value).toBe("dropped");
  });

  it("knows where everything was written", () => {
    for (const { origin, claims, status, verify } of plan.tasks) {
      expect(written(origin)).toMatch(/^- \[.\] /);
      for (const part of claims) expect(written(part.origin)).toBe(part.pattern);
      for (const part of verify) expect(written(part.origin)).toBe(part.value);
      expect(status && written(status.origin)).toMatch(/^\[.\]$/);
    }
  });

  it("reads what one group is said to wait for", () => {
    const text =
      "## 1. Stock\n\n- [ ] 1.1 Ask\n\n## 2. Till (depends on 1)\n\n- [ ] 2.1 Count\n- [ ] 2.2 确认顺序（2.1 依赖 1.1，2.2 依赖 2.1）\n";
    expect(orderOf(readText(openspec, text))).toEqual({ "1.1": [], "2.1": ["1.1"], "2.2": ["2.1", "~1.1"] });
  });

  it("knows its own files", () => {
    expect(detectsText(openspec, "tasks.md", shop)).toBe(true);
    expect(detectsText(kiro, "tasks.md", shop)).toBe(false);
    expect(detectsText(specKit, "tasks.md", shop)).toBe(false);
    expect(detectsText(openspec, "openspec/changes/shop/tasks.md", "- [ ] Ask\n")).toBe(true);
    expect(detectsText(openspec, ".kiro/specs/shop/tasks.md", shop)).toBe(false);
    const folder = ["tasks.md", "work-packages.yaml"].map((name) =>
      sourceText(`openspec/changes/shop/${name}`, shop),
    );
    expect(openspec.detects(folder)).toBe(false);
    expect(openspec.detects(folder.slice(0, 1))).toBe(true);
  });

  it("reads anything", () => {
    readsAnything(openspec, [shop]);
  });
});
