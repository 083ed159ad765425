import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMermaid } from "../../compiler/emit/mermaid.ts";
import { oneLine } from "../../compiler/emit/visible.ts";
import { hostileOrder } from "./hostile.ts";
import { lending, task } from "./lending.ts";

describe("renderMermaid", () => {
  it("draws waves, tasks and what comes after what", () => {
    expect(renderMermaid(lending)).toMatchInlineSnapshot(`
      "flowchart LR
        subgraph w1["Wave 1"]
          t1["catalogue<br/>Count copies in the catalogue"]
          t2["members<br/>Register members"]
        end
        subgraph w2["Wave 2"]
          t3["loans<br/>Lend and return books"]
          t4["reminders<br/>Remind members of due books"]
        end
        subgraph w3["Wave 3"]
          t5["desk-tests<br/>Test the lending desk"]
        end
        t1 --> t3
        t2 --> t3
        t3 --> t5
      "
    `);
  });

  it("draws no arrow from a task that is not there", () => {
    const tasks = [task({ id: "loans", depends_on: [{ task: "gone", reason: "declared" }] })];
    expect(renderMermaid({ ...lending, tasks })).not.toContain("-->");
  });

  it("shows every title as it is, and every line is one that was meant", () => {
    fc.assert(
      fc.property(hostileOrder, ({ hostile }) => {
        const lines = renderMermaid(hostile).trimEnd().split("\n");
        const other = lines.filter((line) => !nodeLine.test(line));
        expect(other).toEqual(
          renderMermaid(lending)
            .trimEnd()
            .split("\n")
            .filter((line) => !nodeLine.test(line)),
        );
        const titles = lines.flatMap((line) => nodeLine.exec(line)?.[1] ?? []);
        expect(titles.map(decoded)).toEqual(hostile.tasks.map(({ title }) => oneLine(title)));
      }),
    );
  });
});

/** A node with its id and title; marks stand between letters or digits, all else is an entity. */
const nodeLine =
  /^ {4}t\d\["[a-z-]+<br\/>((?:[A-Za-z0-9 ]|(?<=[A-Za-z0-9])[-_./](?=[A-Za-z0-9])|[^\0-\x7f]|#\d+;)*)"\]$/;

function decoded(label: string): string {
  return label.replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}
