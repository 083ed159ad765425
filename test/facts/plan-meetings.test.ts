import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveClaims } from "../../compiler/facts/claims.ts";
import { type PlanClaims, planMeetings } from "../../compiler/facts/plan-meetings.ts";
import { openRepoGraph } from "../../compiler/repo/import-graph.ts";
import { memoryReader } from "../support/memory-reader.ts";
import { planOf } from "../support/plan.ts";
import "../support/seed.ts";

const names = ["a", "b", "c"];
const repo = openRepoGraph(memoryReader({ "src/a.ts": "", "src/b.ts": "" }));

interface TaskSketch {
  readonly access: "create" | "modify" | "delete" | "read";
  readonly files: readonly string[];
  readonly locks: readonly string[];
}

function claims(tasks: readonly TaskSketch[]): PlanClaims {
  const lines = tasks.map(
    ({ access, files, locks }, index) =>
      `  - { id: t${index}, title: T, files: { ${access}: [${files.map((file) => `'${file}'`)}] }, locks: [${locks}] }\n`,
  );
  const plan = planOf(`tasks:\n${lines.join("")}`);
  return { plan, file: "plan.yaml", claims: resolveClaims(plan, repo) };
}

const task: fc.Arbitrary<TaskSketch> = fc.record({
  access: fc.constantFrom("create", "modify", "delete", "read"),
  files: fc.uniqueArray(fc.constantFrom("src/a.ts", "src/b.ts", "src/c.ts", "src/*.ts"), { maxLength: 3 }),
  locks: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 2 }),
});
const plan = fc.array(task, { minLength: 1, maxLength: 3 });

/** Whether one path can be covered by a pattern; a glob may stand for any of the three files. */
function covers(pattern: string, path: string): boolean {
  return pattern === path || (pattern.includes("*") && path.startsWith("src/"));
}

function disturb(a: TaskSketch, b: TaskSketch): boolean {
  const paths = ["src/a.ts", "src/b.ts", "src/c.ts"];
  const shared = paths.some(
    (path) => a.files.some((one) => covers(one, path)) && b.files.some((one) => covers(one, path)),
  );
  const both = [a.access, b.access];
  const harmless = both.includes("read") && !both.includes("delete");
  return (shared && !harmless) || a.locks.some((lock) => b.locks.includes(lock));
}

describe("planMeetings", () => {
  it("finds exactly the tasks that disturb each other", () => {
    fc.assert(
      fc.property(plan, plan, (own, other) => {
        const found = planMeetings(claims(own), claims(other)).map(({ own: a, other: b }) => `${a} ${b}`);
        const expected = own.flatMap((a, i) =>
          other.flatMap((b, j) => (disturb(a, b) ? [`t${i} t${j}`] : [])),
        );
        expect(found).toEqual(expected);
      }),
    );
  });
});
