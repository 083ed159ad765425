import { describe, expect, it } from "vitest";
import { lintFiles } from "../support/lint.ts";

const sizeRules = ["context-budget", "prefer-split-foundation", "max-layers-per-task", "max-files-per-task"];

/** The size rules that speak about a plan of one big task, and of small ones that wait for it or not. */
async function spoken(files: readonly string[], extra = "", waiting = 0): Promise<readonly string[]> {
  const small = Array.from({ length: 3 }, (_, index) => {
    const after = index < waiting ? ", depends_on: [big]" : "";
    return `  - { id: s${index}, title: Shelve, files: { create: [shelves/s${index}/a.ts] }, verify: [npm test]${after} }\n`;
  });
  const { compilation } = await lintFiles({
    "plan.yaml": `version: 1
name: library
gate: [npm test]
tasks:
  - id: big
    title: Lend books
    files: { create: [${files.join(", ")}] }
    verify: [npm test]
${extra}${small.join("")}`,
  });
  return compilation.diagnostics.map(({ code }) => code).filter((code) => sizeRules.includes(code));
}

const layers = ["src/domain/a.ts", "src/db/a.ts", "src/api/a.ts", "src/ui/a.ts"];
const many = Array.from({ length: 13 }, (_, index) => `src/domain/f${index}.ts`);
const tokens = "    estimate: { tokens: 500000 }\n";

describe("a task that is too big", () => {
  it("is told once, by what weighs most", async () => {
    expect(await spoken([...layers, ...many], tokens, 3)).toEqual(["context-budget"]);
    expect(await spoken([...layers, ...many], "", 3)).toEqual(["prefer-split-foundation"]);
    expect(await spoken([...layers, ...many])).toEqual(["max-layers-per-task"]);
    expect(await spoken(many)).toEqual(["max-files-per-task"]);
  });

  it("holds nobody up where less than half of the others wait", async () => {
    expect(await spoken(layers, "", 1)).toEqual(["max-layers-per-task"]);
  });

  it("may write twelve files in one layer, or eight in several", async () => {
    expect(await spoken(many.slice(1))).toEqual([]);
    expect(await spoken([...many.slice(0, 7), "src/ui/a.ts"])).toEqual([]);
    expect(await spoken([...many.slice(0, 8), "src/ui/a.ts"])).toEqual(["max-files-per-task"]);
  });

  it("is not big by its tests and documents", async () => {
    const beside = many.flatMap((path) => [path.replace(".ts", ".test.ts"), path.replace(".ts", ".md")]);
    expect(await spoken(["src/domain/a.ts", ...beside])).toEqual([]);
  });

  it("says nothing of a model whose context nobody knows", async () => {
    expect(await spoken(many.slice(1), `${tokens}    model: house-model\n`)).toEqual([]);
  });
});
