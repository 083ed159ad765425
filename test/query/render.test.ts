import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cycleSizes, importCycles } from "../../compiler/query/import-cycles.ts";
import { type ImportPart, importLine } from "../../compiler/query/import-part.ts";
import { importWords } from "../../compiler/query/import-words.ts";
import { filePicture } from "../../compiler/query/picture.ts";
import { renderCsv } from "../../compiler/query/render-csv.ts";
import { renderDot } from "../../compiler/query/render-dot.ts";
import { renderJson } from "../../compiler/query/render-json.ts";
import { renderMermaid } from "../../compiler/query/render-mermaid.ts";
import { renderSummary } from "../../compiler/query/render-summary.ts";
import { importTable, type TableRow } from "../support/import-table.ts";
import { queryOf } from "./query-of.ts";

const odd = fc.constantFrom(
  "src/till.ts",
  '=HYPERLINK("x")/a.ts',
  "+1.ts",
  "-1.ts",
  "@x.ts",
  "\tx.ts",
  'a,"b".ts',
  "a\nb.ts",
  "a\\.ts",
  "a\r.ts",
  "\u001b[31m.ts",
  "\u202e.ts",
  "x]; y[label=.ts",
  "&lt;b&gt;.ts",
  '"]; click n0 "javascript:x',
);
const rows: fc.Arbitrary<readonly TableRow[]> = fc
  .array(fc.tuple(odd, odd), { maxLength: 10 })
  .map((list) => list.filter(([from, to]) => from !== to));

function linesOf(table: ImportPart) {
  return Array.from(table.from, (_, edge) => importLine(table, edge));
}

/** Reads comma-separated values by RFC 4180, with LF. */
function readCsv(text: string): readonly (readonly string[])[] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\n)/g)];
  expect(cells.map(([whole]) => whole).join("")).toBe(text);
  const lines: string[][] = [[]];
  for (const [, quoted, plain = "", end] of cells) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\n") lines.push([]);
  }
  return lines.slice(0, -1);
}

describe("renderCsv", () => {
  it("can be read back, and no cell begins like a formula", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const table = importTable(list);
        const [head, ...read] = readCsv(renderCsv(table));
        expect(head).toEqual(["from", "to", "kind", "line"]);
        for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        const plain = (cell = "") => cell.replace(/^\.\/(?=[=+\-@\t\r])/, "");
        expect(read.map(([from, to, kind, line]) => [plain(from), plain(to), kind, line])).toEqual(
          linesOf(table).map(({ from, to, kind, line }) => [from, to, kind, String(line)]),
        );
      }),
    );
  });
});

describe("renderJson", () => {
  it("can be read back", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const table = {
          ...importTable(list),
          unresolved: [{ from: "a\n.ts", specifier: './"', line: 3, reason: "above-root" as const }],
          skipped: ["b.ts"],
        };
        const cycles = importCycles(table);
        const read = JSON.parse(renderJson(table, cycles));
        expect(Object.keys(read)).toEqual([
          "format",
          "version",
          "files",
          "edges",
          "unresolved",
          "skipped",
          "cycles",
        ]);
        expect(read.files).toEqual(table.files);
        expect(read.edges).toEqual(linesOf(table));
        expect(read.unresolved).toEqual(table.unresolved);
        expect(read.skipped).toEqual(table.skipped);
        expect(read.cycles).toEqual(
          cycles.map(({ files, witness }) => ({ size: files.length, files, witness })),
        );
      }),
    );
  });

  it("has each import on a line of its own", () => {
    const table = importTable([["till.ts", "price.ts", "type-only", 4]]);
    expect(renderJson(table, [])).toBe(
      '{\n"format":"seamwright/imports",\n"version":1,\n"files":[\n"price.ts",\n"till.ts"\n],\n"edges":[\n' +
        '{"from":"till.ts","to":"price.ts","kind":"type-only","line":4}\n],\n' +
        '"unresolved":[],\n"skipped":[],\n"cycles":[]\n}\n',
    );
  });
});

describe("drawings", () => {
  it("have one arrow for all imports between two files, dashed when only types cross", () => {
    const table = importTable(
      [
        ["till.ts", "price.ts", "type-only"],
        ["till.ts", "price.ts", "static"],
        ["desk.ts", "price.ts", "type-only"],
        ["desk.ts", "price.ts", "type-only"],
      ],
      ["alone.ts", "readme.md"],
    );
    const picture = filePicture(table, ["alone.ts", "gone.ts"]);
    expect(renderDot(picture)).toBe(`digraph imports {
  rankdir=LR;
  node [shape=box];
  n0 [label="alone.ts"];
  n1 [label="desk.ts"];
  n2 [label="price.ts"];
  n3 [label="till.ts"];
  n1 -> n2 [style=dashed];
  n3 -> n2;
}
`);
    expect(renderMermaid(picture)).toBe(`flowchart LR
  n0["alone.ts"]
  n1["desk.ts"]
  n2["price.ts"]
  n3["till.ts"]
  n1 -.-> n2
  n3 --> n2
`);
  });

  it("show labels", () => {
    const arrow = { from: 0, to: 1, label: ["2", 'a"b.ts:1'], dashed: false };
    const picture = { boxes: ["cart", "till"], arrows: [arrow] };
    expect(renderDot(picture)).toContain('  n0 -> n1 [label="2\\na\\"b.ts:1"];\n');
    expect(renderMermaid(picture)).toContain('  n0 -->|"2<br/>a#34;b.ts#58;1"| n1\n');
  });

  it("hold file names in quoted labels, whatever they are", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const picture = filePicture(importTable(list), []);
        for (const line of renderDot(picture).split("\n").slice(3, -2)) {
          expect(line).toMatch(/^ {2}n\d+ (\[label="([^"\\]|\\.)*"\]|-> n\d+);$/);
        }
        for (const line of renderMermaid(picture).split("\n").slice(1, -1)) {
          expect(line).toMatch(/^ {2}n\d+(\["[^"[\]\\\n]*"\]| --> n\d+)$/);
        }
        // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested
        expect(renderDot(picture)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
      }),
    );
  });

  it("show references and backslashes as they are", () => {
    const picture = { boxes: ["a&lt;\\n.ts"], arrows: [] };
    expect(renderDot(picture)).toContain('[label="a&amp;lt;\\\\n.ts"]');
  });
});

