import { describe, expect, it } from "vitest";
import { filesOf, foreignFile, foreignFolder } from "../../compiler/cli/foreign-plan.ts";
import { main } from "../../compiler/cli/main.ts";
import { readPlan } from "../../compiler/cli/plan-file.ts";
import { memoryHost } from "./memory-host.ts";

const tasks =
  "# Tasks: shop\n\n## Phase 1: Till\n\n- [ ] T001 Count coins in src/till.ts\n- [ ] T002 Sell in src/till.ts\n";
const phase = (plan: string): string =>
  `---\nphase: 01-shop\nplan: ${plan}\ntype: execute\nwave: 1\nfiles_modified: [src/till.ts]\n---\n\n<objective>Count.</objective>\n`;
const own = "version: 1\nname: shop\ntasks: [{ id: till, title: Count }]\n";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const format = async (path: string, text: string, from?: string): Promise<string | undefined> => {
  const found = await foreignFile({ path, bytes: bytes(text) }, from);
  return found.ok ? found.value?.importer.id : found.message;
};

describe("a file", () => {
  it("is read in the format that it is in", async () => {
    expect(await format("specs/001-shop/tasks.md", tasks)).toBe("spec-kit");
    expect(await format("<stdin>", tasks)).toBe("spec-kit");
    expect(await format("issues.jsonl", '{"id":"a-1","title":"Count","status":"open","priority":1}\n')).toBe(
      "beads",
    );
  });

  it("is ours where it says so, and where nothing else is known of YAML", async () => {
    expect(await format("plan.yaml", own)).toBeUndefined();
    expect(await format("plan.json", '{ "version": 1 }')).toBeUndefined();
    expect(await format("plan.yaml", "tasks: []\n")).toBeUndefined();
    expect(await format("<stdin>", "nothing")).toBeUndefined();
  });

  it("is read in another format where that is asked for", async () => {
    expect(await format("plan.yaml", own, "kiro")).toBe("kiro");
  });

  it("is none in a format that nobody knows", async () => {
    expect(await format("notes.md", "Nothing.\n")).toMatch(
      /^"notes.md" is no plan in a format that is known; run /,
    );
    expect(await format("tasks.md", "\0")).toMatch(/^"tasks.md" is no plan/);
  });
});

describe("a folder", () => {
  const host = memoryHost({
    files: {
      "shop/01-01-PLAN.md": phase("01"),
      "shop/01-02-PLAN.md": phase("02"),
      "shop/till.ts": "",
      "flow/fn-1-till.1.json": "{}",
      "flow/fn-1-till.1.md": "",
      "flow/fn-10-cart.1.json": "{}",
      "notes/a.md": "Nothing.\n",
    },
  });

  it("is read when its files are a plan", async () => {
    const found = await foreignFolder(host, "shop");
    expect(found).toMatchObject({ ok: true, value: { importer: { id: "gsd" }, unreadable: [] } });
    if (found.ok)
      expect(found.value.files.map(({ path }) => path)).toEqual(["shop/01-01-PLAN.md", "shop/01-02-PLAN.md"]);
    expect(await readPlan(host, "shop")).toMatchObject({ ok: true, value: { path: "shop", folder: "shop" } });
  });

  it("may be named by the beginning of its files", async () => {
    expect(filesOf(host, "flow/fn-1-till")).toEqual(["flow/fn-1-till.1.json", "flow/fn-1-till.1.md"]);
    expect(filesOf(host, "flow/fn-2")).toEqual([]);
    expect(await readPlan(host, "flow/fn-2")).toMatchObject({
      ok: false,
      message: 'there is no file "flow/fn-2"',
    });
  });

  it("is refused without a plan", async () => {
    const exitCode = await main(["lint", "notes"], host);
    expect([exitCode, host.err()]).toEqual([
      2,
      'seamwright: "notes" is a folder without a plan in a format that is known; name a plan file\n',
    ]);
  });

  it("is not read past a file that is no text", async () => {
    const broken = memoryHost({ files: { "shop/01-01-PLAN.md": phase("01"), "shop/02.md": "\0" } });
    const found = await foreignFolder(broken, "shop");
    expect(found).toMatchObject({ ok: true, value: { unreadable: ["shop/02.md"] } });
  });
});
