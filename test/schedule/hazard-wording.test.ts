import { expect, it } from "vitest";
import { repoFacts } from "../../compiler/facts/repo-facts.ts";
import { openRepoGraph } from "../../compiler/repo/import-graph.ts";
import { separationWhy } from "../../compiler/schedule/hazard-wording.ts";
import { memoryReader } from "../support/memory-reader.ts";
import { planOf } from "../support/plan.ts";

const files = {
  "src/index.ts": 'export * from "./fines.ts";\nexport * from "./loans.ts";\n',
  "src/fines.ts": "",
  "src/loans.ts": "",
  "package.json": "{}",
  "yarn.lock": "",
};

/** Why the tasks, written as what follows their title, are kept apart. */
function why(...tasks: readonly string[]): readonly string[] {
  const lines = tasks.map((rest, index) => `  - { id: t${index}, title: Work, ${rest} }`);
  const facts = repoFacts(planOf(`tasks:\n${lines.join("\n")}`), openRepoGraph(memoryReader(files)));
  return facts.hazards.map(separationWhy);
}

it("says what two tasks add to, although neither claims it", () => {
  const creates = (name: string) => `files: { create: [src/${name}.ts] }`;
  expect(why(creates("holds"), creates("lost"))).toEqual(["both add to the barrel src/index.ts"]);
  expect(why(creates("holds"), "files: { modify: [src/index.ts] }")).toEqual([
    "both write the barrel src/index.ts",
  ]);
  expect(why("packages: [yaml]", "packages: [zod]")).toEqual([
    "both add packages to package.json",
    "both change the lock file yarn.lock",
  ]);
});
