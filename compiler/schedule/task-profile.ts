import type { RoleShape, TaskType } from "../plan/plan.ts";
import type { ModelTier } from "../plan/settings.ts";

/** From and to, both included. */
export type Range = readonly [number, number];

/** What a task of some type usually takes. */
interface Effort {
  readonly outputTokens: Range;
  /** Minutes of one agent. */
  readonly minutes: Range;
}

/** What is expected of a task of one type. */
export interface TaskProfile {
  readonly tier: ModelTier;
  readonly effort: Effort;
  /** Instead of `effort`, for a task that may write more than `smallFiles` files. */
  readonly large?: Effort;
}

/** Up to this many files to write, an implementation is small. */
export const smallFiles: number = 3;

const small: Effort = { outputTokens: [5_000, 15_000], minutes: [3, 8] };
const large: Effort = { outputTokens: [15_000, 50_000], minutes: [8, 16] };

/**
 * Tiers and output tokens of the first ten rows are published budgets for agents by task type. The other rows
 * are set by us after their nearest relative among those. For minutes only "3 to 8 for moderate work" is published;
 * we use it as it is for a small implementation and scale the other rows by how much they write and think.
 */
export const taskProfiles: Readonly<Record<TaskType, TaskProfile>> = {
  plan: { tier: "standard", effort: { outputTokens: [2_000, 5_000], minutes: [2, 4] } },
  implementation: { tier: "standard", effort: small, large },
  "code-review": { tier: "standard", effort: { outputTokens: [3_000, 10_000], minutes: [2, 6] } },
  "test-generation": { tier: "standard", effort: { outputTokens: [10_000, 30_000], minutes: [4, 10] } },
  "architecture-spike": { tier: "deep", effort: { outputTokens: [5_000, 20_000], minutes: [4, 10] } },
  debugging: { tier: "deep", effort: { outputTokens: [10_000, 40_000], minutes: [5, 15] } },
  documentation: { tier: "standard", effort: { outputTokens: [5_000, 15_000], minutes: [3, 7] } },
  "lint-fix": { tier: "fast", effort: { outputTokens: [2_000, 8_000], minutes: [1, 3] } },
  "type-annotations": { tier: "fast", effort: { outputTokens: [3_000, 10_000], minutes: [1, 4] } },
  "security-review": { tier: "deep", effort: { outputTokens: [5_000, 20_000], minutes: [4, 10] } },
  refactor: { tier: "standard", effort: small, large },
  migration: { tier: "standard", effort: small, large },
  "dependency-update": { tier: "standard", effort: { outputTokens: [2_000, 8_000], minutes: [2, 4] } },
  research: { tier: "fast", effort: { outputTokens: [5_000, 15_000], minutes: [2, 6] } },
  verification: { tier: "standard", effort: { outputTokens: [5_000, 15_000], minutes: [3, 8] } },
} satisfies Record<TaskType, TaskProfile>;

/** Judgement needs a deep model, procedure a standard one, going through files a fast one. */
export const shapeTiers: Readonly<Record<RoleShape, ModelTier>> = {
  auditor: "deep",
  designer: "deep",
  architect: "deep",
  reviewer: "deep",
  implementer: "standard",
  "test-author": "standard",
  refactorer: "standard",
  verifier: "standard",
  documenter: "standard",
  reader: "fast",
  summarizer: "fast",
  sweeper: "fast",
} satisfies Record<RoleShape, ModelTier>;
