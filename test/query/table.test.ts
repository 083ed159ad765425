import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importCycles } from "../../compiler/query/import-cycles.ts";
import { type ImportPart, importLine } from "../../compiler/query/import-part.ts";
import { shortestChain } from "../../compiler/query/shortest-chain.ts";
import { cyclicSubgraph, subgraph } from "../../compiler/query/subgraph.ts";
import { importTable, type TableRow } from "../support/import-table.ts";

const file = fc.constantFrom("a.ts", "b.ts", "c.ts", "d.ts", "e.ts", "f.ts");
const rows: fc.Arbitrary<readonly TableRow[]> = fc
  .array(fc.tuple(file, file), { maxLength: 14 })
  .map((list) => list.filter(([from, to]) => from !== to));

function linesOf(table: ImportPart) {
  return Array.from(table.from, (_, edge) => importLine(table, edge));
}

/** What can be reached by any number of imports, also none: the slow obvious way. */
function closure(list: readonly TableRow[], start: string): ReadonlySet<string> {
  const seen = new Set([start]);
  for (const from of seen) for (const [source, to] of list) if (source === from) seen.add(to);
  return seen;
}

describe("subgraph", () => {
  it("keeps what lies between the bounds, and every import among it", () => {
    fc.assert(
      fc.property(rows, fc.option(file), fc.option(file), (list, from, to) => {
        const table = importTable(list, ["a.ts", "b.ts", "c.ts", "d.ts", "e.ts", "f.ts"]);
        const part = subgraph(table, { from: from ?? undefined, to: to ?? undefined });
        const keeps = (path: string) =>
          (from === null || closure(list, from).has(path)) && (to === null || closure(list, path).has(to));
        expect(part.files).toEqual(table.files.filter(keeps));
        expect(linesOf(part)).toEqual(linesOf(table).filter((line) => keeps(line.from) && keeps(line.to)));
      }),
    );
  });

  it("takes along what could not be resolved or read", () => {
    const table = {
      ...importTable([["src/till.ts", "src/price.ts"]], ["src/stock.ts"]),
      unresolved: ["src/stock.ts", "src/till.ts"].map((from) => ({
        from,
        specifier: "./gone.ts",
        line: 2,
        reason: "no-file" as const,
      })),
      skipped: ["src/price.ts", "src/stock.ts"],
    };
    const part = subgraph(table, { from: "src/till.ts" });
    expect(part.unresolved.map(({ from }) => from)).toEqual(["src/till.ts"]);
    expect(part.skipped).toEqual(["src/price.ts"]);
  });
});

describe("cyclicSubgraph", () => {
  it("keeps exactly the imports whose target leads back", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const table = importTable(list);
        const part = cyclicSubgraph(table);
        const onCycle = linesOf(table).filter(({ from, to }) => closure(list, to).has(from));
        expect(linesOf(part)).toEqual(onCycle);
        expect(part.files).toEqual([...new Set(onCycle.map(({ from }) => from))].sort());
      }),
    );
  });
});

describe("importCycles", () => {
  it("names the files of each group and shows a shortest cycle with lines", () => {
    const table = importTable(
      [
        ["till.ts", "stock.ts", "static", 4],
        ["stock.ts", "price.ts", "type-only", 2],
        ["price.ts", "till.ts", "re-export", 7],
        ["price.ts", "stock.ts", "static", 9],
        ["desk.ts", "loan.ts", "static", 1],
        ["loan.ts", "desk.ts", "dynamic", 3],
      ],
      ["readme.md"],
    );
    expect(importCycles(table)).toEqual([
      {
        files: ["price.ts", "stock.ts", "till.ts"],
        witness: [
          { from: "price.ts", to: "stock.ts", kind: "static", line: 9 },
          { from: "stock.ts", to: "price.ts", kind: "type-only", line: 2 },
        ],
      },
      {
        files: ["desk.ts", "loan.ts"],
        witness: [
          { from: "desk.ts", to: "loan.ts", kind: "static", line: 1 },
          { from: "loan.ts", to: "desk.ts", kind: "dynamic", line: 3 },
        ],
      },
    ]);
  });
});

describe("shortestChain", () => {
  const table = importTable([
    ["main.ts", "shop.ts"],
    ["main.ts", "desk.ts"],
    ["desk.ts", "price.ts", "type-only", 5],
    ["shop.ts", "till.ts"],
    ["till.ts", "price.ts"],
    ["price.ts", "main.ts"],
  ]);

  it("gives the fewest imports, in order", () => {
    expect(shortestChain(table, "main.ts", "price.ts")).toEqual([
      { from: "main.ts", to: "desk.ts", kind: "static", line: 2 },
      { from: "desk.ts", to: "price.ts", kind: "type-only", line: 5 },
    ]);
  });

  it("is a cycle from a file to itself, and nothing where no way leads", () => {
    expect(shortestChain(table, "main.ts", "main.ts")).toHaveLength(3);
    const oneWay = importTable([["main.ts", "shop.ts"]]);
    expect(shortestChain(oneWay, "main.ts", "main.ts")).toBeUndefined();
    expect(shortestChain(oneWay, "shop.ts", "main.ts")).toBeUndefined();
  });
});
