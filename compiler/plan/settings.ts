import type { Budget } from "./policies.ts";

/** How a plan is run: from one session's helpers to independent sessions. */
export type Tier = "subagents" | "swarm" | "team" | "federation";

/** How a plan is run; every default filled in. */
export interface Dispatch {
  readonly tier: Tier | "auto";
  readonly maxAgents: number;
  readonly isolation: "none" | "branch" | "worktree" | "container" | "vm";
  readonly commits: "leader" | "self-wiring";
  readonly coupling: "merge-order" | "separate" | "off";
  readonly merge: "sequential" | "integration-branch" | "feature-flags";
  /** How a team with a mailbox works. */
  readonly mode: "plan-team" | "build-team";
  /** Tasks in a wave of a build team with a mailbox, at most. */
  readonly batch: number;
  readonly budget: Budget;
}

/** Strength of a model, from judgement to mechanical work. */
export type ModelTier = "deep" | "standard" | "fast";

/** USD per million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
}

/** What the plan says about models, beside the catalogue. */
export interface ModelSettings {
  /** Model names that replace the catalogue's choice for a tier. */
  readonly tiers: Readonly<Partial<Record<ModelTier, string>>>;
  readonly prices: Readonly<Record<string, Price>>;
}
