import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { taskReferences } from "../../compiler/importers/words/task-references.ts";

const letters = ["T001", "T003", "T012", "T012a", "T013", "T015", "T015a", "T016"];
const numbers = ["1", "2", "3", "4", "5", "10", "12"];
const parts = ["1.1", "1.2", "1.3", "2.1"];

function read(text: string, known: readonly string[]): string {
  const { found, unknown } = taskReferences(text, 0, known);
  const missing = unknown.map(({ id }) => `?${id}`);
  return [...found.map(({ id }) => id), ...missing].join(" ");
}

describe("references to tasks", () => {
  it.each([
    ["Task 1, Task 2", "1 2"],
    ["Tasks 1-3 and 5", "1 2 3 5"],
    ["Tasks 1–3, 5 (already done, see 4)", "1 2 3 5"],
    ["Task 1 through Task 3", "1 2 3"],
    ["#12", "12"],
    ["001, 02", "1 2"],
    ["99", "?99"],
    ["Depends on Task 10 because it has 2 shelves", "10"],
    ["Phase 0", ""],
    ["Phases 1, 2; Task 3", "3"],
    ["Wave 2 (with Tasks 3, 5)", "3 5"],
    ["none", ""],
    ["None (Task 3 comes later)", ""],
    ["nothing", ""],
    ["-", ""],
    ["", ""],
    ["2 days later", ""],
    ["Requires Node 20 and ES2022", ""],
    ["任务 1、2", "1 2"],
    ["Task 2: reads src/v2/4.ts", "2"],
  ])("of %j among numbers", (text, ids) => {
    expect(read(text, numbers)).toBe(ids);
  });

  it.each([
    ["T001, T003", "T001 T003"],
    ["T012-T015", "T012 T012a T013 T015"],
    ["T012–T015", "T012 T012a T013 T015"],
    ["T012-15", "T012 T012a T013 T015"],
    ["T015-T012", "T012 T012a T013 T015"],
    ["depends on T012 (already done)", "T012"],
    ["(depends on T012, T013)", "T012 T013"],
    ["T099", "?T099"],
    ["T012 to T099", "T012 ?T099"],
    ["T001 → T003", "T001 T003"],
    ["t1", "T001"],
    ["Task 1", "T001"],
    ["[US1] with ES2022", ""],
  ])("of %j among letters with numbers", (text, ids) => {
    expect(read(text, letters)).toBe(ids);
  });

  it("of other kinds", () => {
    expect(read("1.1-1.3, 2.1", parts)).toBe("1.1 1.2 1.3 2.1");
    expect(read("22-01, 22-02-PLAN.md", ["22-01", "22-02"])).toBe("22-01 22-02");
    expect(read("wp-cards, wp-none and wp-desk", ["wp-cards", "wp-desk"])).toBe("wp-cards wp-desk");
    expect(read("Agents A, B", ["A", "B"])).toBe("A B");
    expect(read("A plan", ["A", "B"])).toBe("");
    expect(read("1, 01, 001", ["1", "01"])).toBe("1 01 ?001");
  });

  it("stand where they were written", () => {
    const text = "after Task 12 and T012-T013";
    const { found } = taskReferences(text, 100, [...letters, "12"]);
    expect(found.map(({ id, span }) => [id, text.slice(span.start - 100, span.end - 100)])).toEqual([
      ["12", "12"],
      ["T012", "T012-T013"],
      ["T012a", "T012-T013"],
      ["T013", "T012-T013"],
    ]);
  });

  it("are known ids, each once, within any text", () => {
    const words = [
      "Task ",
      "1",
      "2",
      "T001",
      "-",
      "–",
      ", ",
      " and ",
      "(",
      ")",
      "Phase ",
      "#",
      "none",
      "1.2",
      "to",
      "a",
      "\n",
    ];
    const texts = fc.array(fc.constantFrom(...words), { maxLength: 25 }).map((some) => some.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        const known = [...letters, ...numbers];
        const { found, unknown } = taskReferences(text, 0, known);
        expect(found.every(({ id }) => known.includes(id))).toBe(true);
        expect(unknown.some(({ id }) => known.includes(id))).toBe(false);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        for (const { span } of [...found, ...unknown]) expect(text.slice(span.start, span.end)).toMatch(/\d/);
      }),
    );
  });
});
