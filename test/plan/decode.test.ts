import { describe, expect, it } from "vitest";
import { planOf } from "../support/plan.ts";

const task = (extra: string) => `tasks:\n  - id: loans\n    title: Lend books\n${extra}`;

describe("decodePlan", () => {
  it("fills in every default", () => {
    const plan = planOf(task(""));
    expect(plan.dispatch).toEqual({
      tier: "auto",
      maxAgents: 6,
      isolation: "worktree",
      commits: "leader",
      coupling: "merge-order",
      merge: "sequential",
      mode: "build-team",
      batch: 5,
      budget: { usd: undefined, tokens: undefined, minutes: undefined },
    });
    expect(plan.roles).toEqual([
      {
        id: "loans",
        title: "Lend books",
        shape: undefined,
        model: undefined,
        instances: 1,
        declared: false,
        route: ["tasks", 0],
      },
    ]);
    expect(plan.tasks[0]).toMatchObject({ role: "loans", files: [], estimate: { minutes: undefined } });
  });

  it("keeps numeric ids as they are written", () => {
    const plan = planOf(
      "tasks:\n  - { id: 1.10, title: One }\n  - { id: 007, title: Two, depends_on: [1.10] }\n",
    );
    expect(plan.tasks.map(({ id }) => id)).toEqual(["1.10", "007"]);
    expect(plan.tasks[1]?.dependsOn).toEqual([{ id: "1.10", route: ["tasks", 1, "depends_on", 0] }]);
  });

  it("gives a task without a role one of its own, beside a declared role of that name", () => {
    const plan = planOf(`roles: { loans: { title: Loan desk } }\n${task("")}`);
    expect(plan.roles.map(({ id, declared }) => [id, declared])).toEqual([
      ["loans", true],
      ["loans-agent", false],
    ]);
  });

  it("reads claims in both forms and normalises paths", () => {
    const long = planOf(task("    files: { modify: [./src//a.ts], create: [b.ts] }\n")).tasks[0]?.files;
    expect(long).toEqual([
      { access: "create", pattern: "b.ts", route: ["tasks", 0, "files", "create", 0] },
      { access: "modify", pattern: "src/a.ts", route: ["tasks", 0, "files", "modify", 0] },
    ]);
    const short = planOf(task("    files: [a.ts]\n")).tasks[0]?.files;
    expect(short).toEqual([{ access: "write", pattern: "a.ts", route: ["tasks", 0, "files", 0] }]);
  });

  it("reads what of a file is claimed, where what follows the mark is a name", () => {
    const files = "[src/till.ts#Till.open, 'docs/c#.md', src/till.ts#default]";
    const claims = planOf(task(`    files: { modify: ${files} }\n`)).tasks[0]?.files ?? [];
    expect(claims.map(({ pattern, symbol }) => [pattern, symbol])).toEqual([
      ["src/till.ts", "Till.open"],
      ["docs/c#.md", undefined],
      ["src/till.ts", "default"],
    ]);
  });

  it("reads shared files, waivers, rule settings, breaks, packages and locks with their places", () => {
    const plan = planOf(
      [
        "shared_files:",
        "  lead: [./src/index.ts]",
        "  generated: [{ path: src/api.gen.ts, from: api.yaml, run: npm run api }]",
        "rules: { require-acceptance: 'off' }",
        "waivers: [{ rule: no-double-claim, task: 1.10, path: ./src, reason: agreed, until: 2027-01-31 }]",
        task("    breaks: [src/till.ts#open]\n    packages: [zod]\n    locks: ['db:schema']\n"),
      ].join("\n"),
    );
    expect(plan.sharedFiles.lead).toEqual([{ pattern: "src/index.ts", route: ["shared_files", "lead", 0] }]);
    expect(plan.sharedFiles.generated).toEqual([
      {
        pattern: "src/api.gen.ts",
        route: ["shared_files", "generated", 0, "path"],
        from: [{ pattern: "api.yaml", route: ["shared_files", "generated", 0, "from"] }],
        run: "npm run api",
      },
    ]);
    expect(plan.rules).toEqual([
      { rule: "require-acceptance", severity: "off", route: ["rules", "require-acceptance"] },
    ]);
    expect(plan.waivers[0]).toMatchObject({ task: { id: "1.10" }, path: "src", until: "2027-01-31" });
    const [first] = plan.tasks;
    expect(first?.breaks).toEqual([
      { path: "src/till.ts", symbol: "open", route: ["tasks", 0, "breaks", 0] },
    ]);
    expect([first?.packages[0]?.id, first?.locks[0]?.id]).toEqual(["zod", "db:schema"]);
  });

  it.each([
    ["8m", 8],
    ["1h", 60],
    ["1h30m", 90],
    ["{ minutes: 12, tokens: 900 }", 12],
  ])("reads the estimate %s", (text, minutes) => {
    expect(planOf(task(`    estimate: ${text}\n`)).tasks[0]?.estimate.minutes).toBe(minutes);
  });

  it("finds provider and consumers of a contract from both sides", () => {
    const plan = planOf(
      [
        "contracts:",
        "  loan: { declare: 'export type Loan = string', consumers: [desk] }",
        "tasks:",
        "  - { id: loans, title: A, provides: [loan] }",
        "  - { id: fines, title: B, consumes: [loan] }",
        "  - { id: desk, title: C, consumes: [loan] }",
      ].join("\n"),
    );
    const [contract] = plan.contracts;
    expect(contract?.providers).toEqual([{ id: "loans", route: ["tasks", 0, "provides", 0] }]);
    expect(contract?.consumers.map(({ id }) => id)).toEqual(["desk", "fines"]);
  });
});
