// Generated from schema/work-order.schema.json by `npm run generate`. Do not edit.

/**
 * A compiled plan: plain, sorted data that every emitter reads, and nothing else. The same plan and the same tree give the same bytes.
 */
export interface WorkOrder {
  format: "seamwright/work-order";
  version: 1;
  generated_by: "seamwright";
  plan: WorkOrderPlan;
  /**
   * What is written beside the files that every plan gets, sorted; absent when nothing is.
   */
  targets?: string[];
  dispatch: WorkOrderDispatch;
  /**
   * In order.
   */
  waves: WorkOrderWave[];
  /**
   * By wave, then in merge order.
   */
  tasks: WorkOrderTask[];
  /**
   * Every claimed path, sorted.
   */
  ownership: WorkOrderOwnedPath[];
  contracts: WorkOrderContracts;
  /**
   * The chain of dependencies that takes longest.
   */
  critical_path: {
    tasks: string[];
    /**
     * Minutes
     */
    minutes: number;
  };
  totals: WorkOrderTotals;
  /**
   * What the estimates rest on.
   */
  assumptions: string[];
}
export interface WorkOrderPlan {
  name: string;
  goal?: string;
  /**
   * The branch the first wave starts from; absent: the branch the repository is on.
   */
  base?: string;
  /**
   * File name of the plan.
   */
  source: string;
}
export interface WorkOrderDispatch {
  tier: "subagents" | "swarm" | "team" | "federation";
  tier_reason: string;
  /**
   * Agents at once.
   */
  max_agents: number;
  isolation: "none" | "branch" | "worktree" | "container" | "vm";
  commits: "leader" | "self-wiring";
  coupling: "merge-order" | "separate" | "off";
  /**
   * How branches come together; absent: each rebased on what is merged before it.
   */
  merge?: "integration-branch" | "feature-flags";
  /**
   * How a team with a mailbox works; absent: as a build team.
   */
  mode?: "plan-team";
  /**
   * Tasks in a wave of a build team with a mailbox, at most; absent: 5.
   */
  batch?: number;
}
export interface WorkOrderWave {
  /**
   * From 1.
   */
  number: number;
  /**
   * Task ids in merge order.
   */
  tasks: string[];
  /**
   * Commands that must pass before the next wave.
   */
  gate: string[];
  /**
   * Longest task.
   */
  minutes: number;
  /**
   * Absent when a model has no price.
   */
  cost_usd?: number;
}
export interface WorkOrderTask {
  id: string;
  title: string;
  description?: string;
  role: {
    id: string;
    title: string;
  };
  /**
   * Name of the agent that does it.
   */
  agent: string;
  model: {
    name: string;
    tier?: "deep" | "standard" | "fast";
    reason: string;
  };
  type: string;
  type_reason: string;
  /**
   * From 1.
   */
  wave: number;
  /**
   * Branch the agent works on.
   */
  branch: string;
  /**
   * Paths and globs, as the plan has them, and those that follow from them.
   */
  files: {
    create: string[];
    modify: string[];
    delete: string[];
    read: string[];
  };
  /**
   * Entries of "files" that the plan does not have and what it has implies, sorted; absent when there are none.
   */
  implied?: {
    /**
     * A path or glob.
     */
    path: string;
    /**
     * A clause; the path is "it".
     */
    reason: string;
  }[];
  /**
   * Files of which the task may write some declarations only, sorted; absent: all of every file.
   */
  limits?: {
    path: string;
    /**
     * Declarations that are there, as in Store.save.
     */
    symbols: string[];
    /**
     * Declarations that the task adds.
     */
    creates: string[];
  }[];
  /**
   * What other tasks own and this one must not write, nearest folders first.
   */
  off_limits: {
    /**
     * A path or glob.
     */
    path: string;
    /**
     * Who owns it.
     */
    tasks: string[];
  }[];
  depends_on: {
    task: string;
    reason: string;
  }[];
  /**
   * Why the task is not in an earlier wave.
   */
  not_earlier: string[];
  /**
   * Names of shared symbols and contracts it consumes.
   */
  relies_on: string[];
  /**
   * Names of shared symbols and contracts it provides.
   */
  provides: string[];
  acceptance: string[];
  /**
   * Commands.
   */
  verify: string[];
  estimate: {
    /**
     * Minutes
     */
    minutes: number;
    /**
     * Tokens
     */
    input_tokens: number;
    /**
     * Tokens
     */
    output_tokens: number;
    /**
     * Absent when the model has no price.
     */
    cost_usd?: number;
    reason: string;
  };
}
export interface WorkOrderOwnedPath {
  /**
   * A path or glob.
   */
  path: string;
  claims: {
    task: string;
    access: "create" | "modify" | "delete" | "read";
    /**
     * From 1.
     */
    wave: number;
  }[];
}
export interface WorkOrderContracts {
  symbols: WorkOrderSymbol[];
  environment: {
    name: string;
    text: string;
    contract: string;
  }[];
}
export interface WorkOrderSymbol {
  name: string;
  kind: "type" | "value";
  /**
   * TypeScript.
   */
  text: string;
  /**
   * Path; empty when the plan leaves it to the provider.
   */
  file: string;
  /**
   * Absent when only the plan declares it.
   */
  line?: number;
  providers: string[];
  consumers: string[];
  /**
   * The plan's name for it.
   */
  contract?: string;
  /**
   * The text in the code that the plan's declaration replaces.
   */
  replaces?: string;
}
export interface WorkOrderTotals {
  /**
   * Sum of the waves.
   */
  minutes: number;
  /**
   * Absent when a model has no price.
   */
  cost_usd?: number;
  /**
   * Tokens
   */
  input_tokens: number;
  /**
   * Tokens
   */
  output_tokens: number;
  /**
   * One agent after another.
   */
  serial_minutes: number;
  /**
   * The same on the strongest model that any task was given.
   */
  serial_cost_usd?: number;
}
