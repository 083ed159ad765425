import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../compiler/source/document.ts";
import { sourceText } from "../../../compiler/source/text.ts";
import { newLines, roundTrip, run } from "./round-trip.ts";
import { changed, ownFile, type ShopTask, shopPlans, shopTree } from "./shop-plans.ts";

const path = "docs/IMPL/IMPL-shop.yaml";
const tree = { "src/till.ts": "", "src/cart.ts": "", "src/shelf.ts": "" };

async function exported(text: string): Promise<string> {
  const { files } = await roundTrip(path, { [path]: text, ...tree });
  return files[path] ?? "";
}

const plan = `title: Shop
feature_slug: shop
file_ownership:
  - file: src/till.ts
    agent: A
    wave: 1   # first
    action: modify
  - { file: src/till.ts, agent: B, wave: 1, action: modify }
  - file: src/cart.ts
    agent: C
    wave: 2
    action: modify

waves:
  - number: 1
    agents:
      - id: A
        task: |
          # Till
          Mind the till.

        files: [src/till.ts]

      # The second one.
      - id: B
        task: |
          Mind it again.
          # not a comment
        files:
          - src/till.ts

  - number: 2
    agents:
      - id: C
        task: Mind the cart.
        dependencies: [A, B]

notes: the end
`;

describe("the export of Scout-and-Wave", () => {
  it("gives agents waves of their own, laid out as their neighbours", async () => {
    const [head = "", rest = ""] = plan.split("      # The second one.\n");
    const [moved = "", tail = ""] = rest.split("\n  - number: 2\n    agents:\n");
    const after = [
      head.replace("agent: B, wave: 1,", "agent: B, wave: 2,").replace("    wave: 2\n", "    wave: 3\n"),
      `  - number: 2\n    agents:\n      # The second one.\n${moved}`,
      `\n  - number: 3\n    agents:\n${tail}`,
    ].join("");
    expect(await exported(plan)).toBe(after);
  });

  it("keeps line ends and a byte order mark", async () => {
    const [unix, windows] = [plan, `\uFEFF${plan.replaceAll("\n", "\r\n")}`];
    expect(await exported(windows)).toBe(`\uFEFF${(await exported(unix)).replaceAll("\n", "\r\n")}`);
  });

  it("moves agents to a wave that is there, and takes away a wave without agents", async () => {
    const text = `feature_slug: shop
file_ownership:
  - {file: src/till.ts, agent: A, wave: 1, action: modify}
  - {file: src/cart.ts, agent: B, wave: 2, action: modify}
  - {file: src/shelf.ts, agent: C, wave: 3, action: modify}
waves:
- number: 1
  agents:
  - id: A
    task: Till
- number: 2
  agents:
    - id: B
      task: |
        Cart
          and more
- number: 3
  agents:
  - id: C
    task: Shelf`;
    expect(await exported(text)).toBe(`feature_slug: shop
file_ownership:
  - {file: src/till.ts, agent: A, wave: 1, action: modify}
  - {file: src/cart.ts, agent: B, wave: 1, action: modify}
  - {file: src/shelf.ts, agent: C, wave: 1, action: modify}
waves:
- number: 1
  agents:
  - id: A
    task: Till
  - id: B
    task: |
      Cart
        and more
  - id: C
    task: Shelf
`);
  });

  it("adds dependencies in the style of the lists around", async () => {
    const desk = (agent: string): string =>
      `  - {file: src/desk.ts, agent: ${agent}, wave: 1, action: modify}`;
    const text = [
      "feature_slug: shop",
      "file_ownership:",
      "  - {file: src/desk.ts, agent: A, wave: 1, action: new}",
      ...["B", "C", "D", "E"].map(desk),
      "waves:",
      "  - number: 1",
      "    agents:",
      "      - {id: A, task: Desk}",
      "      - id: B",
      "        task: Chair",
      "        dependencies: []",
      "      - id: C",
      "        task: Lamp",
      "      - id: D",
      "        task: Rug",
      "        dependencies:",
      '          - "B"',
      "",
    ].join("\n");
    const lines = newLines(text, await exported(text)).filter((line) => !/wave|number|agents/.test(line));
    expect(lines).toEqual(['        dependencies: ["A"]\n', '        dependencies: ["A"]\n']);
    const after = await exported(text);
    expect(after).toContain('agent: E, depends_on: ["A"], wave:');
  });

  it("leaves what is done where it is, and puts behind it what waited for it", async () => {
    const text = `feature_slug: shop
file_ownership:
  - {file: src/till.ts, agent: A, wave: 1, action: modify}
  - {file: src/till.ts, agent: B, wave: 1, action: modify}
waves:
  - number: 1
    agents:
      - {id: A, task: Till, status: complete}
      - id: B
        task: Till again
        dependencies: [A]
`;
    const after = await exported(text);
    expect(after).toContain("agent: A, wave: 1");
    expect(after).toContain("agent: B, wave: 2");
    expect(after).toContain("  - number: 2\n    agents:\n      - id: B\n");
  });

  it("counts the scaffold as a wave before all", async () => {
    const text = plan
      .replace("\nwaves:", "\nscaffolds:\n  - file_path: src/desk.ts\nwaves:")
      .replace("agent: B, wave: 1", "agent: B, wave: 2");
    const { out } = await run(["export", path, "--check"], { [path]: text, ...tree });
    expect(out).toBe(`would change ${path}: B: wave 1 -> 2\nwould change ${path}: C: wave 2 -> 3\n`);
    expect(await exported(text)).toContain("agent: B, wave: 2");
  });

  it("says what it leaves: agents in braces", async () => {
    const text = `feature_slug: shop
file_ownership:
  - {file: src/till.ts, agent: A, wave: 1, action: modify}
  - {file: src/till.ts, agent: B, wave: 1, action: modify}
waves: [{number: 1, agents: [{id: A, task: Till}, {id: B, task: Till}]}]
`;
    const { exitCode, out, err } = await run(["export", path], { [path]: text, ...tree });
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: text });
    expect(err).toContain("note: the waves are not written as a list with a line for each agent, and stay");
  });

  it("comes to an end with any plan, and loses no line of an agent", async () => {
    await fc.assert(
      fc.asyncProperty(shopPlans, fc.boolean(), async (tasks, isApart) => {
        const text = planText(tasks, isApart);
        const { files } = await roundTrip(path, { [path]: text, ...shopTree(tasks) });
        expect(agentsIn(files[path] ?? "")).toEqual(agentsIn(text));
        expect(bare(files[path] ?? "")).toEqual(bare(text));
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

/** The agents by name, without what they wait for. */
function agentsIn(text: string): unknown {
  const { waves } = parseDocument(sourceText(path, text)).value as {
    waves: { agents: { id: string; dependencies?: unknown }[] }[];
  };
  const agents = waves.flatMap((wave) => wave.agents);
  return Object.fromEntries(agents.map((agent) => [agent.id, { ...agent, dependencies: undefined }]));
}

/** The lines that no export touches, sorted. */
function bare(text: string): readonly string[] {
  return text
    .split("\n")
    .filter((line) => line !== "" && !/number:|agents:|dependencies:|wave:/.test(line))
    .sort();
}

function planText(tasks: readonly ShopTask[], isApart: boolean): string {
  const letter = (index: number): string => String.fromCharCode(65 + index);
  const rows = tasks.flatMap((task, index) =>
    [...(task.makes ? [ownFile(index)] : []), ...changed(task)].map((file) => {
      const action = file === ownFile(index) ? "new" : "modify";
      return `  - file: ${file}\n    agent: ${letter(index)}\n    wave: ${task.wave}\n    action: ${action}`;
    }),
  );
  const numbers = [...new Set(tasks.map(({ wave }) => wave))].sort();
  const agent = (task: ShopTask, index: number): string =>
    [
      `      # ${letter(index)}`,
      `      - id: ${letter(index)}`,
      `        task: |`,
      `          Part ${letter(index)}`,
      ...(task.isDone ? ["        status: complete"] : []),
      `        dependencies: [${task.dependsOn.map(letter).join(", ")}]`,
    ].join("\n");
  const waves = numbers.map((number) => {
    const own = tasks.flatMap((task, index) => (task.wave === number ? [agent(task, index)] : []));
    return `  - number: ${number}\n    agents:\n${own.join(isApart ? "\n\n" : "\n")}`;
  });
  const ownership = rows.length === 0 ? "file_ownership: []" : `file_ownership:\n${rows.join("\n")}`;
  return `feature_slug: shop\n${ownership}\nwaves:\n${waves.join(isApart ? "\n\n" : "\n")}\nnotes: the end\n`;
}
