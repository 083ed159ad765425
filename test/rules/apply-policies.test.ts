import { describe, expect, it } from "vitest";
import { compile } from "../../compiler/compile.ts";
import { importFiles } from "../../compiler/importers/import-files.ts";
import { memoryReader } from "../support/memory-reader.ts";

const reader = memoryReader({ "src/till.ts": "export const till = 1;\n", "src/cart.ts": "export {};\n" });

interface Manner {
  readonly head?: string;
  readonly today?: string;
  readonly readsRepo?: boolean;
}

/** Two tasks that write one file, and what is left of that and of all else. */
async function findings(tasks: string, { head = "", today = "2026-01-01", readsRepo = true }: Manner = {}) {
  const text = `version: 1\nname: shop\n${head}tasks:\n${tasks}`;
  const { diagnostics, waived } = await compile({
    path: "plan.yaml",
    bytes: new TextEncoder().encode(text),
    ...(today !== "" && { today }),
    openRepo: readsRepo ? () => ({ ok: true, reader }) : undefined,
  });
  return { left: diagnostics.map(({ code, severity }) => `${severity} ${code}`), waived };
}

const task = (id: string, file: string) =>
  `  - { id: ${id}, title: Write ${id}, files: { modify: [${file}] }, acceptance: [done] }\n`;
const pair = task("a", "src/till.ts") + task("b", "src/till.ts");
const overlap = "warning no-overlapping-writes";
const waiver = (rest: string) => `waivers: [{ rule: no-overlapping-writes, reason: agreed${rest} }]\n`;

describe("applyPolicies", () => {
  it("leaves findings alone where nobody says anything", async () => {
    expect((await findings(pair)).left).toEqual([overlap]);
  });

  it.each([
    ["any", "", []],
    ["a task that is marked", ", task: a", []],
    ["a task elsewhere", ", task: c", [overlap, "warning no-unused-waiver"]],
    ["the path", ", path: src/till.ts", []],
    ["a glob", ", path: 'src/t*.ts'", []],
    ["another path", ", path: src/cart.ts", [overlap, "warning no-unused-waiver"]],
    ["the path and another task", ", path: src/till.ts, task: c", [overlap, "warning no-unused-waiver"]],
    ["the last day", ", until: 2026-01-01", []],
    ["the day after", ", until: 2025-12-31", [overlap, "warning no-expired-waiver"]],
  ])("waives by %s", async (_, rest, left) => {
    expect((await findings(pair + task("c", "src/cart.ts"), { head: waiver(rest) })).left).toEqual(left);
  });

  it("keeps what is waived, with the reason", async () => {
    const { waived } = await findings(pair, { head: waiver("") });
    expect(waived.map(({ reason, diagnostic }) => [reason, diagnostic.code])).toEqual([
      ["agreed", "no-overlapping-writes"],
    ]);
  });

  it("does not trust an end when nobody knows the day", async () => {
    const { left } = await findings(pair, { head: waiver(", until: 2099-01-01"), today: "" });
    expect(left).toEqual([overlap, "warning no-expired-waiver"]);
  });

  it("does not call a waiver unused when its rule did not run", async () => {
    const { left } = await findings(task("a", "src/till.ts"), { head: waiver(""), readsRepo: false });
    expect(left).toEqual([]);
  });

  it.each([
    ["on the entry of either task", `  # seamwright-ignore no-overlapping-writes: agreed\n${pair}`, []],
    ["behind the mark", pair.replace(/\n$/, " # seamwright-ignore no-overlapping-writes: agreed\n"), []],
    [
      "elsewhere",
      `${pair}  # seamwright-ignore no-overlapping-writes: agreed\n${task("c", "src/cart.ts")}`,
      [overlap, "warning no-unused-waiver"],
    ],
    [
      "without a reason",
      `  # seamwright-ignore no-overlapping-writes\n${pair}`,
      [overlap, "warning invalid-waiver"],
    ],
  ])("hears a comment %s", async (_, tasks, left) => {
    expect((await findings(tasks)).left).toEqual(left);
  });

  it("sets severities, and switches rules off", async () => {
    const rules = (severity: string) => ({ head: `rules: { no-overlapping-writes: '${severity}' }\n` });
    expect((await findings(pair, rules("error"))).left).toEqual(["error no-overlapping-writes"]);
    expect((await findings(pair, rules("off"))).left).toEqual([]);
  });

  it("does not touch errors that protect what is written out", async () => {
    const twice = task("a", "src/till.ts") + task("a", "src/cart.ts");
    const head = "rules: { duplicate-id: 'off' }\nwaivers: [{ rule: duplicate-id, reason: agreed }]\n";
    expect((await findings(twice, { head })).left.sort()).toEqual([
      "error duplicate-id",
      "warning invalid-waiver",
      "warning invalid-waiver",
    ]);
  });

  it("hears comments in Markdown", async () => {
    const lint = async (comment: string) => {
      const text = `# Shop Implementation Plan\n\n**Goal:** A shop\n\n${comment}### Task 1: Write the cart\n\n- Create: \`src/cart.ts\`\n`;
      const path = "docs/superpowers/plans/2026-01-01-shop.md";
      const foreign = importFiles([{ path, bytes: new TextEncoder().encode(text) }], "superpowers");
      if (foreign === undefined) throw new Error("no known format");
      const openRepo = () => ({ ok: true, reader }) as const;
      const { diagnostics, waived } = await compile({ path, bytes: new Uint8Array(), foreign, openRepo });
      return [diagnostics.filter(({ code }) => code === "require-acceptance").length, waived.length];
    };
    expect(await lint("")).toEqual([1, 0]);
    expect(await lint("<!-- seamwright-ignore require-acceptance: the desk looks at it -->\n")).toEqual([
      0, 1,
    ]);
  });
});
