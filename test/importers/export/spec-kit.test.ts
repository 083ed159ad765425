import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newLines, roundTrip, run } from "./round-trip.ts";
import { changed, ownFile, type ShopTask, shopPlans, shopTree } from "./shop-plans.ts";

const path = "specs/001-shop/tasks.md";
const tree = { "src/till.ts": "", "src/cart.ts": "", "src/shelf.ts": "" };

async function exported(text: string): Promise<string> {
  const { files } = await roundTrip(path, { [path]: text, ...tree });
  return files[path] ?? "";
}

describe("the export of spec-kit", () => {
  it("leaves the mark to the first of those that clash", async () => {
    const text = [
      "# Tasks: Shop",
      "",
      "## Phase 1: Till  ",
      "",
      "- [ ] T001 [P] Update `src/till.ts`  ",
      "- [ ] T002 [P] [US1] Update `src/till.ts` and `src/cart.ts`",
      "- [ ] T003 [P] Update `src/cart.ts`",
      "- [ ] T004 **[P]** Update `src/till.ts`",
      "- [ ] T005 Update `src/till.ts` [P]  ",
      "- [ ] [P] T006 Update `src/shelf.ts`",
    ].join("\r\n");
    expect(newLines(text, await exported(`\uFEFF${text}`))).toEqual([
      "\uFEFF# Tasks: Shop\r\n",
      "- [ ] T002 [US1] Update `src/till.ts` and `src/cart.ts`\r\n",
      "- [ ] T004 Update `src/till.ts`\r\n",
      "- [ ] T005 Update `src/till.ts`  \r\n",
    ]);
  });

  it("lets a task of another phase or of the past keep its mark", async () => {
    const text = [
      "# Tasks: Shop",
      "## Phase 1: Till",
      "- [x] T001 [P] Update `src/till.ts`",
      "- [ ] T002 [P] Update `src/till.ts`",
      "## Phase 2: Cart",
      "- [ ] T003 [P] Update `src/till.ts`",
      "",
    ].join("\n");
    expect(await exported(text)).toBe(text);
  });

  it("writes a dependency that does not follow from the order", async () => {
    const text = [
      "# Tasks: Shop",
      "## Phase 1: Till",
      "- [ ] T001 [P] Update `src/till.ts`",
      "- [ ] T002 [P] Create `src/desk.ts`",
      "- [ ] T003 [P] Read `src/desk.ts` and update `src/cart.ts`",
      "",
    ].join("\n");
    expect(newLines(text, await exported(text))).toEqual([
      "- [ ] T003 [P] Read `src/desk.ts` and update `src/cart.ts` (depends on T002)\n",
    ]);
  });

  it("writes a dependency against the order written together with the mark that goes", async () => {
    const text = [
      "# Tasks: Shop",
      "## Phase 1: Till",
      "- [ ] T001 [P] Read `src/desk.ts` and update `src/till.ts`",
      "- [ ] T002 [P] Create `src/desk.ts` and update `src/till.ts`",
      "",
    ].join("\n");
    expect(newLines(text, await exported(text))).toEqual([
      "- [ ] T001 [P] Read `src/desk.ts` and update `src/till.ts` (depends on T002)\n",
      "- [ ] T002 Create `src/desk.ts` and update `src/till.ts`\n",
    ]);
  });

  it("does not turn round what its author has to", async () => {
    const text =
      "## Phase 1: Till\n- [ ] T001 [P] Update `src/desk.ts`\n- [ ] T002 [P] Create `src/desk.ts`\n";
    const { exitCode, out, err } = await run(["export", path, "--write"], { [path]: text, ...tree });
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: "" });
    expect(err).toContain('"T002" now comes after "T001": turn the order round');
  });

  it("gives a mark where the schedule runs two tasks of a phase at once, and the order stays", async () => {
    const text = [
      "# Tasks: Shop",
      "## Phase 1: Till",
      "- [ ] T001 Update `src/till.ts`",
      "- [ ] T002 Update `src/cart.ts` (depends on T004)",
      "- [ ] T003 Update `src/till.ts` and `src/cart.ts`",
      "- [ ] **T004** Update `src/shelf.ts`",
      "",
    ].join("\n");
    expect(newLines(text, await exported(text))).toEqual([
      "- [ ] T001 [P] Update `src/till.ts`\n",
      "- [ ] **T004** [P] Update `src/shelf.ts`\n",
    ]);
  });

  it("says what it did", async () => {
    const text =
      "## Phase 1: Till\n- [ ] T001 [P] Update `src/till.ts`\n- [ ] T002 [P] Update `src/till.ts`\n";
    const { out } = await run(["export", path, "--check"], { [path]: text, ...tree });
    expect(out).toBe(`would change ${path}: T002: [P] taken\n`);
  });

  it("comes to an end with any plan, and touches nothing but marks and dependencies", async () => {
    await fc.assert(
      fc.asyncProperty(shopPlans, async (tasks) => {
        const text = planText(tasks);
        const { files } = await roundTrip(path, { [path]: text, ...shopTree(tasks) });
        expect(bare(files[path] ?? "")).toBe(bare(text));
        const done = text.split("\n").filter((line) => line.startsWith("- [x]"));
        expect((files[path] ?? "").split("\n")).toEqual(expect.arrayContaining(done));
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

function bare(text: string): string {
  return text.replace(/ \[P\]| \(depends on [^()]*\)/g, "");
}

function id(index: number): string {
  return `T${String(index + 1).padStart(3, "0")}`;
}

function planText(tasks: readonly ShopTask[]): string {
  const lines = tasks.map((task, index) => {
    const verbs = [
      ...(task.makes ? [`create \`${ownFile(index)}\``] : []),
      ...changed(task).map((file) => `update \`${file}\``),
    ];
    const after = task.dependsOn.length === 0 ? "" : ` (depends on ${task.dependsOn.map(id).join(", ")})`;
    const mark = task.isParallel ? " [P]" : "";
    return `- [${task.isDone ? "x" : " "}] ${id(index)}${mark} Mind the shop, ${verbs.join(", ")}${after}`;
  });
  const half = Math.ceil(lines.length / 2);
  return [
    "# Tasks: Shop",
    "## Phase 1: Till",
    ...lines.slice(0, half),
    "## Phase 2: Cart",
    ...lines.slice(half),
    "",
  ].join("\n");
}
