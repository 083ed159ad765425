import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv } from "../../compiler/emit/csv.ts";
import { isGenerated } from "../../compiler/emit/generated-mark.ts";
import { csvRow } from "../../compiler/emit/quote-csv.ts";
import { visible } from "../../compiler/emit/visible.ts";
import type { WorkOrder } from "../../compiler/ir/work-order.ts";
import { hostileOrder, hostileText } from "./hostile.ts";
import { lending } from "./lending.ts";

/** Reads by the grammar of RFC 4180, with LF at the end of a record, and nothing more. */
function records(text: string): readonly (readonly string[])[] {
  const all: string[][] = [];
  let rest = text;
  for (let record: string[] = []; rest !== ""; ) {
    const [whole = "", quoted, plain = "", end] = /^(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/.exec(rest) ?? [];
    if (whole === "") throw new Error(`no field: ${rest.slice(0, 40)}`);
    record.push(quoted?.replaceAll('""', '"') ?? plain);
    rest = rest.slice(whole.length);
    if (end === ",") continue;
    all.push(record);
    record = [];
  }
  return all;
}

function tableOf(order: WorkOrder): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = records(csv.emit(order)[0]?.content ?? "");
  return rows.map((row) => {
    expect(row.length).toBe(head.length);
    return Object.fromEntries(head.map((name, index) => [name, row[index] ?? ""]));
  });
}

describe("csv", () => {
  it("has a row for each task", () => {
    const [first, second, third] = tableOf(lending);
    expect(first).toEqual({
      wave: "1",
      task: "catalogue",
      title: "Count copies in the catalogue",
      role: "keeper",
      agent: "keeper",
      model: "opus",
      branch: "lending/catalogue",
      depends_on: "",
      create: "",
      modify: "src/catalogue/*.ts",
      delete: "",
      read: "",
      minutes: "8",
      input_tokens: "90000",
      output_tokens: "300",
      cost_usd: "0.1",
      generated_by: "seamwright",
    });
    expect(second?.["cost_usd"]).toBe("");
    expect(third?.["depends_on"]).toBe("catalogue\nmembers");
  });

  it("gives every text back to a strict reader, and is known as ours", () => {
    fc.assert(
      fc.property(hostileOrder, ({ hostile }) => {
        const rows = tableOf(hostile);
        expect(rows.map(({ task }) => task)).toEqual(hostile.tasks.map(({ id }) => id));
        for (const [index, row] of rows.entries())
          expect(row["title"]?.replace(/^'/, "")).toBe(
            visible(hostile.tasks[index]?.title ?? "").replace(/^'/, ""),
          );
        expect(isGenerated(csv.emit(hostile)[0]?.content ?? "", "csv/tasks.csv")).toBe(true);
      }),
    );
  });
});

describe("csvRow", () => {
  it.each([
    ["=1+1", "'=1+1\n"],
    ["+1", "'+1\n"],
    ["-1", "'-1\n"],
    ["@SUM(A1)", "'@SUM(A1)\n"],
    ["\t=1", "'\t=1\n"],
    ["＝1", "'＝1\n"],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"\n'],
    ["a=1", "a=1\n"],
    ["a,b", '"a,b"\n'],
  ])("guards %j", (cell, row) => {
    expect(csvRow([cell])).toBe(row);
  });

  it("lets no cell begin like a formula, quoted or not", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", " ", ""), hostileText)),
        (parts) => {
          const cells = parts.map(([start, text]) => `${start}${text}`);
          const [read = []] = records(csvRow(["x", ...cells]));
          expect(read.length).toBe(cells.length + 1);
          for (const cell of read) expect(cell).not.toMatch(/^[\s]*[=+\-@]/);
        },
      ),
    );
  });
});
