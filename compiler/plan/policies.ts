import type { Severity } from "../diagnostics/diagnostic.ts";
import type { Route } from "../source/route.ts";
import type { Reference, TaskId } from "./plan.ts";

/** A path or glob with the place where it was written. */
export interface PathPattern {
  readonly pattern: string;
  readonly route: Route;
}

/** Files that belong to no single task, by what holds for them. */
export interface SharedFiles {
  /** Written by the lead only, between waves. */
  readonly lead: readonly PathPattern[];
  /** Written by nobody. */
  readonly locked: readonly PathPattern[];
  /** Several tasks of one wave may add to them. */
  readonly appendOnly: readonly PathPattern[];
  readonly generated: readonly GeneratedFile[];
}

/** What a command makes from other files. */
export interface GeneratedFile extends PathPattern {
  readonly from: readonly PathPattern[];
  readonly run: string | undefined;
}

/** A finding that somebody accepts. */
export interface Waiver {
  readonly rule: string;
  /** Only findings about this task. */
  readonly task: Reference<TaskId> | undefined;
  /** Only findings about files that it covers. */
  readonly path: string | undefined;
  readonly reason: string;
  /** The last day on which it holds, as YYYY-MM-DD. */
  readonly until: string | undefined;
  readonly route: Route;
}

/** How much the plan's author lets a rule matter. */
export interface RuleSetting {
  readonly rule: string;
  readonly severity: Severity | "off";
  readonly route: Route;
}

/** What the whole plan may take at most; `undefined` where there is no limit. */
export interface Budget {
  readonly usd: number | undefined;
  /** Input and output together. */
  readonly tokens: number | undefined;
  readonly minutes: number | undefined;
}
