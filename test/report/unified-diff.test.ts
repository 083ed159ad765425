import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedLines } from "../../compiler/report/line-changes.ts";
import { unifiedDiff } from "../../compiler/report/unified-diff.ts";
import "../support/seed.ts";

const diff = (before: string, after: string): string => unifiedDiff({ path: "plan.yaml", before, after });

describe("unifiedDiff", () => {
  it("shows three lines around what changed", () => {
    const before = ["a", "b", "c", "d", "e", "f", "g", "h", ""].join("\n");
    expect(diff(before, before.replace("e\n", "e\nx\n"))).toBe(
      "--- a/plan.yaml\n+++ b/plan.yaml\n@@ -3,6 +3,7 @@\n c\n d\n e\n+x\n f\n g\n h\n",
    );
  });

  it("joins what is near and parts what is not", () => {
    const lines = Array.from({ length: 20 }, (_, index) => `${index}\n`);
    const changed = (...indexes: readonly number[]): string =>
      lines.map((line, index) => (indexes.includes(index) ? `x${line}` : line)).join("");
    expect(diff(lines.join(""), changed(3, 10)).match(/^@@.*/gm)).toEqual(["@@ -1,14 +1,14 @@"]);
    expect(diff(lines.join(""), changed(3, 11)).match(/^@@.*/gm)).toEqual([
      "@@ -1,7 +1,7 @@",
      "@@ -9,7 +9,7 @@",
    ]);
  });

  it("says where a text ends without a line end", () => {
    expect(diff("a", "a\n")).toBe(
      "--- a/plan.yaml\n+++ b/plan.yaml\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n",
    );
  });

  it("is empty where nothing changed", () => {
    expect(diff("a\n", "a\n")).toBe("");
  });

  it("names files as git does", () => {
    const names = ["./plans/a.yaml", "a plan.yaml", 'a"b.yaml'].map(
      (path) => unifiedDiff({ path, before: "", after: "a\n" }).split("\n")[1],
    );
    expect(names).toEqual(["+++ b/plans/a.yaml", "+++ b/a plan.yaml\t", '+++ "b/a\\"b.yaml"']);
  });
});

const text = fc
  .array(fc.constantFrom("a\n", "b\n", "c\r\n", "\n", "- d\n"), { maxLength: 40 })
  .chain((lines) => fc.constantFrom("", "end").map((end) => `${lines.join("")}${end}`));

const texts = fc.tuple(text, text, fc.nat(), fc.nat()).map(([before, other, from, to]) => {
  const [start, end] = [from % (before.length + 1), to % (before.length + 1)].toSorted((a, b) => a - b);
  return { before, after: before.slice(0, start) + other.slice(0, 12) + before.slice(end) };
});

describe("git apply", () => {
  it("makes the text after of the text before, whatever they are", () => {
    const folder = mkdtempSync(join(tmpdir(), "seamwright-"));
    try {
      fc.assert(
        fc.property(
          texts,
          fc.constantFrom("plan.yaml", "a plan.yaml", 'a"b.yaml'),
          ({ before, after }, path) => {
            // Git removes what has no text left, and does not know an empty file from none.
            fc.pre(before !== after && before !== "" && after !== "");
            writeFileSync(join(folder, path), before);
            const input = unifiedDiff({ path, before, after });
            const { status, stderr } = spawnSync("git", ["apply", "--whitespace=nowarn"], {
              cwd: folder,
              input,
            });
            expect({ status, stderr: String(stderr) }).toEqual({ status: 0, stderr: "" });
            expect(readFileSync(join(folder, path), "utf8")).toBe(after);
          },
        ),
        { numRuns: 60 },
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("changedLines", () => {
  const lines = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 });

  it("keeps as many lines as can be kept, and rebuilds the text after", () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const changes = changedLines(before, after);
        let at = 0;
        const rebuilt = changes.flatMap((change) => {
          const kept = before.slice(at, change.before.start);
          at = change.before.end;
          return [...kept, ...after.slice(change.after.start, change.after.end)];
        });
        expect([...rebuilt, ...before.slice(at)]).toEqual(after);
        const removed = changes.reduce((sum, change) => sum + change.before.end - change.before.start, 0);
        expect(before.length - removed).toBe(mostKept(before, after));
      }),
      { numRuns: 300 },
    );
  });
});

/** The length of the longest common subsequence, by the table. */
function mostKept(a: readonly string[], b: readonly string[]): number {
  const table = [Array.from({ length: b.length + 1 }, () => 0)];
  for (const left of a) {
    const above = table.at(-1) ?? [];
    const row = [0];
    for (const [index, right] of b.entries())
      row.push(left === right ? (above[index] ?? 0) + 1 : Math.max(row[index] ?? 0, above[index + 1] ?? 0));
    table.push(row);
  }
  return table.at(-1)?.at(-1) ?? 0;
}
