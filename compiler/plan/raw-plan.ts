// Generated from schema/plan.schema.json by `npm run generate`. Do not edit.

/**
 * A plan for a team of coding agents: who may write what, in which order, against which contracts.
 */
export interface RawPlan {
  /**
   * Where the schema of this file is, for editors of JSON. The compiler does not look at it.
   */
  $schema?: string;
  /**
   * Version of the plan language. There is only 1.
   */
  version: 1;
  /**
   * Kebab-case name of the plan; used in branch, folder and file names.
   */
  name: string;
  /**
   * What the plan is for, in one sentence.
   */
  goal?: string;
  /**
   * Branch the first wave starts from. Default: the branch the repository is on.
   */
  base?: string;
  repo?: RawRepo;
  dispatch?: RawDispatch;
  models?: RawModels;
  /**
   * Role id to role. A task without a role gets one of its own.
   */
  roles?: {
    [k: string]: RawRole;
  };
  /**
   * Contract name to contract: what tasks agree on before any of them starts.
   */
  contracts?: {
    [k: string]: RawContract;
  };
  shared_files?: RawSharedFiles;
  /**
   * Commands that must pass after every wave.
   */
  gate?: string[];
  /**
   * Commands that must pass after one wave as well, by wave number, from 1.
   */
  gates?: {
    [k: string]: string[];
  };
  /**
   * What `compile` writes beside the files that every plan gets. Default: nothing more; `--target` adds to it.
   *
   * Items: Name of a target; `seamwright targets` says what each is and needs.
   */
  targets?: (
    | "argo"
    | "beads"
    | "claude"
    | "codeowners"
    | "csv"
    | "dot"
    | "git"
    | "github-actions"
    | "gitlab-ci"
    | "mailbox"
    | "make"
    | "mermaid"
    | "taskmaster"
  )[];
  /**
   * Rule id to how much it matters. Errors that protect what is written out stay errors.
   */
  rules?: {
    /**
     * `off`: the rule is not applied. `note`, `warning` or `error`: how much its findings matter.
     */
    [k: string]: "off" | "note" | "warning" | "error";
  };
  /**
   * Findings that somebody has looked at and accepts.
   */
  waivers?: RawWaiver[];
  /**
   * What is to be done.
   *
   * @minItems 1
   * @maxItems 1000
   */
  tasks: [RawTask, ...RawTask[]];
}
/**
 * Which part of which repository the plan is about.
 */
export interface RawRepo {
  /**
   * Root of the repository, relative to the plan file. Default: the root of the git repository around the plan.
   */
  root?: string;
  /**
   * Globs of the files the plan is about. Default: every file that git tracks or could track.
   */
  include?: string[];
  /**
   * Globs of files to leave out. Default: none.
   */
  exclude?: string[];
  /**
   * The tsconfig whose paths apply to every file, relative to the root. Default: the nearest one above each file.
   */
  tsconfig?: string;
}
/**
 * How the plan is run: by what kind of team, with how many agents, and how they are kept apart.
 */
export interface RawDispatch {
  /**
   * What kind of team runs it. `subagents`: helpers of one session. `swarm`: many that only read. `team`: agents that write files of their own. `federation`: independent sessions. Default: `auto`, the compiler decides and says why.
   */
  tier?: "auto" | "subagents" | "swarm" | "team" | "federation";
  /**
   * Agents that may work at once. Default: 6.
   */
  max_agents?: number;
  /**
   * What keeps agents apart: `none` (they share one checkout), a `branch` in it, or a `worktree`, `container` or `vm` for each. Default: `worktree`.
   */
  isolation?: "none" | "branch" | "worktree" | "container" | "vm";
  /**
   * Who commits: the `leader` after each wave, or, with `self-wiring`, each agent its own work. Default: `leader`.
   */
  commits?: "leader" | "self-wiring";
  /**
   * What an import between the files of two tasks means. `merge-order`: merge the imported side first. `separate`: do it in an earlier wave too. `off`: nothing. Default: `merge-order`.
   */
  coupling?: "merge-order" | "separate" | "off";
  /**
   * How finished branches come together. `sequential`: one by one into the base, each rebased first. `integration-branch`: all into a branch of the plan. `feature-flags`: all into the base, as they are. Default: `sequential`.
   */
  merge?: "sequential" | "integration-branch" | "feature-flags";
  /**
   * How a team with a mailbox works. `plan-team`: sealed bids, cross review, validation by QA. `build-team`: waves of a few tasks, each reviewed by QA. Default: `build-team`.
   */
  mode?: "plan-team" | "build-team";
  /**
   * Tasks in a wave of a build team with a mailbox, at most. Default: 5.
   */
  batch?: number;
  budget?: RawBudget;
}
/**
 * What the whole plan may take at most, by the compiler's own estimate.
 */
export interface RawBudget {
  /**
   * US dollars. Default: no limit.
   */
  usd?: number;
  /**
   * Input and output tokens together. Default: no limit.
   */
  tokens?: number;
  /**
   * Minutes from the first wave's start to the last one's end. Default: no limit.
   */
  minutes?: number;
}
/**
 * Model names for each tier, and prices that replace or extend the catalogue.
 */
export interface RawModels {
  /**
   * Model for judgement: audits, architecture, hard debugging. Default: the catalogue's.
   */
  deep?: string;
  /**
   * Model for most work. Default: the catalogue's.
   */
  standard?: string;
  /**
   * Model for mechanical work. Default: the catalogue's.
   */
  fast?: string;
  /**
   * USD per million tokens, by model name.
   */
  prices?: {
    [k: string]: RawPrice;
  };
}
/**
 * What a model costs.
 */
