import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newLines, roundTrip, run } from "./round-trip.ts";
import { changed, ownFile, type ShopTask, shopPlans, shopTree } from "./shop-plans.ts";

const path = "docs/superpowers/plans/2026-01-31-shop.md";
const tree = { "src/till.ts": "", "src/cart.ts": "", "src/shelf.ts": "" };

async function exported(text: string): Promise<string> {
  const { files } = await roundTrip(path, { [path]: text, ...tree });
  return files[path] ?? "";
}

describe("the export of superpowers", () => {
  it("writes a line into every task that writes a file", async () => {
    const text = [
      "# Shop",
      "",
      "### Task 1: Till",
      "",
      "**Files:**  ",
      "- Modify: `src/till.ts`",
      "",
      "### Task 2: Cart",
      "**Files:**",
      "- Modify: `src/cart.ts`",
      "### Task 3: Both",
      "Mind both.",
      "",
      "- **Files:**",
      "  - Modify: `src/till.ts`",
      "  - Modify: `src/cart.ts`",
      "",
      "### Task 4: Look at it all",
      "",
      "Look.",
    ].join("\r\n");
    expect(await exported(`\uFEFF${text}`)).toBe(
      `\uFEFF${text
        .replace("**Files:**  ", "**Depends on:** none\r\n\r\n**Files:**  ")
        .replace("Cart\r\n**Files:**", "Cart\r\n**Depends on:** none\r\n\r\n**Files:**")
        .replace("- **Files:**", "**Depends on:** Task 1, Task 2\r\n\r\n- **Files:**")}`,
    );
  });

  it("replaces what a line says too little of, and keeps its reason", async () => {
    const text = [
      "### Task 1: Till",
      "**Files:** Modify `src/till.ts`",
      "**Depends on:** none",
      "### Task 2: Cart",
      "",
      "**Files:** Modify `src/cart.ts`",
      "",
      "**Depends on:** nothing",
      "### Task 3: Both",
      "",
      "- **Depends on:** Task 1 because it makes the till",
      "- **Files:** Modify `src/till.ts`, `src/cart.ts`",
      "",
    ].join("\n");
    expect(newLines(text, await exported(text))).toEqual([
      "- **Depends on:** Task 1, Task 2 because it makes the till\n",
    ]);
  });

  it("makes one line of a list", async () => {
    const text = [
      "### Task 1: Till",
      "**Depends on:** none",
      "**Files:** Modify `src/till.ts`",
      "### Task 2: Cart",
      "**Depends on:** none",
      "**Files:** Modify `src/cart.ts`",
      "### Task 3: Both",
      "**Depends on:**",
      "- Task 1",
      "",
      "**Files:** Modify `src/till.ts`, `src/cart.ts`",
      "",
    ].join("\n");
    expect(await exported(text)).toBe(text.replace("on:**\n- Task 1", "on:** Task 1, Task 2"));
  });

  it("changes nothing where all is said, in headings or with more words than needed", async () => {
    const text = [
      "### Task 1: Till",
      "**Depends on:** -",
      "**Files:** Modify `src/till.ts`",
      "### Task 2: Till again [depends: 1]",
      "**Files:** Modify `src/till.ts`",
      "### Task 3: Till once more",
      "**Depends on:** Tasks 1 and 2",
      "**Files:** Modify `src/till.ts`",
      "",
    ].join("\n");
    expect(await exported(text)).toBe(text);
  });

  it("names tasks of phases that count anew", async () => {
    const text = [
      "## Phase 1: Till",
      "### Task 1: Till",
      "**Files:** Modify `src/till.ts`",
      "## Phase 2: Cart",
      "### Task 1: Cart",
      "**Files:** Modify `src/cart.ts`",
      "### Task 2: Cart again",
      "**Files:** Modify `src/cart.ts`",
      "",
    ].join("\n");
    expect(await exported(text)).toContain("Cart again\n**Depends on:** Task 1\n\n**Files:**");
  });

  it("lets a task with parts say only what holds for them", async () => {
    const text = [
      "### Task 1: Till",
      "**Files:** Modify `src/till.ts`",
      "### Task 2: Shop",
      "Put it together.",
      "**Files:** Modify `src/till.ts`, `src/cart.ts`",
      "#### Task 2.1: Cart",
      "**Files:** Modify `src/cart.ts`",
      "#### Task 2.2: Shelf",
      "**Files:** Modify `src/shelf.ts`",
      "",
    ].join("\n");
    const after = await exported(text);
    expect(after).toContain("Cart\n**Depends on:** none\n");
    expect(after).toContain("Put it together.\n**Files:**");
  });

  it("leaves finished tasks alone, and what they are named in", async () => {
    const text = [
      "### Task 1: Till",
      "**Files:** Modify `src/till.ts`",
      "- [x] **Step 1: Do it**",
      "### Task 2: Till again",
      "**Depends on:** Task 1",
      "**Files:** Modify `src/till.ts`",
      "",
    ].join("\n");
    expect(await exported(text)).toBe(text);
  });

  it("says what it did", async () => {
    const text =
      "### Task 1: Till\n**Files:** Modify `src/till.ts`\n### Task 2: Till\n**Files:** Modify `src/till.ts`\n";
    const { out } = await run(["export", path, "--check"], { [path]: text, ...tree });
    expect(out).toBe(
      `would change ${path}: 1: depends on none\nwould change ${path}: 2: depends on Task 1\n`,
    );
  });

  it("comes to an end with any plan, and touches nothing but what tasks depend on", async () => {
    await fc.assert(
      fc.asyncProperty(shopPlans, async (tasks) => {
        const text = planText(tasks);
        const { files } = await roundTrip(path, { [path]: text, ...shopTree(tasks) });
        expect(bare(files[path] ?? "")).toBe(bare(text));
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

function bare(text: string): string {
  return text.replace(/^\*\*Depends on:\*\*.*\n\n?/gm, "");
}

function planText(tasks: readonly ShopTask[]): string {
  const sections = tasks.map((task, index) => {
    const on = task.dependsOn.map((one) => `Task ${one + 1}`).join(", ");
    return [
      `### Task ${index + 1}: Part ${index + 1}`,
      "",
      ...(on === "" ? [] : [`**Depends on:** ${on}`, ""]),
      "**Files:**",
      ...(task.makes ? [`- Create: \`${ownFile(index)}\``] : []),
      ...changed(task).map((file) => `- Modify: \`${file}\``),
      "",
      `- [${task.isDone ? "x" : " "}] **Step 1: Do it**`,
      "",
    ].join("\n");
  });
  return `# Shop\n\n> Use superpowers:executing-plans.\n\n${sections.join("\n")}`;
}