describe("renderSummary", () => {
  it("counts, and shows the first ten of what could not be resolved", async () => {
    const { repo } = await queryOf({ "a.ts": "", "b.zig": "", "c.ZIG": "", "d.php": "", "e.md": "" });
    const unresolved = Array.from({ length: 12 }, (_, index) => ({
      from: "a.ts",
      specifier: `./gone\u001b${index}.ts`,
      line: index + 1,
      reason: "no-file" as const,
    }));
    const part = { ...importTable([], repo.files), unresolved };
    const text = renderSummary({ part, cycles: [], repo });
    expect(text).toMatch(/^files {7}5, 1 read for imports\nimports {5}0\ncycles {6}none\nunresolved {2}12\n/);
    expect(text).toContain('  a.ts:10 "./gone\\x1b9.ts": there is no such file\n  and 2 more;');
    expect(text).toMatch(/\nnot read {4}2 \.zig files, 1 \.php file\n$/);
  });

  it("says how much of the whole a part is, and what was skipped", async () => {
    const { repo } = await queryOf({ "a.ts": "", "b.ts": "", "c.ts": "" });
    const table = importTable([
      ["a.ts", "b.ts"],
      ["b.ts", "a.ts", "dynamic"],
    ]);
    const text = renderSummary({
      part: { ...table, skipped: ["b.ts"] },
      cycles: cycleSizes(table),
      repo,
    });
    expect(text).toBe(`files       2 of 3, 1 read for imports
imports     2: 1 static, 1 dynamic
cycles      1, the largest of 2 files
unresolved  0
not read    1 skipped
  b.ts: too large or unreadable
`);
  });
});

describe("importWords", () => {
  const line = { from: "till.ts", to: "price.ts", line: 3 };
  const names = ["a", "b", "c", "d"].map((name) => ({ name, as: name }));

  it.each([
    [{ kind: "static", names: names.slice(0, 1) }, "till.ts:3 imports a of price.ts"],
    [{ kind: "static", names }, "till.ts:3 imports a, b, c and 1 more of price.ts"],
    [{ kind: "static", names: [] }, "till.ts:3 imports price.ts"],
    [{ kind: "static", names: [{ name: "a", as: "other" }] }, "till.ts:3 imports a of price.ts"],
    [{ kind: "type-only", names: names.slice(0, 1) }, "till.ts:3 imports type a of price.ts"],
    [{ kind: "type-only", names: [] }, "till.ts:3 imports types of price.ts"],
    [{ kind: "re-export", names: [{ name: "a", as: "z" }] }, "till.ts:3 re-exports a as z of price.ts"],
    [{ kind: "re-export", names: [{ name: "*", as: "*" }] }, "till.ts:3 re-exports all of price.ts"],
    [{ kind: "re-export", names: [{ name: "*", as: "x" }] }, "till.ts:3 re-exports all as x of price.ts"],
    [{ kind: "static", names: [{ name: "*", as: "shop" }] }, "till.ts:3 imports price.ts"],
    [{ kind: "dynamic", names: [] }, "till.ts:3 loads price.ts"],
    [{ kind: "require", names: names.slice(0, 2) }, "till.ts:3 requires a, b of price.ts"],
  ] as const)("%j", (part, words) => {
    expect(importWords({ ...line, ...part })).toBe(words);
  });
});

describe("imports of other languages", () => {
  const table = importTable([
    ["shop/main.rs", "shop/till.rs"],
    ["till.ts", "price.ts"],
  ]);

  it("are marked in JSON", () => {
    const { edges } = JSON.parse(renderJson(table, []));
    expect(edges).toEqual([
      { from: "shop/main.rs", to: "shop/till.rs", kind: "static", line: 1, language: "Rust" },
      { from: "till.ts", to: "price.ts", kind: "static", line: 1 },
    ]);
  });

  it("are counted apart in the summary", async () => {
    const { repo } = await queryOf({});
    expect(renderSummary({ part: table, cycles: [], repo })).toContain(
      "imports     2: 2 static, 1 of Rust\n",
    );
  });
});
