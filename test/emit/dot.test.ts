import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dot } from "../../compiler/emit/dot.ts";
import { oneLine } from "../../compiler/emit/visible.ts";
import type { WorkOrder } from "../../compiler/ir/work-order.ts";
import { hostileOrder } from "./hostile.ts";
import { lending } from "./lending.ts";

interface Drawn {
  /** Labels by node. */
  readonly boxes: Readonly<Record<string, string>>;
  readonly arrows: readonly string[];
  readonly waves: number;
}

/** Reads the statements that are used here, each as a whole line, and fails on any other. */
function drawn(text: string): Drawn {
  const boxes: Record<string, string> = {};
  const arrows: string[] = [];
  let [waves, depth] = [0, 0];
  for (const line of text.split("\n").slice(1, -1)) {
    const box = /^ {4}(t\d+) \[label="((?:[^"\\]|\\.)*)"\];$/.exec(line);
    const arrow = /^ {2}(t\d+ -> t\d+) \[tooltip="(?:[^"\\]|\\.)*"\];$/.exec(line);
    if (box !== null) boxes[box[1] ?? ""] = box[2] ?? "";
    else if (arrow !== null) arrows.push(arrow[1] ?? "");
    else if (/^ {2}subgraph cluster_\d+ \{$|^digraph plan \{$/.test(line)) depth += 1;
    else if (/^ {4}label="Wave \d+";$/.test(line)) waves += 1;
    else if (/^(?: {2})?\}$/.test(line)) depth -= 1;
    else if (!/^ {2}(?:rankdir=LR|node \[shape=box\]);$/.test(line)) throw new Error(`no statement: ${line}`);
  }
  expect(depth).toBe(0);
  return { boxes, arrows, waves };
}

function textOf(order: WorkOrder): string {
  return dot.emit(order)[0]?.content ?? "";
}

describe("dot", () => {
  it("draws a box for each task in that of its wave, and an arrow for each dependency", () => {
    const { boxes, arrows, waves } = drawn(textOf(lending));
    expect(boxes["t3"]).toBe("loans\\nLend and return books\\nBuilder of loans");
    expect(Object.keys(boxes).length).toBe(5);
    expect(arrows).toEqual(["t1 -> t3", "t2 -> t3", "t3 -> t5"]);
    expect(waves).toBe(3);
  });

  it("shows every text as it is and as nothing else", () => {
    fc.assert(
      fc.property(hostileOrder, ({ hostile }) => {
        const { boxes } = drawn(textOf(hostile));
        expect(Object.keys(boxes).length).toBe(hostile.tasks.length);
        for (const [index, task] of hostile.tasks.entries()) {
          const label = boxes[`t${index + 1}`] ?? "";
          const read = label.replace(/\\n|\\(.)|&amp;/g, (mark, escaped: string | undefined) =>
            mark === "\\n" ? "\n" : (escaped ?? "&"),
          );
          expect(read).toBe([task.id, oneLine(task.title), oneLine(task.role.title)].join("\n"));
        }
      }),
    );
  });

  const missing = spawnSync("dot", ["-V"]).status === 0 ? undefined : "needs Graphviz";
  it.skipIf(missing !== undefined)(`is drawn by Graphviz ${missing ?? ""}`, () => {
    const run = spawnSync("dot", ["-Tsvg"], { input: textOf(lending), encoding: "utf8" });
    expect(run.status).toBe(0);
    expect(run.stdout).toContain("Lend and return books");
  });
});
