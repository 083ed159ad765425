import type { Route } from "../plan/order.ts";
import type { TaskId } from "../plan/plan.ts";
import type { ImportEdge } from "../repo/repo.ts";

/** A symbol that a task breaks, and everybody who takes it from the file. */
export interface BrokenSymbol {
  readonly task: TaskId;
  readonly path: string;
  readonly symbol: string;
  readonly route: Route;
  /** By file, then line; without the file itself and without what only passes it on. */
  readonly uses: readonly BreakUse[];
}

/** An import that takes a broken symbol, also by way of files that pass it on. */
export interface BreakUse {
  readonly file: string;
  /** Of the import, from 1. */
  readonly line: number;
  readonly span: ImportEdge["span"];
  readonly typeOnly: boolean;
  /** Tasks that may write the file, in plan order. */
  readonly owners: readonly TaskId[];
  /**
   * When the owner whose turn suits best has it: the breaking task itself, a task after it, one at the same time, only
   * tasks before it; or nobody.
   */
  readonly when: "self" | "after" | "unordered" | "before" | "nobody";
}
