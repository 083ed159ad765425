import { describe, expect, it } from "vitest";
import { answerGraph, type GraphQuestion } from "../../compiler/query/answer-graph.ts";
import type { ImportTable } from "../../compiler/repo/repo.ts";
import { importTable } from "../support/import-table.ts";
import { queryOf } from "./query-of.ts";

async function answer(table: ImportTable, question: Partial<GraphQuestion>) {
  const query = { ...(await queryOf({})), table };
  return answerGraph(query, { format: "csv", cycles: false, ...question });
}

const shop = importTable([
  ["till.ts", "price.ts"],
  ["price.ts", "till.ts", "type-only"],
  ["till.ts", "stock.ts"],
  ["page.ts", "till.ts"],
]);

describe("answerGraph", () => {
  it("shows the whole, a part, and cycles only", async () => {
    const rows = async (question: Partial<GraphQuestion>) => {
      const { text, cycles } = await answer(shop, question);
      return [cycles, ...text.split("\n").slice(1, -1)];
    };
    expect(await rows({})).toHaveLength(5);
    expect(await rows({ from: "stock.ts" })).toEqual([0]);
    expect(await rows({ from: "page.ts", to: "stock.ts" })).toHaveLength(5);
    expect(await rows({ cycles: true })).toEqual([
      1,
      "price.ts,till.ts,type-only,1",
      "till.ts,price.ts,static,1",
    ]);
    expect(await rows({ from: "stock.ts", cycles: true })).toEqual([0]);
  });

  it("says in words that there are no cycles", async () => {
    const { text, cycles } = await answer(importTable([["a.ts", "b.ts"]]), {
      format: "pretty",
      cycles: true,
    });
    expect([text, cycles]).toEqual(["no cycles\n", 0]);
  });

  it("draws the file that was asked for, also when it is alone", async () => {
    const { text } = await answer(shop, { format: "mermaid", from: "stock.ts" });
    expect(text).toBe('flowchart LR\n  n0["stock.ts"]\n');
  });

  it("warns of drawings that are too large, and draws them all the same", async () => {
    const name = (index: number) => `f${String(index).padStart(3, "0")}.ts`;
    const star = (count: number) =>
      importTable(Array.from({ length: count }, (_, index) => [name(index), "shop.ts"] as const));
    expect(await answer(star(499), { format: "dot" })).not.toHaveProperty("tooLarge");
    const large = await answer(star(500), { format: "dot" });
    expect(large.tooLarge).toBe("a drawing of 501 files is hard to read");
    expect(large.text.match(/ -> /g)).toHaveLength(500);
    expect(await answer(star(500), { format: "csv" })).not.toHaveProperty("tooLarge");
  });

  it("knows how many arrows Mermaid draws", async () => {
    const files = Array.from({ length: 24 }, (_, index) => `f${String(index).padStart(2, "0")}.ts`);
    const rows = files.flatMap((from) => files.filter((to) => to !== from).map((to) => [from, to] as const));
    const mesh = importTable(rows);
    expect(await answer(mesh, { format: "dot" })).not.toHaveProperty("tooLarge");
    expect((await answer(mesh, { format: "mermaid" })).tooLarge).toMatch(/^Mermaid draws 500 arrows .* 552$/);
  });
});
