import type { Hazard, RepoFacts } from "../facts/facts.ts";
import type { RoleId, TaskId } from "../plan/plan.ts";
import type { ModelTier, Tier } from "../plan/settings.ts";

/** What is known once waves, agents and models are assigned. */
export interface ScheduleFacts extends RepoFacts {
  readonly schedule: Schedule;
}

/** Who does what, when, on which model, and what it takes. */
export interface Schedule {
  /** Waves in order; numbers rise and skip only where a pin leaves a wave empty. */
  readonly waves: readonly Wave[];
  readonly tasks: ReadonlyMap<TaskId, Assignment>;
  /** How each task and its model suit one another. */
  readonly fits: ReadonlyMap<TaskId, ModelFit>;
  /** Pins that could not be kept, and why. Their tasks are scheduled as if they had no pin. */
  readonly brokenPins: readonly BrokenPin[];
  /** The chain of dependencies that takes longest, and its minutes. */
  readonly criticalPath: { readonly tasks: readonly TaskId[]; readonly minutes: number };
  readonly totals: Totals;
  readonly tier: TierDecision;
  /** Models of the plan that have no price, sorted. */
  readonly unpricedModels: readonly string[];
  /** What the estimates rest on, one sentence each. */
  readonly assumptions: readonly string[];
}

/** Tasks that run at the same time. */
export interface Wave {
  /** From 1. */
  readonly number: number;
  /** In merge order: what is imported comes before what imports it. */
  readonly tasks: readonly TaskId[];
  /** Longest task, in minutes. */
  readonly minutes: number;
  readonly cost: Cost;
}

/** USD; `undefined` when a model has no price. */
export type Cost = number | undefined;

/** Where, by whom and on what a task runs. */
export interface Assignment {
  readonly task: TaskId;
  readonly wave: number;
  /** The role id, with `-2`, `-3` … where several agents hold the role in one wave. */
  readonly agent: string;
  readonly role: RoleId;
  readonly model: ModelChoice;
  readonly estimate: TaskEstimate;
  /** Why the task is not in an earlier wave; empty in the first. */
  readonly notEarlier: readonly Blocker[];
}

/** A model and why it was chosen. */
export interface ModelChoice {
  /** Name as the runtime takes it. */
  readonly name: string;
  /** `undefined` when the plan names a model outright. */
  readonly tier: ModelTier | undefined;
  /** E.g. `role shape auditor` or `task type lint-fix`. */
  readonly reason: string;
}

/** What a task asks of a model, and what the model it was given can do. */
export interface ModelFit {
  /** What its type asks for. */
  readonly usual: ModelTier;
  /** What the model is good for; `undefined` for one that nobody knows. */
  readonly strength: ModelTier | undefined;
  /** Tokens that fit in the context of the model; `undefined` for one that nobody knows. */
  readonly window: number | undefined;
  readonly context: ContextLoad;
}

/** Tokens that an agent has in its context when it is done, by where they come from. */
export interface ContextLoad {
  readonly prompt: number;
  /** Existing files that it claims: how many, and their tokens. */
  readonly files: { readonly count: number; readonly tokens: number };
  /** What it writes itself. */
  readonly output: number;
  readonly total: number;
}

/** What a task is expected to take. */
export interface TaskEstimate {
  readonly minutes: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cost: Cost;
  /** E.g. `declared` or `implementation, 4 files`. */
  readonly reason: string;
}

/** One reason why a task cannot run a wave earlier. */
export type Blocker =
  | { readonly kind: "after"; readonly task: TaskId; readonly why: string }
  | { readonly kind: "not-with"; readonly task: TaskId; readonly why: string; readonly hazard: Hazard }
  | { readonly kind: "role-busy"; readonly role: RoleId; readonly with: readonly TaskId[] }
  | { readonly kind: "wave-full"; readonly wave: number; readonly maxAgents: number }
  | { readonly kind: "pinned"; readonly wave: number };

/** A pin that could not be kept. */
export interface BrokenPin {
  readonly task: TaskId;
  readonly wave: number;
  /** What stands against the pin, e.g. `it comes after "api", which is in wave 2`. */
  readonly why: string;
  /** The other task involved, where there is one. */
  readonly other: TaskId | undefined;
}

/** What the whole plan takes, in waves and one task after another. */
export interface Totals {
  /** Sum of the waves. */
  readonly minutes: number;
  readonly cost: Cost;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** One agent after another, on the strongest model that any task was given. */
  readonly serialMinutes: number;
  readonly serialCost: Cost;
}

/** Which way of running the plan fits, and the numbers that decide. */
export interface TierDecision {
  readonly tier: Tier;
  readonly reason: string;
  readonly writingTasks: number;
  readonly disjointGroups: number;
  readonly longestTaskMinutes: number;
  readonly totalMinutes: number;
}
