import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../compiler/compile.ts";
import { type Diagnostic, valueAt } from "../../compiler/diagnostics/diagnostic.ts";
import { type PlanReport, planReport } from "../../compiler/report/plan-report.ts";
import type { Route } from "../../compiler/source/route.ts";
import { memoryReader } from "../support/memory-reader.ts";
import { idleNote, missingFile, shopReport } from "./shop-report.ts";

/** A task of the library as the generator makes it. */
interface LibraryTask {
  readonly id: string;
  readonly modify: readonly string[];
  readonly create: readonly string[];
  readonly dependsOn: readonly string[];
  readonly isAccepted: boolean;
}

const files = ["src/loan.ts", "src/shelf.ts", "src/fine.ts"];
const claim = fc.constantFrom(...files, "src/lost.ts", "src/*.ts", "lib/**");

/** Rules whose findings neither another task nor the order of tasks takes away. */
const looked: ReadonlySet<string> = new Set([
  "no-double-claim",
  "no-double-create",
  "no-empty-glob",
  "no-existing-create",
  "no-import-across-tasks",
  "no-missing-file",
  "no-overlapping-writes",
  "no-task-cycle",
  "require-acceptance",
  "unknown-reference",
]);

/** Findings of many rules: missing files, overlaps, double claims, unknown tasks, cycles, tasks without acceptance. */
const tasks: fc.Arbitrary<readonly LibraryTask[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom("lend", "shelve", "fine", "count", "remind"),
    modify: fc.array(claim, { maxLength: 3 }),
    create: fc.array(fc.constantFrom("src/new.ts", "src/loan.ts"), { maxLength: 1 }),
    dependsOn: fc.uniqueArray(fc.constantFrom("lend", "shelve", "nobody"), { maxLength: 2 }),
    isAccepted: fc.boolean(),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 5 },
);

function linesOf(list: readonly LibraryTask[]): readonly string[] {
  return [
    "version: 1",
    "name: library",
    "tasks:",
    ...list.flatMap(({ id, modify, create, dependsOn, isAccepted }) => [
      `  - id: ${id}`,
      `    title: Do ${id}`,
      "    files:",
      `      modify: ${JSON.stringify(modify)}`,
      `      create: ${JSON.stringify(create)}`,
      `    depends_on: ${JSON.stringify(dependsOn)}`,
      ...(isAccepted ? ["    acceptance: [it works]"] : []),
    ]),
  ];
}

async function fingerprints(lines: readonly string[]): Promise<readonly string[]> {
  const reader = memoryReader({
    "src/loan.ts": 'import { shelf } from "./shelf.ts";\nexport const loan = shelf;\n',
    "src/shelf.ts": "export const shelf = 1;\n",
    "src/fine.ts": 'import { loan } from "./loan.ts";\nexport const fine = loan;\n',
    "tools/other.ts": "export const other = 1;\n",
  });
  const compilation = await compile({
    path: "plan.yaml",
    bytes: new TextEncoder().encode(`${lines.join("\n")}\n`),
    openRepo: () => ({ ok: true, reader }),
    onlyDiagnostics: true,
  });
  const report = planReport({ ...compilation, skipped: undefined, readText: (path) => reader.read(path) });
  return report.diagnostics.filter(({ code }) => looked.has(code)).map(({ fingerprint }) => fingerprint);
}

const clean: LibraryTask = {
  id: "other",
  modify: ["tools/other.ts"],
  create: [],
  dependsOn: [],
  isAccepted: true,
};

describe("withFingerprints", () => {
  it("tells all findings of a plan apart", async () => {
    await fc.assert(
      fc.asyncProperty(tasks, async (list) => {
        const found = await fingerprints(linesOf(list));
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 30 },
    );
  });

  it("says the same when comments and empty lines come in between", async () => {
    const gap = fc.array(fc.constantFrom("", "# a remark", "      # another one"), { maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(tasks, fc.infiniteStream(gap), async (list, gaps) => {
        const lines = linesOf(list);
        const moved = lines.flatMap((line) => [...(gaps.next().value ?? []), line]);
        expect(await fingerprints(moved)).toEqual(await fingerprints(lines));
      }),
      { numRuns: 30 },
    );
  });

  it("says the same when a task without findings comes in between", async () => {
    await fc.assert(
      fc.asyncProperty(tasks, fc.nat(5), async (list, at) => {
        const more = list.toSpliced(at, 0, clean);
        expect(await fingerprints(linesOf(more))).toEqual(await fingerprints(linesOf(list)));
      }),
      { numRuns: 30 },
    );
  });

  it("says the same in another order of the tasks", async () => {
    const shuffled = tasks.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([list, other]) => {
        const found = await fingerprints(linesOf(list));
        expect((await fingerprints(linesOf(other))).toSorted()).toEqual(found.toSorted());
      }),
      { numRuns: 30 },
    );
  });

  it("does not look at the message, the help or the severity", () => {
    const [before] = shopReport([missingFile]).diagnostics;
    const said = { message: "gone", help: "look", severity: "note" } as const;
    const [after] = shopReport([{ ...missingFile, ...said }]).diagnostics;
    expect(after?.fingerprint).toBe(before?.fingerprint);
  });

  it("looks at the rule, the place and what stands there", () => {
    const alone = { ...missingFile, related: [] };
    const at = (...route: readonly (string | number)[]): Diagnostic => ({
      ...alone,
      primary: { place: valueAt(route) },
    });
    const found = shopReport([
      alone,
      { ...alone, code: "no-double-claim" },
      at("tasks", 0, "files", "modify", 0),
      at("tasks", 1, "files", "modify", 0),
      at("tasks", 0, "title"),
      at("tasks", 1),
      idleNote,
    ]);
    expect(hashesOf(found)).toHaveLength(7);
  });

  it("looks at all tasks that something is between, whichever comes first, and not at words", () => {
    const between = (...routes: readonly Route[]): Diagnostic => {
      const [primary = { place: valueAt([]) }, ...related] = routes.map((route) => ({
        place: valueAt(route),
      }));
      return { ...missingFile, primary, related };
    };
    const [cart, till] = [
      ["tasks", 0],
      ["tasks", 1],
    ] as const;
    const alike = [
      between(cart, till),
      between([...till, "files", "modify", 0], cart),
      between([...cart, "id"], till, [...cart, "title"]),
    ];
    expect(hashesOf(shopReport(alike))).toHaveLength(1);
    expect(hashesOf(shopReport([between(cart, till), between(cart), between(till)]))).toHaveLength(3);
    expect(hashesOf(shopReport([between(["name"], cart), between(["name"], till)]))).toHaveLength(1);
  });

  it("counts what is alike", () => {
    const findings = shopReport([missingFile, { ...missingFile, message: "another" }]).diagnostics;
    const [first = "", second] = findings.map(({ fingerprint }) => fingerprint);
    expect(first).toMatch(/:1$/);
    expect(second).toBe(first.replace(/1$/, "2"));
  });

  it("takes the text where a place in a file of the repository comes first", () => {
    const at = (start: number, end: number) => ({
      ...idleNote,
      primary: { place: { in: "file", file: "src/till.ts", span: { start, end } } as const },
    });
    const [whole, word, other] = [at(0, 22), at(13, 17), at(7, 12)].map(
      (found) => shopReport([found]).diagnostics[0]?.fingerprint,
    );
    expect(new Set([whole, word, other]).size).toBe(3);
  });
});

/** Without the running numbers, each once. */
function hashesOf({ diagnostics }: PlanReport): readonly string[] {
  return [...new Set(diagnostics.map(({ fingerprint }) => fingerprint.replace(/:\d+$/, "")))];
}
