import type { ClaimAccess } from "../plan/plan.ts";
import type { ImportProblem, Origin } from "../plan/problems.ts";

export type { ImportProblem, Origin };

/** A value and where it was written. */
export interface Written<T> {
  readonly value: T;
  readonly origin: Origin;
  /** By what it was concluded, in lower case ("the verb \"add\""); absent where the plan says it outright. */
  readonly inferred?: string;
}

/** What a task does to a path. `write` leaves it to the tree: modify where the file exists, create where it does not. */
export interface ImportedClaim {
  readonly access: ClaimAccess;
  /** A path or glob relative to the root, or a path with `#symbol`. */
  readonly pattern: string;
  /** Where the path was written. */
  readonly origin: Origin;
  /** By what the access or the path was concluded. */
  readonly inferred?: string;
}

/** How far a task is, as its plan says. */
export type ImportedStatus = "pending" | "in-progress" | "done" | "dropped";

/** One task as another format has it. */
export interface ImportedTask {
  /** As written, or made from what is written; unique, and an id of the plan language. */
  readonly id: string;
  /** The heading or line that makes it a task: what a finding about the task points at. */
  readonly origin: Origin;
  readonly title: Written<string>;
  readonly description?: Written<string>;
  readonly role?: Written<string>;
  /** In the order written. */
  readonly claims: readonly ImportedClaim[];
  /** Ids of tasks. */
  readonly dependsOn: readonly Written<string>[];
  /** Names of contracts. */
  readonly consumes: readonly Written<string>[];
  readonly provides: readonly Written<string>[];
  readonly acceptance: readonly Written<string>[];
  /** Commands. */
  readonly verify: readonly Written<string>[];
  readonly locks: readonly Written<string>[];
  /** Minutes of work. */
  readonly estimate?: Written<number>;
  readonly status?: Written<ImportedStatus>;
  readonly model?: Written<string>;
  /** The wave that the plan gives it, from 1: held against what follows from the rest, not believed. */
  readonly wave?: Written<number>;
  /** The mark that says it may run beside the others of its group: held against the claims, not believed. */
  readonly parallel?: ParallelMark;
  /** True where the plan says in place of its files that there are none of its own. */
  readonly writesNothing?: boolean;
  /** What the code in its text imports. */
  readonly imports?: readonly CodeImport[];
}

/** An import in a piece of code that a task shows. */
export interface CodeImport {
  readonly language: CodeLanguage;
  /** As written: `./till.ts`, `crate::till::Till`, `shop.till`. */
  readonly specifier: string;
  /** Where it was written. */
  readonly origin: Origin;
  /** The file of the code, or the end of its path; absent where the plan does not say. */
  readonly file?: string;
}

/** A language whose imports are read. */
export type CodeLanguage = "script" | "rust" | "python";

/** A mark such as `[P]`. Tasks that bear one and belong to one group are said to be able to run at once. */
export interface ParallelMark {
  readonly origin: Origin;
  /** What the mark speaks of: a phase, a wave, the whole plan. Only equality counts. */
  readonly group: string;
}

/** What several tasks rely on. */
export interface ImportedContract {
  /** Unique among the contracts of the plan. */
  readonly name: string;
  readonly origin: Origin;
  readonly kind: "type" | "api" | "env";
  /** Where the declaration lives. */
  readonly path?: Written<string>;
  readonly symbols: readonly Written<string>[];
  /** TypeScript text; only what is TypeScript. */
  readonly declare?: Written<string>;
  /** Id of the task that writes it. */
  readonly provider?: Written<string>;
}

/** A plan as another format has it. */
export interface ImportedPlan {
  /** Kebab-case. */
  readonly name: string;
  readonly goal?: Written<string>;
  readonly tasks: readonly ImportedTask[];
  readonly contracts: readonly ImportedContract[];
  /** Commands that must pass after every wave. */
  readonly gate: readonly Written<string>[];
  readonly problems: readonly ImportProblem[];
  /** True where tasks are meant to be done in the order written, so that of two that share a file the first comes first. */
  readonly isOrdered: boolean;
  /** True where a task of the format has no place for criteria. */
  readonly isWithoutCriteria?: boolean;
  /** How many things look like a task; those that `tasks` lacks are among the problems, or merged into another. */
  readonly found: number;
}
