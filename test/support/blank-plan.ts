import type { Plan, RoleId, Task, TaskId } from "../../compiler/plan/plan.ts";

/** A plan that says nothing, for tests to spread. */
export const blankPlan: Plan = {
  name: "shop",
  goal: undefined,
  base: undefined,
  repo: { root: undefined, include: [], exclude: [], tsconfig: undefined },
  dispatch: {
    tier: "auto",
    maxAgents: 6,
    isolation: "worktree",
    commits: "leader",
    coupling: "merge-order",
    budget: { usd: undefined, tokens: undefined, minutes: undefined },
  },
  models: { tiers: {}, prices: {} },
  roles: [],
  contracts: [],
  sharedFiles: { lead: [], locked: [], appendOnly: [], generated: [] },
  rules: [],
  waivers: [],
  gate: [],
  gates: [],
  tasks: [],
  finished: [],
  asserted: { parallel: [], waves: [], isOrdered: false },
};

/** A task that says nothing, for tests to spread. */
export const blankTask: Task = {
  id: "task" as TaskId,
  title: "task",
  description: undefined,
  text: { text: "task" },
  role: "maker" as RoleId,
  type: { type: "implementation", declared: true, reason: "declared" },
  files: [],
  dependsOn: [],
  consumes: [],
  provides: [],
  breaks: [],
  packages: [],
  locks: [],
  acceptance: [],
  verify: [],
  estimate: { minutes: undefined, tokens: undefined },
  branch: undefined,
  wave: undefined,
  model: undefined,
  background: false,
  status: "pending",
  route: [],
};
