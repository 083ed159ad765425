import { describe, expect, it } from "vitest";
import { contractBlocks } from "../../compiler/emit/prompt-contracts.ts";
import type { WorkOrder, WorkOrderSymbol } from "../../compiler/ir/work-order.ts";
import { lending, task } from "./lending.ts";

describe("contractBlocks", () => {
  it("lets a provider change what only the code declares", () => {
    const symbols = [symbol("shelfOf", { consumers: ["sales", "prices"] })];
    expect(lines("stock", symbols)).toEqual([
      "## Contracts",
      "This is how they are declared now, and who uses them. Change them only as far as your task asks; keep their users working, and report every change to the lead.",
      "`shelfOf` (value) in `src/shop.ts:1`, used by `sales`, `prices`:",
      "```ts\nexport declare const shelfOf: string;\n```",
    ]);
  });

  it("tells a provider that an earlier one may have changed it", () => {
    const symbols = [symbol("shelfOf", { providers: ["stock", "prices"], consumers: [] })];
    expect(lines("prices", symbols)).toContain(
      "`shelfOf` (value) in `src/shop.ts:1`; `stock` may have changed it before you: read the file:",
    );
    expect(lines("stock", symbols)).toContain("`shelfOf` (value) in `src/shop.ts:1`:");
  });

  it.each([
    [["stock"], "Task `stock` (wave 1) may have changed them when you start: read the file."],
    [
      ["prices"],
      "Task `prices` (wave 2) may change them at the same time or later: build on this text; the lead tells you when it changes.",
    ],
    [
      ["prices", "reports"],
      "Tasks `prices` (wave 2), `reports` (wave 3) may change them at the same time or later: build on this text; the lead tells you when it changes.",
    ],
    [
      ["stock", "reports"],
      "Task `stock` (wave 1) may have changed them when you start: read the file. Task `reports` (wave 3) may change them at the same time or later: the lead tells you when it changes.",
    ],
    [[], "No task changes them."],
  ])("tells a consumer in wave 2 what providers %j mean", (providers, note) => {
    expect(lines("sales", [symbol("shelfOf", { providers })])[1]).toBe(
      `This is how they are declared now. ${note}`,
    );
  });

  it("keeps the binding words for what the plan declares", () => {
    const symbols = [symbol("shelfOf", { contract: "shelves" })];
    expect(lines("sales", symbols)[1]).toBe(
      "You rely on these declarations and do not change them. If one has to change, ask the lead.",
    );
    expect(lines("stock", symbols)[1]).toBe(
      "You provide these declarations. Others build against exactly this text.",
    );
  });

  it("puts contracts first, then what changes at the same time, what the task provides, and the rest", () => {
    const symbols = [
      symbol("early", { providers: ["stock"] }),
      symbol("late", { providers: ["reports"] }),
      symbol("own", { providers: ["sales"] }),
      symbol("beside", { providers: ["prices"], line: 9 }),
      symbol("besideToo", { providers: ["prices"], line: 2 }),
      symbol("elsewhere", { providers: ["prices"], file: "src/a.ts", line: 99 }),
      symbol("promised", { providers: ["sales"], contract: "promise" }),
      symbol("trusted", { providers: ["stock"], contract: "trust" }),
    ];
    expect(names(quoted("sales", symbols))).toEqual([
      "trusted",
      "promised",
      "elsewhere",
      "besideToo",
      "beside",
      "own",
      "early",
      "late",
    ]);
  });

  it("quotes 30 declarations, names the rest, and says how many they are", () => {
    expect(quoted("sales", many(30)).length).toBe(30);
    expect(lines("sales", many(30)).join("\n")).not.toContain("Left out");
    expect(names(quoted("sales", many(32)))).toEqual(many(30).map(({ name }) => name));
    expect(lines("sales", many(32)).slice(-3)).toEqual([
      "Left out here for size: 2 declarations, with full text in `shared-contracts.md`:",
      "- `shelf30` (value) in `src/shop.ts:31`\n- `shelf31` (value) in `src/shop.ts:32`",
      "",
    ]);
  });

  it("names at most 40, and counts the others in each section", () => {
    const own = Array.from({ length: 3 }, (_, index) => symbol(`own${index}`, { providers: ["sales"] }));
    const blocks = lines("sales", [...many(72, { providers: ["prices"] }), ...own]);
    expect(blocks.join("\n").match(/^- `/gm)?.length).toBe(40);
    expect(blocks).toContain("And 2 more.");
    expect(blocks.at(-1)).toBe(
      "Left out here for size: 3 declarations, with full text in `shared-contracts.md`.",
    );
    expect(blocks.at(-2)).toMatch(/^This is how they are declared now, and who uses them/);
  });

  it("does not quote a declaration of more than 3000 characters, even a contract", () => {
    const symbols = [
      symbol("long", { text: "x".repeat(3001), contract: "long" }),
      symbol("short", { text: "x".repeat(3000), contract: "short" }),
    ];
    expect(names(quoted("sales", symbols))).toEqual(["short"]);
    expect(lines("sales", symbols)).toContain(
      "Left out here for size: 1 declaration, with full text in `shared-contracts.md`:",
    );
    expect(lines("sales", symbols)).toContain("- `long` (value) in `src/shop.ts:1`");
  });

  it("quotes 12000 characters in all, and contracts before the rest", () => {
    const texts = many(6).map((one) => ({ ...one, text: "x".repeat(2500) }));
    const small = symbol("small", { text: "x".repeat(2000), line: 50 });
    const promised = symbol("promised", { text: "x".repeat(2001), contract: "promise", line: 60 });
    expect(names(quoted("sales", [...texts, small]))).toEqual([
      "shelf0",
      "shelf1",
      "shelf2",
      "shelf3",
      "small",
    ]);
    expect(names(quoted("sales", [...texts, small, promised]))).toEqual([
      "promised",
      "shelf0",
      "shelf1",
      "shelf2",
      "small",
    ]);
  });
});

/** A shop: `stock` in wave 1, `prices` and `sales` in wave 2, `reports` in wave 3. */
function shop(symbols: readonly WorkOrderSymbol[]): WorkOrder {
  const tasks = [
    task({ id: "stock" }),
    task({ id: "prices", wave: 2 }),
    task({ id: "sales", wave: 2 }),
    task({ id: "reports", wave: 3 }),
  ];
  return { ...lending, tasks, contracts: { symbols: [...symbols], environment: [] } };
}

function symbol(name: string, known: Partial<WorkOrderSymbol> = {}): WorkOrderSymbol {
  return {
    name,
    kind: "value",
    text: `export declare const ${name}: string;`,
    file: "src/shop.ts",
    line: 1,
    providers: ["stock"],
    consumers: ["sales"],
    ...known,
  };
}

function many(length: number, known: Partial<WorkOrderSymbol> = {}): readonly WorkOrderSymbol[] {
  return Array.from({ length }, (_, index) => symbol(`shelf${index}`, { line: index + 1, ...known }));
}

function lines(id: string, symbols: readonly WorkOrderSymbol[]): readonly string[] {
  const order = shop(symbols);
  return order.tasks.filter((one) => one.id === id).flatMap((one) => contractBlocks(one, order));
}

/** The line before each quoted text. */
function quoted(id: string, symbols: readonly WorkOrderSymbol[]): readonly string[] {
  const blocks = lines(id, symbols);
  return blocks.filter((_, index) => blocks[index + 1]?.startsWith("```ts\n"));
}

function names(intros: readonly string[]): readonly (string | undefined)[] {
  return intros.map((intro) => /^`(\w+)`/.exec(intro)?.[1]);
}