export interface RawPrice {
  /**
   * USD per million input tokens.
   */
  input: number;
  /**
   * USD per million output tokens.
   */
  output: number;
}
/**
 * What agents are for, and how many there may be.
 */
export interface RawRole {
  /**
   * A contract, not a number: what this agent is for.
   */
  title: string;
  /**
   * Kind of work; decides how strong a model it gets. Judgement (auditor, designer, architect, reviewer): deep. Going through files (reader, summarizer, sweeper): fast. All others: standard.
   */
  shape?:
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
  /**
   * Model for every task of this role. Default: by `shape`, else by the type of the task.
   */
  model?: string;
  /**
   * How many agents may hold the role in one wave. Default: 1.
   */
  instances?: number;
}
/**
 * A declaration that several tasks rely on. Its text is in the code, or here under `declare`.
 */
export interface RawContract {
  /**
   * What is declared: a `type`, an `api` (functions, classes) or environment variables (`env`). Default: `type`.
   */
  kind?: "type" | "api" | "env";
  /**
   * File that holds, or will hold, the declaration.
   */
  path?: string;
  /**
   * Exported names; taken from the code when the file exists.
   */
  symbols?: string[];
  /**
   * TypeScript text of the declaration, when it does not exist yet or will change.
   */
  declare?: string;
  /**
   * Task that writes it. Default: the one that lists it under `provides`.
   */
  provider?: string | number;
  /**
   * Tasks that rely on it. Default: those that list it under `consumes`.
   */
  consumers?: (string | number)[];
  /**
   * Environment variables: name to meaning, for kind `env`.
   */
  env?: {
    [k: string]: string;
  };
}
/**
 * Files that do not belong to one task, and what holds for them.
 */
export interface RawSharedFiles {
  /**
   * Only the lead writes them, between waves.
   */
  lead?: string[];
  /**
   * Nobody writes them, for example tests that were written first.
   */
  locked?: string[];
  /**
   * Several tasks may add to them in one wave, each in a place of its own.
   */
  append_only?: string[];
  /**
   * Files that a command makes from others.
   */
  generated?: RawGenerated[];
}
/**
 * A file that is made, what it is made from, and how.
 */
export interface RawGenerated {
  /**
   * What is made: a path or glob.
   */
  path: string;
  /**
   * What it is made from: paths or globs.
   *
   * @minItems 1
   */
  from: string | [string, ...string[]];
  /**
   * The command that makes it.
   */
  run?: string;
}
/**
 * Which findings are accepted, and why.
 */
export interface RawWaiver {
  /**
   * Id of the rule.
   */
  rule: string;
  /**
   * Only findings about this task. Default: about any.
   */
  task?: string | number;
  /**
   * Only findings about files that this path or glob covers. Default: about any.
   */
  path?: string;
  /**
   * Why it is accepted.
   */
  reason: string;
  /**
   * Last day on which it holds, as YYYY-MM-DD. Default: no end.
   */
  until?: string;
}
/**
 * One deliverable of one agent.
 */
export interface RawTask {
  /**
   * Unique; letters, digits, `.`, `_` and `-`, beginning with a letter or digit.
   */
  id: string | number;
  /**
   * The deliverable.
   */
  title: string;
  /**
   * More about it. Paths named here should be claimed under `files`.
   */
  description?: string;
  /**
   * Who does it: a key of `roles`. Default: a role of its own.
   */
  role?: string;
  /**
   * Kind of task; decides how long it usually takes and how strong a model it gets. Default: by the words of the title.
   */
  type?:
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
  /**
   * What the task does to which files: paths or globs relative to the root. A plain list means: modify what exists, create what does not.
   */
  files?:
    | {
        /**
         * Files the task makes. They must not exist yet.
         */
        create?: string[];
        /**
         * Files the task changes. They must exist, or an earlier task creates them.
         */
        modify?: string[];
        /**
         * Files the task removes.
         */
        delete?: string[];
        /**
         * Files the task relies on without writing them.
         */
        read?: string[];
      }
    | string[];
  /**
   * Tasks that must be done before this one starts. Default: none.
   */
  depends_on?: (string | number)[];
  /**
   * Contracts it relies on.
   */
  consumes?: string[];
  /**
   * Contracts it provides.
   */
  provides?: string[];
  /**
   * Exported symbols whose meaning or signature the task changes, each as path#Symbol.
   */
  breaks?: string[];
  /**
   * Packages it adds, optionally with a version. It then writes the nearest manifest and the lock file.
   */
  packages?: string[];
  /**
   * Keys for what is no file. Two tasks with one key never run at the same time.
   */
  locks?: string[];
  /**
   * How anyone can tell that it is done.
   */
  acceptance?: string[];
  /**
   * Commands that prove it.
   */
  verify?: string[];
  /**
   * How long it takes: `8m`, `1h30m`, or minutes and tokens. Default: what is usual for its type.
   */
  estimate?:
    | string
    | {
        /**
         * Minutes of one agent.
         */
        minutes?: number;
        /**
         * Output tokens.
         */
        tokens?: number;
      };
  /**
   * Branch it is done on. Default: `<plan>/<task>`.
   */
  branch?: string;
  /**
   * Pin to a wave, from 1. Default: the compiler chooses.
   */
  wave?: number;
  /**
   * Model for this task; overrides role and type. Default: theirs.
   */
  model?: string;
  /**
   * Runs unattended beside the others and is reviewed afterwards. Default: `false`.
   */
  background?: boolean;
  /**
   * How far it is: `pending`, `in-progress`, `done` or `dropped`. What is done or dropped is not scheduled, and nothing waits for it. Default: `pending`.
   */
  status?: "pending" | "in-progress" | "done" | "dropped";
}
