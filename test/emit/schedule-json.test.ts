import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderScheduleJson } from "../../compiler/emit/schedule-json.ts";
import { hostileOrder } from "./hostile.ts";
import { lending } from "./lending.ts";

describe("renderScheduleJson", () => {
  it("holds the schedule and leaves out files, contracts and prompts", () => {
    const json = JSON.parse(renderScheduleJson(lending));
    expect(Object.keys(json)).toEqual([
      "format",
      "version",
      "plan",
      "dispatch",
      "waves",
      "tasks",
      "critical_path",
      "totals",
      "assumptions",
    ]);
    expect(json).toMatchObject({ format: "seamwright/schedule", version: 1, plan: "lending" });
    expect(json.waves).toEqual(lending.waves);
    expect(json.totals).toEqual(lending.totals);
    expect(json.tasks[2]).toEqual({
      id: "loans",
      title: "Lend and return books",
      role: { id: "builder", title: "Builder of loans" },
      agent: "builder",
      model: { name: "local-model", reason: "the plan names it" },
      type: "implementation",
      type_reason: "no word in the title says otherwise",
      wave: 2,
      depends_on: [
        { task: "catalogue", reason: "declared" },
        { task: "members", reason: "contract member" },
      ],
      not_earlier: ["after catalogue: declared", "after members: contract member"],
      estimate: {
        minutes: 12.5,
        input_tokens: 200_000,
        output_tokens: 300,
        cost_usd: 0.15,
        reason: "declared",
      },
    });
  });

  it("ends with LF and reads back whatever the plan says", () => {
    fc.assert(
      fc.property(hostileOrder, ({ hostile }) => {
        const text = renderScheduleJson(hostile);
        expect(text.endsWith("}\n")).toBe(true);
        expect(JSON.parse(text).tasks.map((task: { title: string }) => task.title)).toEqual(
          hostile.tasks.map(({ title }) => title),
        );
      }),
    );
  });
});
