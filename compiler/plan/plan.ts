import type { Route } from "../source/route.ts";
import type { RuleSetting, SharedFiles, Waiver } from "./policies.ts";
import type { Origin } from "./problems.ts";
import type { Dispatch, ModelSettings } from "./settings.ts";

declare const brand: unique symbol;

/** A task id that some task of the plan has; made in `decode.ts` only. */
export type TaskId = string & { readonly [brand]: "TaskId" };
/** A role id, declared or derived; made in `decode.ts` only. */
export type RoleId = string & { readonly [brand]: "RoleId" };

/** A decoded plan: defaults filled in, every entity with the route at which it was written. */
export interface Plan {
  readonly name: string;
  readonly goal: string | undefined;
  /** The branch the first wave starts from; `undefined` is the branch the repository is on. */
  readonly base: string | undefined;
  readonly repo: RepoScope;
  readonly dispatch: Dispatch;
  readonly models: ModelSettings;
  readonly roles: readonly Role[];
  readonly contracts: readonly Contract[];
  readonly sharedFiles: SharedFiles;
  readonly rules: readonly RuleSetting[];
  readonly waivers: readonly Waiver[];
  /** Names of what is wanted beside the files that every plan gets. */
  readonly targets: readonly Reference[];
  readonly gate: readonly string[];
  readonly gates: readonly WaveGate[];
  /** What remains to be done. */
  readonly tasks: readonly Task[];
  /** Tasks that are done or dropped: nothing waits for them, and their claims count no more. */
  readonly finished: readonly FinishedTask[];
  /** What the author says of the order, to be held against what follows from the rest. */
  readonly asserted: Assertions;
  /** True where it is written in a format of others, which may have no place for what ours can say. */
  readonly isImported: boolean;
}

/** A task that is not scheduled any more. */
export interface FinishedTask {
  readonly id: TaskId;
  readonly role: RoleId;
  readonly status: "done" | "dropped";
  readonly route: Route;
  /** Where tasks that remain, or contracts, name it. */
  readonly named: readonly Route[];
}

/** What plans of other formats say outright and ours derives. */
export interface Assertions {
  /** Tasks that are said to run beside each other: all of one group. */
  readonly parallel: readonly ParallelAssertion[];
  readonly waves: readonly WaveAssertion[];
  /** True where tasks are meant to be done in the order written, as far as nothing says otherwise. */
  readonly isOrdered: boolean;
  /** True where tasks of the format have no place for criteria: those stand in another document, for several tasks. */
  readonly isWithoutCriteria?: boolean;
}

/** A mark such as `[P]`. */
export interface ParallelAssertion {
  readonly task: TaskId;
  readonly group: string;
  readonly route: Route;
}

/** A wave that a task is said to run in, from 1. */
export interface WaveAssertion {
  readonly task: TaskId;
  readonly wave: number;
  readonly route: Route;
}

/** Which part of which repository the plan is about. */
export interface RepoScope {
  /** Relative to the folder of the plan; `undefined` is the root of the repository around the plan. */
  readonly root: string | undefined;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly tsconfig: string | undefined;
}

/** Kind of work a role does. */
export type RoleShape =
  | "auditor"
  | "designer"
  | "architect"
  | "reviewer"
  | "implementer"
  | "test-author"
  | "refactorer"
  | "verifier"
  | "documenter"
  | "reader"
  | "summarizer"
  | "sweeper";

/** What an agent is for. */
export interface Role {
  readonly id: RoleId;
  readonly title: string;
  /** `undefined` when neither declared nor derivable. */
  readonly shape: RoleShape | undefined;
  readonly model: string | undefined;
  /** How many agents may hold the role in one wave. */
  readonly instances: number;
  /** False for the role that a task without one gets. */
  readonly declared: boolean;
  readonly route: Route;
}

/** Kind of deliverable. */
export type TaskType =
  | "plan"
  | "implementation"
  | "debugging"
  | "code-review"
  | "security-review"
  | "test-generation"
  | "architecture-spike"
  | "refactor"
  | "migration"
  | "documentation"
  | "lint-fix"
  | "type-annotations"
  | "dependency-update"
  | "research"
  | "verification";

/** A task's type and where it comes from, e.g. `declared` or `"audit" in the title`. */
export interface TypeChoice {
  readonly type: TaskType;
  readonly declared: boolean;
  readonly reason: string;
}

/** What a task does to a file. `write` is the short form: modify where the file exists, create where it does not. */
export type ClaimAccess = "create" | "modify" | "delete" | "read" | "write";

/** One entry of `files`, as written. */
export interface Claim {
  readonly access: ClaimAccess;
  readonly pattern: string;
  /** What of the file, as in `load` or `Store.save`; `undefined` is all of it. */
  readonly symbol: string | undefined;
  readonly route: Route;
}

/** A name that refers to a task or contract, resolved; unresolved names are only diagnosed. */
export interface Reference<Id extends string = string> {
  readonly id: Id;
  readonly route: Route;
}

/** Everything that the author wrote about a task, to look for names in. */
export interface TaskText {
  /** Title, description, criteria and commands, a line each; in plans of other formats its part of the file. */
  readonly text: string;
  /** Where exactly this text stands; absent when it was put together. */
  readonly origin?: Origin;
}

/** `path#Symbol`, as written. */
export interface SymbolReference {
  readonly path: string;
  /** `undefined` when there is no `#` in it. */
  readonly symbol: string | undefined;
  readonly route: Route;
}

/** What the plan says a task takes; `undefined` where it says nothing. */
export interface Estimate {
  readonly minutes: number | undefined;
  readonly tokens: number | undefined;
}

/** One deliverable of one agent. */
export interface Task {
  readonly id: TaskId;
  readonly title: string;
  readonly description: string | undefined;
  readonly text: TaskText;
  readonly role: RoleId;
  readonly type: TypeChoice;
  readonly files: readonly Claim[];
  readonly dependsOn: readonly Reference<TaskId>[];
  readonly consumes: readonly Reference[];
  readonly provides: readonly Reference[];
  /** Exported symbols whose meaning it changes. */
  readonly breaks: readonly SymbolReference[];
  /** Packages that it adds, as written. */
  readonly packages: readonly Reference[];
  /** Keys of what is no file. */
  readonly locks: readonly Reference[];
  readonly acceptance: readonly string[];
  readonly verify: readonly string[];
  readonly estimate: Estimate;
  readonly branch: string | undefined;
  /** The wave this task is pinned to, from 1. */
  readonly wave: number | undefined;
  readonly model: string | undefined;
  /** True for a task that runs unattended beside the others. */
  readonly background: boolean;
  readonly status: "pending" | "in-progress" | "done" | "dropped";
  readonly route: Route;
}

/** A declaration that several tasks rely on. */
export interface Contract {
  readonly name: string;
  readonly kind: "type" | "api" | "env";
  readonly path: string | undefined;
  readonly symbols: readonly Reference[];
  /** TypeScript text that stands for the declaration. */
  readonly declare: string | undefined;
  /** Tasks that write it: the declared one, and those that list the contract under `provides`. */
  readonly providers: readonly Reference<TaskId>[];
  readonly consumers: readonly Reference<TaskId>[];
  readonly env: readonly EnvVariable[];
  readonly route: Route;
}

/** An environment variable and what it means. */
export interface EnvVariable {
  readonly name: string;
  readonly text: string;
}

/** Commands that must pass after one wave, in addition to `gate`. */
export interface WaveGate {
  readonly wave: number;
  readonly commands: readonly string[];
}
