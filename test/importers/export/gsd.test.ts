import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Files, newLines, roundTrip, run } from "./round-trip.ts";
import { changed, ownFile, type ShopTask, shopPlans, shopTree } from "./shop-plans.ts";

const folder = ".planning/phases/02-cart";
const tree = { "src/till.ts": "", "src/cart.ts": "" };

function plan(front: readonly string[], end = "\n"): string {
  return ["---", ...front, "---", "", "<objective>", "Mind the cart.  ", "</objective>", ""].join(end);
}

async function exported(plans: Files): Promise<Readonly<Record<string, readonly string[]>>> {
  const before = Object.fromEntries(Object.entries(plans).map(([name, text]) => [`${folder}/${name}`, text]));
  const { files } = await roundTrip(folder, { ...before, ...tree });
  const changes = Object.entries(plans).map(([name, text]) => [
    name,
    newLines(text, files[`${folder}/${name}`] ?? ""),
  ]);
  return Object.fromEntries(changes.filter(([, lines]) => lines?.length !== 0));
}

describe("the export of GSD", () => {
  it("sets waves and adds dependencies, in the style of the lists around", async () => {
    const plans = {
      "02-01-PLAN.md": plan([
        "phase: 02-cart",
        "plan: 01",
        "wave: 1",
        "depends_on: []",
        "files_modified: [src/desk.ts]",
      ]),
      "02-02-PLAN.md": plan(
        [
          "phase: 02-cart",
          "plan: 02",
          "wave: 1  # at once",
          "depends_on: []",
          "files_modified: [src/desk.ts]",
        ],
        "\r\n",
      ),
      "02-03-PLAN.md": plan([
        "phase: 02-cart",
        "plan: 03",
        "type: execute",
        "depends_on:",
        "  - 02-01  # the desk",
        "files_modified: [src/desk.ts, src/till.ts]",
      ]),
    };
    expect(await exported(plans)).toEqual({
      "02-02-PLAN.md": ["wave: 2  # at once\r\n", "depends_on: [02-01]\r\n"],
      "02-03-PLAN.md": ["wave: 3\n"],
    });
  });

  it("adds to lists as they are written", async () => {
    const desk = "files_modified: [src/desk.ts]";
    const front = (number: string, after: readonly string[]): string =>
      plan(["phase: 02-cart", `plan: ${number}`, "wave: 1", ...after]);
    const plans = {
      "02-01-PLAN.md": front("01", ["depends_on: []", desk]),
      "02-02-PLAN.md": front("02", ["depends_on: []", "files_modified: [src/till.ts]"]),
      "02-03-PLAN.md": front("03", ["depends_on: ['02-02' ]", desk]),
      "02-04-PLAN.md": front("04", ["depends_on:", '  - "02-02" # till', desk]),
      "02-05-PLAN.md": front("05", ["depends_on: 02-02", desk]),
      "02-06-PLAN.md": front("06", ["depends_on: none", desk]),
      "02-07-PLAN.md": front("07", [desk]),
      "02-08-PLAN.md": front("08", ["depends_on:", desk]),
      "02-09-PLAN.md": front("09", ["depends_on: [02]", desk]),
    };
    const lists = Object.values(await exported(plans)).map((lines) =>
      lines.filter((line) => !line.startsWith("wave")),
    );
    expect(lists.filter((lines) => lines.length > 0)).toEqual([
      ["depends_on: ['02-02', '02-01' ]\n"],
      ['  - "02-01"\n'],
      ["depends_on: [02-02, 02-01]\n"],
      ["depends_on: ['02-01']\n"],
      ["depends_on: ['02-01']\n"],
      ["depends_on: ['02-01']\n"],
      ["depends_on: [02, 01]\n"],
    ]);
  });

  it("counts from 0 where the folder does, and keeps quotes", async () => {
    const plans = {
      "02-01-PLAN.md": plan(["phase: 02-cart", "plan: 01", "wave: 0", "files_modified: [src/till.ts]"]),
      "02-02-PLAN.md": plan(["phase: 02-cart", "plan: 02", 'wave: "0"', "files_modified: [src/till.ts]"]),
    };
    expect(await exported(plans)).toEqual({ "02-02-PLAN.md": ['wave: "1"\n'] });
  });

  it("leaves what is done alone and puts what waited for it behind it", async () => {
    const plans = {
      "02-01-PLAN.md": plan(["phase: 02-cart", "plan: 01", "wave: 3", "files_modified: [src/till.ts]"]),
      "02-01-SUMMARY.md": "Done.\n",
      "02-02-PLAN.md": plan([
        "phase: 02-cart",
        "plan: 02",
        "wave: 3",
        'depends_on: ["01"]',
        "files_modified: [src/till.ts]",
      ]),
    };
    expect(await exported(plans)).toEqual({ "02-02-PLAN.md": ["wave: 4\n"] });
  });

  it("says what it did", async () => {
    const plans = {
      [`${folder}/02-01-PLAN.md`]: plan(["phase: 02-cart", "plan: 01", "files_modified: [src/desk.ts]"]),
      [`${folder}/02-02-PLAN.md`]: plan([
        "phase: 02-cart",
        "plan: 02",
        "wave: 1",
        "files_modified: [src/desk.ts]",
      ]),
    };
    const { out } = await run(["export", folder, "--check"], plans);
    expect(out).toBe(
      `would change ${folder}/02-01-PLAN.md: wave 1 added\nwould change ${folder}/02-02-PLAN.md: wave 1 -> 2; depends_on + 02-01\n`,
    );
  });

  it("comes to an end with any plan, and touches nothing but waves and dependencies", async () => {
    await fc.assert(
      fc.asyncProperty(shopPlans, async (tasks) => {
        const plans = planTexts(tasks);
        const { files } = await roundTrip(folder, { ...plans, ...shopTree(tasks) });
        for (const [path, text] of Object.entries(plans)) expect(bare(files[path] ?? "")).toBe(bare(text));
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

function bare(text: string): string {
  return text.replace(/^(?:wave|depends_on):.*\n/gm, "");
}

function planTexts(tasks: readonly ShopTask[]): Files {
  const number = (index: number): string => String(index + 1).padStart(2, "0");
  return Object.fromEntries(
    tasks.flatMap((task, index) => {
      const files = [...(task.makes ? [ownFile(index)] : []), ...changed(task)];
      const text = plan([
        "phase: 02-cart",
        `plan: ${number(index)}`,
        `wave: ${task.wave}`,
        `depends_on: [${task.dependsOn.map((on) => `"02-${number(on)}"`).join(", ")}]`,
        `files_modified: [${files.join(", ")}]`,
      ]);
      const path = `${folder}/02-${number(index)}-PLAN.md`;
      const summary = [path.replace("PLAN", "SUMMARY"), "Done.\n"];
      return task.isDone ? [[path, text], summary] : [[path, text]];
    }),
  );
}
