import type { WorkOrder, WorkOrderTask } from "../../compiler/ir/work-order.ts";

const bookText = "export interface Book {\n  isbn: string;\n  copies: number;\n}";

/** A library lending system: five tasks in three waves, with every optional field present somewhere and absent elsewhere. */
export const lending: WorkOrder = {
  format: "seamwright/work-order",
  version: 1,
  generated_by: "seamwright",
  plan: {
    name: "lending",
    goal: "Let members borrow and return books.",
    base: "main",
    source: "plan.yaml",
  },
  dispatch: {
    tier: "team",
    tier_reason: "5 tasks write code and the longest takes 12 min",
    max_agents: 3,
    isolation: "worktree",
    commits: "leader",
    coupling: "merge-order",
  },
  waves: [
    { number: 1, tasks: ["catalogue", "members"], gate: ["npm test"], minutes: 8, cost_usd: 0.12 },
    {
      number: 2,
      tasks: ["loans", "reminders"],
      gate: ["npm test", "npm run e2e"],
      minutes: 12.5,
      cost_usd: 0.2,
    },
    { number: 3, tasks: ["desk-tests"], gate: [], minutes: 6, cost_usd: 0.0042 },
  ],
  tasks: [catalogue(), members(), loans(), reminders(), deskTests()],
  ownership: [
    { path: "src/catalogue/*.ts", claims: [{ task: "catalogue", access: "modify", wave: 1 }] },
    {
      path: "src/catalogue/book.ts",
      claims: [
        { task: "loans", access: "read", wave: 2 },
        { task: "reminders", access: "read", wave: 2 },
      ],
    },
    { path: "src/loans/loan.ts", claims: [{ task: "loans", access: "create", wave: 2 }] },
    { path: "src/members/card.ts", claims: [{ task: "members", access: "delete", wave: 1 }] },
    { path: "src/members/member.ts", claims: [{ task: "members", access: "create", wave: 1 }] },
    {
      path: "src/server.ts",
      claims: [
        { task: "loans", access: "modify", wave: 2 },
        { task: "reminders", access: "modify", wave: 2 },
      ],
    },
    { path: "test/desk.test.ts", claims: [{ task: "desk-tests", access: "create", wave: 3 }] },
  ],
  contracts: {
    symbols: [
      {
        name: "Book",
        kind: "type",
        text: bookText,
        file: "src/catalogue/book.ts",
        line: 3,
        providers: ["catalogue"],
        consumers: ["loans"],
        contract: "book",
        replaces: "export interface Book {\n  isbn: string;\n}",
      },
      {
        name: "lend",
        kind: "value",
        text: "export declare function lend(book: Book, to: Member): Loan;",
        file: "src/loans/loan.ts",
        providers: ["loans"],
        consumers: ["desk-tests"],
        contract: "lending",
      },
      {
        name: "shelfOf",
        kind: "value",
        text: "export declare function shelfOf(isbn: string): string;",
        file: "src/catalogue/shelf.ts",
        line: 7,
        providers: ["catalogue"],
        consumers: ["loans", "reminders"],
      },
    ],
    environment: [{ name: "DUE_DAYS", text: "Days until a book is due", contract: "settings" }],
  },
  critical_path: { tasks: ["catalogue", "loans", "desk-tests"], minutes: 26.5 },
  totals: {
    minutes: 26.5,
    cost_usd: 0.3242,
    input_tokens: 412_000,
    output_tokens: 950,
    serial_minutes: 65,
    serial_cost_usd: 1.9,
  },
  assumptions: ["an agent writes 60 tokens a second"],
};

