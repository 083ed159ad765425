import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newLines, roundTrip, run } from "./round-trip.ts";
import { type ShopTask, sentences, shopPlans, shopTree } from "./shop-plans.ts";

const path = ".taskmaster/tasks/tasks.json";

async function exported(text: string): Promise<string> {
  const { files } = await roundTrip(path, { [path]: text, "src/till.ts": "" });
  return files[path] ?? "";
}

const makes = { title: "Desk", details: "Create `src/desk.ts`." };
const uses = { title: "Chair", details: "Update `src/desk.ts`." };

describe("the export of Task Master", () => {
  it("adds numbers and texts on lines as the lists have them", async () => {
    const tasks = [
      { id: 1, ...makes, dependencies: [] },
      { id: 2, title: "Till", details: "Update `src/till.ts`.", dependencies: [] },
      { id: 3, ...uses, dependencies: [2] },
      { id: 4, ...uses, dependencies: ["2"] },
      { id: 5, ...uses, dependencies: [] },
      { id: 6, ...uses, status: "pending", priority: "high" },
      { id: 7, ...uses, dependencies: null },
      { id: 8, ...uses, dependencies: "2" },
    ];
    const text = JSON.stringify({ master: { tasks } }, undefined, 2);
    const after = await exported(text);
    const lists = JSON.parse(after).master.tasks.map((task: { dependencies: unknown }) => task.dependencies);
    expect(lists).toEqual([[], [], [2, 1], ["2", "1"], [1], [1], [1], ["2", "1"]]);
    expect(newLines(text, after)[0]).toBe("          2,\n");
    expect(after).toContain(
      '"status": "pending",\n        "dependencies": [\n          1\n        ],\n        "priority"',
    );
    expect(after).toBe(JSON.stringify(JSON.parse(after), undefined, 2));
  });

  it("keeps to one line, and to the spacing there", async () => {
    const text = `{"tasks":[\r\n{"id":"1","title":"Desk","details":"Create \`src/desk.ts\`.","dependencies":[]},\r\n{"id":"2","title":"Till","details":"Look.","dependencies":["1"]},\r\n{"id":"3","title":"Chair","details":"Update \`src/desk.ts\`.","dependencies": [ "2" ]},\r\n{"id":"4","title":"Lamp","details":"Update \`src/desk.ts\`.","dependencies":[]}]}\r\n`;
    expect(await exported(text)).toBe(
      text.replace(
        '"Lamp","details":"Update `src/desk.ts`.","dependencies":[]',
        '"Lamp","details":"Update `src/desk.ts`.","dependencies":["1"]',
      ),
    );
  });

  it("names subtasks as those around them do", async () => {
    const tasks = [
      {
        id: 1,
        title: "Room",
        dependencies: [],
        subtasks: [
          { id: 1, ...makes, dependencies: [] },
          { id: 2, ...uses, dependencies: [] },
        ],
      },
      { id: 2, ...uses, dependencies: [] },
      { id: 3, title: "Garden", subtasks: [{ id: 1, ...uses, dependencies: [] }] },
    ];
    const after = JSON.parse(await exported(JSON.stringify({ tasks }))).tasks;
    expect(after[0].subtasks[1].dependencies).toEqual([1]);
    expect(after[1].dependencies).toEqual(["1.1"]);
    expect(after[2].subtasks[0].dependencies).toEqual(["1.1"]);
  });

  it("says what it did, and what it could not", async () => {
    const tasks = [
      { id: 1, ...makes, dependencies: [] },
      { id: 2, ...uses, dependencies: [] },
      {
        id: 3,
        title: "Garden",
        subtasks: [
          { id: 1, title: "Bed", details: "Dig." },
          { id: 2, ...uses },
        ],
      },
    ];
    const { out, err } = await run(["export", path, "--check"], { [path]: JSON.stringify({ tasks }) });
    expect(out).toBe(`would change ${path}: 2: dependencies + 1\n`);
    expect(err).toContain('note: "3.2" waits for "1", which "dependencies" cannot say');
  });

  it("comes to an end with any plan, and touches nothing but dependencies", async () => {
    await fc.assert(
      fc.asyncProperty(shopPlans, fc.constantFrom(0, 2), async (tasks, indent) => {
        const text = planText(tasks, indent);
        const { files } = await roundTrip(path, { [path]: text, ...shopTree(tasks) });
        const after = files[path] ?? "";
        expect(after).toBe(JSON.stringify(JSON.parse(after), undefined, indent));
        expect(bare(after)).toEqual(bare(text));
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

/** Without what tasks wait for, save those that are done. */
function bare(text: string): unknown {
  return JSON.parse(text).tasks.map((task: Record<string, unknown>) =>
    task["status"] === "done" ? task : { ...task, dependencies: undefined },
  );
}

function planText(tasks: readonly ShopTask[], indent: number): string {
  const items = tasks.map((task, index) => ({
    id: index + 1,
    title: `Part ${index + 1}`,
    status: task.isDone ? "done" : "pending",
    dependencies: task.dependsOn.map((on) => on + 1),
    details: sentences(task, index),
  }));
  return JSON.stringify({ tasks: items }, undefined, indent);
}
