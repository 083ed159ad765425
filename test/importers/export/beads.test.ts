import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newLines, roundTrip, run } from "./round-trip.ts";
import { type ShopTask, sentences, shopPlans, shopTree } from "./shop-plans.ts";

const path = ".beads/issues.jsonl";
const makes = '"title":"Desk","description":"Create `src/desk.ts`."';
const uses = '"title":"Chair","description":"Update `src/desk.ts`."';

async function exported(text: string): Promise<string> {
  const { files } = await roundTrip(path, { [path]: text });
  return files[path] ?? "";
}

describe("the export of beads", () => {
  it("adds links to the lines of issues, spaced as they are", async () => {
    const text = [
      `{"id":"shop-1",${makes},"status":"open"}`,
      `{"id":"shop-2","title":"Look","status":"open"}`,
      `{"id":"shop-3",${uses},"status":"open"}  `,
      `{"id":"shop-4",${uses},"status":"open","dependencies":[]}`,
      `{"id":"shop-5",${uses},"dependencies":[{"issue_id":"shop-5","depends_on_id":"shop-2","type":"blocks"}],"status":"open"}`,
      `{"id": "shop-6", ${uses.replaceAll('":', '": ')}, "status": "open"}`,
      `{"id":"shop-7",${uses},"status":"closed"}`,
      `{"id":"shop-8",${uses},"status":"open","dependencies":["shop-2"]}`,
    ].join("\r\n");
    const link = (from: number): string =>
      `{"issue_id":"shop-${from}","depends_on_id":"shop-1","type":"blocks"}`;
    expect(newLines(text, await exported(text))).toEqual([
      `{"id":"shop-3",${uses},"status":"open","dependencies":[${link(3)}]}  \r\n`,
      `{"id":"shop-4",${uses},"status":"open","dependencies":[${link(4)}]}\r\n`,
      `{"id":"shop-5",${uses},"dependencies":[{"issue_id":"shop-5","depends_on_id":"shop-2","type":"blocks"},${link(5)}],"status":"open"}\r\n`,
      `{"id": "shop-6", ${uses.replaceAll('":', '": ')}, "status": "open", "dependencies": [${link(6).replaceAll('":', '": ').replaceAll(",", ", ")}]}\r\n`,
      `{"id":"shop-8",${uses},"status":"open","dependencies":["shop-2","shop-1"]}`,
    ]);
  });

  it("says what it did", async () => {
    const text = `{"id":"shop-1",${makes},"status":"open"}\n{"id":"shop-2",${uses},"status":"open"}\n`;
    const { out } = await run(["export", path, "--check"], { [path]: text });
    expect(out).toBe(`would change ${path}: shop-2: dependencies + shop-1\n`);
  });

  it("comes to an end with any plan, and changes only lines of tasks that lack something", async () => {
    await fc.assert(
      fc.asyncProperty(shopPlans, async (tasks) => {
        const text = planText(tasks);
        const { files } = await roundTrip(path, { [path]: text, ...shopTree(tasks) });
        const after = (files[path] ?? "").split("\n");
        for (const [index, line] of text.split("\n").entries()) {
          if (line === "" || tasks[index]?.isDone) expect(after[index]).toBe(line);
          else expect(bare(after[index] ?? "")).toEqual(bare(line));
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

function bare(line: string): unknown {
  return { ...JSON.parse(line), dependencies: undefined };
}

function planText(tasks: readonly ShopTask[]): string {
  const issues = tasks.map((task, index) => {
    const links = task.dependsOn.map((on) => ({
      issue_id: `shop-${index}`,
      depends_on_id: `shop-${on}`,
      type: "blocks",
    }));
    return JSON.stringify({
      id: `shop-${index}`,
      title: `Part ${index}`,
      description: sentences(task, index),
      status: task.isDone ? "closed" : "open",
      ...(links.length > 0 && { dependencies: links }),
    });
  });
  return `${issues.join("\n")}\n`;
}
