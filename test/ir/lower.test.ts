import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { SharedContracts } from "../../compiler/contracts/contracts.ts";
import { lower, serializeWorkOrder } from "../../compiler/ir/lower.ts";
import type { RoleId, TaskId } from "../../compiler/plan/plan.ts";
import {
  assignmentOf,
  claimOf,
  contractOf,
  dependency,
  factsOf,
  nothingShared,
  taskOf,
} from "./lending-facts.ts";

const schema = readFileSync(new URL("../../schema/work-order.schema.json", import.meta.url), "utf8");
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(schema));

const shared: SharedContracts = {
  symbols: [
    {
      name: "Loan",
      kind: "type",
      text: "export interface Loan {}",
      file: "src/loan.ts",
      line: 4,
      providers: ["loans" as TaskId],
      consumers: ["desk" as TaskId],
      contract: "loan",
      replaces: "export type Loan = string;",
    },
    {
      name: "fine",
      kind: "value",
      text: "export declare function fine(loan: Loan): number;",
      file: "src/fine.ts",
      line: undefined,
      providers: [],
      consumers: ["desk" as TaskId],
      contract: undefined,
      replaces: undefined,
    },
  ],
  environment: [{ name: "DUE_DAYS", text: "Days until due", contract: "settings" }],
  problems: [],
};

const library = factsOf({
  plan: {
    goal: "Lend books.",
    base: "main",
    gate: ["npm test"],
    gates: [
      { wave: 2, commands: ["npm run e2e"] },
      { wave: 9, commands: ["npm run never"] },
    ],
    contracts: [contractOf("loan", "loans", ["desk"]), contractOf("settings", undefined, ["desk"])],
  },
  tasks: [
    taskOf("desk", {
      consumes: [{ id: "settings", route: [] }],
      dependsOn: [{ id: "loans" as TaskId, route: [] }],
      acceptance: ["loans are listed"],
      verify: ["npm test -- desk"],
    }),
    taskOf("loans", { description: "All about loans.", branch: "feature/loans" }),
  ],
  claims: [
    claimOf("desk", "modify", "src/desk.ts"),
    claimOf("desk", "create", "src/b.ts"),
    claimOf("desk", "create", "src/a.ts"),
    claimOf("desk", "read", "src/loan.ts"),
    claimOf("loans", "modify", "src/loan.ts"),
  ],
  dependencies: [dependency("desk", "loans"), dependency("loans", "gone")],
  assignments: [
    assignmentOf("loans", 1, { model: { name: "mine", tier: undefined, reason: "the plan names it" } }),
    assignmentOf("desk", 2, {
      agent: "clerk-2",
      estimate: { minutes: 1, inputTokens: 1, outputTokens: 1, cost: undefined, reason: "declared" },
    }),
  ],
});

