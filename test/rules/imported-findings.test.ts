import { describe, expect, it } from "vitest";
import { type Files, lintFiles } from "../support/lint.ts";

async function said(files: Files, ...rules: readonly string[]): Promise<readonly string[]> {
  const { compilation } = await lintFiles(files);
  return compilation.diagnostics
    .filter(({ code }) => rules.includes(code))
    .map(({ code, message, related }) => `${code}: ${message} (${related.length} more places)`);
}

const kit = (...lines: readonly string[]): Files => ({
  "specs/001-shop/tasks.md": `# Tasks: shop\n\n## Phase 1: Till\n\n${lines.join("\n")}\n`,
  "src/till.ts": "export const till = 1;\n",
});

const issue = (id: string, frontMatter: string): string =>
  `---\nname: Task ${id}\nstatus: open\n${frontMatter}\n---\n\n# Task: ${id}\n\n## Files\n\n- Modify: \`src/till.ts\`\n\n## Acceptance Criteria\n\n- [ ] It opens\n`;

const epic = (last: string): Files => ({
  ".claude/epics/shop/epic.md": "---\nname: shop\nstatus: open\n---\n\n# Epic: shop\n",
  ".claude/epics/shop/001.md": issue("001", "depends_on: []\nparallel: true"),
  ".claude/epics/shop/002.md": issue("002", "depends_on: [001]\nparallel: false"),
  ".claude/epics/shop/003.md": issue("003", `depends_on: ${last}\nparallel: true`),
  "src/till.ts": "export const till = 1;\n",
});

describe("findings on plans of other formats", () => {
  it("want no criteria where the format has no place for them", async () => {
    const files = kit("- [ ] T001 Open src/till.ts", "- [ ] T002 Close src/till.ts");
    expect(await said(files, "require-acceptance")).toEqual([]);
  });

  it("say once that a file is missing", async () => {
    const files = kit(
      "- [ ] T001 Update src/cart.ts",
      "- [ ] T002 Open src/till.ts, see src/cart.ts",
      "- [ ] T003 Update src/shelf.ts",
    );
    expect(await said(files, "no-missing-file")).toEqual([
      'no-missing-file: there is no file "src/cart.ts" to modify (1 more places)',
      'no-missing-file: there is no file "src/shelf.ts" to modify (0 more places)',
    ]);
  });

  it("hold a mark against no task that waits for the other", async () => {
    expect(await said(epic("[002]"), "no-parallel-clash")).toEqual([]);
    expect(await said(epic("[]"), "no-parallel-clash")).toEqual([
      'no-parallel-clash: "001" and "003" are marked as parallel, and both write "src/till.ts" (3 more places)',
    ]);
  });

  it("speak of imports without evidence only where the importing task names the file", async () => {
    const plan = (text: string): Files => ({
      "docs/superpowers/plans/shop.md": `# Shop Implementation Plan\n\n### Task 1: Till\n\n**Files:**\n- Modify: \`src/till.ts\`\n\n### Task 2: Cart\n\n**Files:**\n- Modify: \`src/cart.ts\`\n\n${text}\n`,
      "src/till.ts": "export const till = 1;\n",
      "src/cart.ts": 'import { till } from "./till.ts";\nexport const cart = till;\n',
    });
    expect(await said(plan("Count the goods."), "no-import-across-tasks")).toEqual([]);
    expect(await said(plan("Count as in `src/till.ts`."), "no-import-across-tasks")).toHaveLength(1);
  });

  it("want files of no mere check", async () => {
    const check = (text: string): Files => ({
      "docs/superpowers/plans/shop.md": `# Shop Implementation Plan\n\n### Task 1: Verify the till works\n\n${text}\n\n### Task 2: Open the till\n\n**Files:**\n- Modify: \`src/till.ts\`\n`,
      "src/till.ts": "export const till = 1;\n",
    });
    expect(await said(check("Run: `npm test`"), "require-files")).toEqual([]);
    expect(await said(check("Look at it."), "require-files")).toHaveLength(1);
  });
});