function catalogue(): WorkOrderTask {
  return task({
    id: "catalogue",
    title: "Count copies in the catalogue",
    description: "Books know how many copies there are.\nKeep the old import paths.",
    role: { id: "keeper", title: "Keeper of the catalogue" },
    agent: "keeper",
    model: { name: "opus", tier: "deep", reason: "role shape architect" },
    files: { create: [], modify: ["src/catalogue/*.ts"], delete: [], read: [] },
    off_limits: [
      { path: "src/members/card.ts", tasks: ["members"] },
      { path: "src/server.ts", tasks: ["loans", "reminders"] },
    ],
    provides: ["Book", "book", "shelfOf"],
    acceptance: ["a book without copies cannot be lent", "the index lists every book"],
    verify: ["npm test -- catalogue"],
    estimate: { minutes: 8, input_tokens: 90_000, output_tokens: 300, cost_usd: 0.1, reason: "declared" },
  });
}

function members(): WorkOrderTask {
  return task({
    id: "members",
    title: "Register members",
    role: { id: "clerk", title: "Clerk for members" },
    agent: "clerk",
    files: { create: ["src/members/member.ts"], modify: [], delete: ["src/members/card.ts"], read: [] },
    off_limits: [{ path: "src/catalogue/*.ts", tasks: ["catalogue"] }],
    estimate: { minutes: 4, input_tokens: 40_000, output_tokens: 100, reason: "implementation, 2 files" },
  });
}

function loans(): WorkOrderTask {
  return task({
    id: "loans",
    title: "Lend and return books",
    model: { name: "local-model", reason: "the plan names it" },
    wave: 2,
    branch: "feature/loans",
    files: {
      create: ["src/loans/loan.ts"],
      modify: ["src/server.ts"],
      delete: [],
      read: ["src/catalogue/book.ts"],
    },
    off_limits: [{ path: "src/catalogue/*.ts", tasks: ["catalogue"] }],
    depends_on: [
      { task: "catalogue", reason: "declared" },
      { task: "members", reason: "contract member" },
    ],
    not_earlier: ["after catalogue: declared", "after members: contract member"],
    relies_on: ["Book", "book", "member", "settings", "shelfOf"],
    provides: ["lend", "lending"],
    acceptance: ["no book is lent twice"],
    verify: ["npm test -- loans", "npm run lint"],
    estimate: {
      minutes: 12.5,
      input_tokens: 200_000,
      output_tokens: 300,
      cost_usd: 0.15,
      reason: "declared",
    },
  });
}

function reminders(): WorkOrderTask {
  return task({
    id: "reminders",
    title: "Remind members of due books",
    agent: "builder-2",
    wave: 2,
    branch: "lending/reminders",
    files: { create: [], modify: ["src/server.ts"], delete: [], read: ["src/catalogue/book.ts"] },
    not_earlier: ["not with members: both modify src/members/member.ts"],
    relies_on: ["shelfOf"],
    acceptance: ["a reminder goes out 2 days early"],
  });
}

function deskTests(): WorkOrderTask {
  return task({
    id: "desk-tests",
    title: "Test the lending desk",
    role: { id: "tester", title: "Test author for the desk" },
    agent: "tester",
    type: "test-generation",
    type_reason: '"test" in the title',
    wave: 3,
    files: { create: ["test/desk.test.ts"], modify: [], delete: [], read: [] },
    depends_on: [{ task: "loans", reason: "declared" }],
    not_earlier: ["after loans: declared"],
    relies_on: ["lend"],
  });
}

/** A task of the first wave that says only what it must. */
export function task(known: Partial<WorkOrderTask> & { readonly id: string }): WorkOrderTask {
  return {
    title: `Do ${known.id}`,
    role: { id: "builder", title: "Builder of loans" },
    agent: "builder",
    model: { name: "sonnet", tier: "standard", reason: "task type implementation" },
    type: "implementation",
    type_reason: "no word in the title says otherwise",
    wave: 1,
    branch: `lending/${known.id}`,
    files: { create: [], modify: [], delete: [], read: [] },
    off_limits: [],
    depends_on: [],
    not_earlier: [],
    relies_on: [],
    provides: [],
    acceptance: [],
    verify: [],
    estimate: { minutes: 6, input_tokens: 30_000, output_tokens: 200, cost_usd: 0.0042, reason: "1 file" },
    ...known,
  };
}