describe("lower", () => {
  const order = lower(library, shared, "plan.yaml");

  it("follows the schema and keeps its order of keys", () => {
    validate(JSON.parse(serializeWorkOrder(order)));
    expect(validate.errors).toBeNull();
    expect(Object.keys(order)).toEqual(JSON.parse(schema).required);
    expect(serializeWorkOrder(order)).toBe(`${JSON.stringify(order, undefined, 2)}\n`);
  });

  it("says what the plan is and how it is run", () => {
    expect(order.plan).toEqual({ name: "library", goal: "Lend books.", base: "main", source: "plan.yaml" });
    expect(order.dispatch).toEqual({
      tier: "team",
      tier_reason: "2 tasks write code",
      max_agents: 6,
      isolation: "worktree",
      commits: "leader",
      coupling: "merge-order",
    });
    expect(order.assumptions).toEqual(["an agent reads each file once"]);
  });

  it("says how branches come together when that is not one by one", () => {
    const dispatch = { ...library.plan.dispatch, merge: "feature-flags" } as const;
    const other = lower({ ...library, plan: { ...library.plan, dispatch } }, shared, "plan.yaml");
    expect(other.dispatch.merge).toBe("feature-flags");
    validate(JSON.parse(serializeWorkOrder(other)));
    expect(validate.errors).toBeNull();
  });

  it("gives each wave the gate of the plan and its own, and no cost where there is none", () => {
    expect(order.waves).toEqual([
      { number: 1, tasks: ["loans"], gate: ["npm test"], minutes: 4.3, cost_usd: 0.1235 },
      { number: 2, tasks: ["desk"], gate: ["npm test", "npm run e2e"], minutes: 4.3 },
    ]);
  });

  it("rounds minutes to one decimal, USD to four, tokens to none", () => {
    expect(order.critical_path).toEqual({ tasks: ["loans"], minutes: 8.1 });
    expect(order.totals).toEqual({
      minutes: 8.4,
      cost_usd: 0.9877,
      input_tokens: 2001,
      output_tokens: 10,
      serial_minutes: 16.8,
      serial_cost_usd: 1,
    });
  });

  it("lists tasks by wave, not as the plan does", () => {
    expect(order.tasks.map(({ id }) => id)).toEqual(["loans", "desk"]);
  });

  it("gives a task its branch, description, model and estimate", () => {
    expect(order.tasks[0]).toEqual({
      id: "loans",
      title: "Do loans",
      description: "All about loans.",
      role: { id: "clerk", title: "Clerk at the desk" },
      agent: "clerk",
      model: { name: "mine", reason: "the plan names it" },
      type: "implementation",
      type_reason: "nothing says otherwise",
      wave: 1,
      branch: "feature/loans",
      files: { create: [], modify: ["src/loan.ts"], delete: [], read: [] },
      off_limits: [
        { path: "src/a.ts", tasks: ["desk"] },
        { path: "src/b.ts", tasks: ["desk"] },
        { path: "src/desk.ts", tasks: ["desk"] },
      ],
      depends_on: [{ task: "gone", reason: "declared" }],
      not_earlier: [],
      relies_on: [],
      provides: ["Loan", "loan"],
      acceptance: [],
      verify: [],
      estimate: { minutes: 4.3, input_tokens: 1000, output_tokens: 100, cost_usd: 0.1235, reason: "1 file" },
    });
  });

  it("derives the branch and joins symbols with declared contracts", () => {
    expect(order.tasks[1]).toMatchObject({
      branch: "library/desk",
      agent: "clerk-2",
      files: { create: ["src/a.ts", "src/b.ts"], modify: ["src/desk.ts"], delete: [], read: ["src/loan.ts"] },
      relies_on: ["Loan", "fine", "loan", "settings"],
      provides: [],
      acceptance: ["loans are listed"],
      verify: ["npm test -- desk"],
      estimate: { minutes: 1, input_tokens: 1, output_tokens: 1, reason: "declared" },
    });
    expect(order.tasks[1]).not.toHaveProperty("description");
    expect(order.tasks[1]?.estimate).not.toHaveProperty("cost_usd");
  });

  it("keeps shared symbols and leaves out what they do not have", () => {
    expect(order.contracts).toEqual({
      symbols: [
        {
          name: "Loan",
          kind: "type",
          text: "export interface Loan {}",
          file: "src/loan.ts",
          line: 4,
          providers: ["loans"],
          consumers: ["desk"],
          contract: "loan",
          replaces: "export type Loan = string;",
        },
        {
          name: "fine",
          kind: "value",
          text: "export declare function fine(loan: Loan): number;",
          file: "src/fine.ts",
          providers: [],
          consumers: ["desk"],
        },
      ],
      environment: [{ name: "DUE_DAYS", text: "Days until due", contract: "settings" }],
    });
    expect(Object.keys(order.contracts.symbols[1] ?? {})).toEqual([
      "name",
      "kind",
      "text",
      "file",
      "providers",
      "consumers",
    ]);
  });

  it("falls back to the id of a role without an entry, and leaves unscheduled tasks out", () => {
    const facts = factsOf({
      tasks: [taskOf("loans"), taskOf("dropped")],
      assignments: [assignmentOf("loans", 1, { role: "porter" as RoleId })],
    });
    const { tasks, plan } = lower(facts, nothingShared, "plan.yaml");
    expect(tasks.map(({ id, role }) => [id, role])).toEqual([["loans", { id: "porter", title: "porter" }]]);
    expect(plan).toEqual({ name: "library", source: "plan.yaml" });
  });
});

describe("serializeWorkOrder", () => {
  it("spells out characters that hide, and loses none", () => {
    const order = { ...lower(library, shared, "plan.yaml"), assumptions: ["a\u202eb\u009b\u{e0041}é\u2028"] };
    const text = serializeWorkOrder(order);
    expect(text).toContain('"a\\u202eb\\u009b\\udb40\\udc41é\\u2028"');
    expect(JSON.parse(text)).toEqual(order);
  });
});
