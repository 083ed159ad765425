import type { Place } from "../diagnostics/diagnostic.ts";
import type { RuleSetting, Waiver } from "../plan/policies.ts";
import type { IgnoreComment } from "../source/ignore-comments.ts";

/** What became of everything by which the author changes what rules say. */
export interface WaiverFacts {
  readonly waivers: readonly AppliedWaiver[];
  readonly settings: readonly RuleSetting[];
  readonly knowsRule: (id: string) => boolean;
  /** True for rules whose errors protect what is written out. */
  readonly isProtective: (id: string) => boolean;
  /** Every rule, to find the one that was meant. */
  readonly ruleIds: readonly string[];
}

/** A waiver of the plan or a comment, and what it did. */
export interface AppliedWaiver {
  readonly rule: string;
  readonly reason: string;
  /** What to point at. */
  readonly at: Place;
  readonly written: Waiver | IgnoreComment;
  readonly until: string | undefined;
  /** True when its last day is over, or nobody knows which day it is. */
  readonly isExpired: boolean;
  /** True when it holds for what it speaks of: known rule, reason given, not expired, no protected output. */
  readonly holds: boolean;
  /** How many findings it covers, whether it holds or not. */
  readonly covers: number;
  /** False when the rule did not run, so that nobody knows whether it is needed. */
  readonly ran: boolean;
}
