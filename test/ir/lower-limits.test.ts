import { describe, expect, it } from "vitest";
import { repoFacts } from "../../compiler/facts/repo-facts.ts";
import { limitsOf } from "../../compiler/ir/lower-claims.ts";
import { openRepoGraph } from "../../compiler/repo/import-graph.ts";
import { syntaxReader } from "../../compiler/repo/syntax-reader.ts";
import { memoryReader } from "../support/memory-reader.ts";
import { planOf } from "../support/plan.ts";

const reader = memoryReader({
  "src/store.ts": "export class Store { save() {} load() {} }\n",
  "src/till.ts": "export const open = 1;\n",
});

function limits(files: string) {
  const plan = planOf(`tasks:\n  - { id: a, title: A, files: ${files} }\n`);
  return limitsOf(repoFacts(plan, openRepoGraph(reader, { syntax: syntaxReader })).claims);
}

describe("limitsOf", () => {
  it("gathers what a task may write of each file", () => {
    expect(
      limits(
        "{ modify: ['src/till.ts#open', 'src/store.ts#Store.save', 'src/store.ts#Store.load'], create: ['src/store.ts#shut'] }",
      ),
    ).toEqual([
      { path: "src/store.ts", symbols: ["Store.load", "Store.save"], creates: ["shut"] },
      { path: "src/till.ts", symbols: ["open"], creates: [] },
    ]);
  });

  it("limits nothing where a claim is on the whole file, or only reads", () => {
    expect(limits("{ modify: [src/store.ts], read: ['src/till.ts#open'] }")).toEqual([]);
    expect(limits("{ modify: [src/store.ts, 'src/store.ts#Store.save'] }")).toEqual([]);
  });
});
