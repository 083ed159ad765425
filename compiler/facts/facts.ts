import type { Digraph } from "../graph/digraph.ts";
import type { Route } from "../plan/order.ts";
import type { Claim, Plan, TaskId } from "../plan/plan.ts";
import type { Glob } from "../repo/glob.ts";
import type { IgnoredPaths } from "../repo/ignored-paths.ts";
import type { ImportEdge, RepoGraph } from "../repo/repo.ts";
import type { BrokenSymbol } from "./broken-symbol.ts";
import type { CouplingEvidence, Proof } from "./coupling-proof.ts";

/** What is known from the plan alone. */
export interface PlanFacts {
  readonly plan: Plan;
  readonly taskGraph: TaskGraph;
  /** Why the repository could not be opened, when it should have been. */
  readonly rootProblem?: string;
}

/** What is known once the repository has been read. The task graph also knows which contracts have text. */
export interface RepoFacts extends PlanFacts {
  readonly repo: RepoGraph;
  readonly claims: readonly ResolvedClaim[];
  readonly ownership: Ownership;
  /** Between every two tasks, ordered or not, covered by a contract or not. */
  readonly couplings: readonly ImportCoupling[];
  /** Every symbol that a task breaks, with those who use it. */
  readonly breaks: readonly BrokenSymbol[];
  /** Claimed paths that git ignores, of those that are not in the tree; absent where nobody asked. */
  readonly ignored?: IgnoredPaths | "unknown";
  /** What is wrong or must be kept apart; a coupling appears here only when it is unordered and uncovered. */
  readonly hazards: readonly Hazard[];
}

/** Why one task comes after another. */
export type DependencyReason =
  | { readonly kind: "declared" }
  | { readonly kind: "contract"; readonly contract: string };

/** `task` starts after `on` is done. */
export interface Dependency {
  readonly task: TaskId;
  readonly on: TaskId;
  readonly reason: DependencyReason;
  readonly route: Route;
}

/** The order that the plan asks for. Edges of `graph` run from what is done first to what comes after. */
export interface TaskGraph {
  readonly dependencies: readonly Dependency[];
  readonly graph: Digraph;
  /** True when `earlier` is done before `later` starts, directly or through others. */
  isBefore(earlier: TaskId, later: TaskId): boolean;
  /** True when neither comes before the other: they may run at the same time. */
  isUnordered(a: TaskId, b: TaskId): boolean;
}

/** What a claim does once the tree is known; the short form has become create or modify. */
export type Access = "create" | "modify" | "delete" | "read";

/** A claim read against the tree. */
export interface ResolvedClaim {
  readonly task: TaskId;
  readonly access: Access;
  readonly claim: Claim;
  readonly glob: Glob;
  /** Existing files that the claim covers, sorted. */
  readonly files: readonly string[];
  /** Present when the path is not the real one: a part of it is a symbolic link. */
  readonly alias?: Alias;
  /** What of the file, where the plan names it and it can be told; absent: all of it. */
  readonly symbol?: SymbolClaim;
  /** Present when the plan does not say it: `claim.route` then is what it follows from. */
  readonly implied?: Implication;
}

/** A path through a symbolic link. */
export interface Alias {
  /** As the plan has it. */
  readonly written: string;
  /** The real path of the same file; `undefined` where the link leads out of the repository. */
  readonly real: string | undefined;
  readonly link: string;
}

/** A part of a file that has a name. */
export interface SymbolClaim {
  /** As the plan calls it. */
  readonly name: string;
  /** As the file itself calls it: two names of one declaration are one. */
  readonly local: string;
  /** True when the task adds it to the file. */
  readonly isNew: boolean;
}

/** Why a task writes a file that it does not claim. */
export interface Implication {
  readonly kind: "barrel" | "registration" | "manifest" | "lockfile" | "migration" | "generated" | "snapshot";
  /** A clause, e.g. `"src/index.ts" re-exports every file beside it`. */
  readonly reason: string;
  /** Where in the repository this can be seen. */
  readonly evidence?: Evidence;
}

/** A place in a file of the repository. */
export interface Evidence {
  readonly file: string;
  readonly span?: ImportEdge["span"];
}

/** Who claims which existing or planned file. */
export interface Ownership {
  /** Paths that are claimed, sorted; planned files are those that a single path names for writing. */
  readonly paths: readonly string[];
  /** Claims that cover a path, in order of task and route. */
  claimsOn(path: string): readonly ResolvedClaim[];
  /** Tasks that may write a path (create, modify or delete), in plan order. */
  writersOf(path: string): readonly TaskId[];
}

/** One chain of imports from a file that one task writes to a file that the other writes. */
export interface ImportChain {
  /** The first edge leaves the importing file, the following ones are re-exports. */
  readonly edges: readonly ImportEdge[];
  /** Names that cross, as the last file exports them; `*` when they cannot be told apart. */
  readonly symbols: readonly string[];
  readonly typeOnly: boolean;
  readonly evidence: CouplingEvidence;
  /** Why what crosses is taken to change; absent where only the files are the same. */
  readonly proof?: Proof;
}

/** Something two tasks may do to each other. Pairs are unordered unless the kind says otherwise. */
export type Hazard =
  | WriteWrite
  | DoubleCreate
  | WriteAfterDelete
  | ReadOfCreated
  | ImportCoupling
  | MutualImports
  | LockClash;

/** Both may write one path. `path` is a witness: an existing file, or one that could be created. */
export interface WriteWrite {
  readonly kind: "write-write";
  readonly claims: readonly [ResolvedClaim, ResolvedClaim];
  readonly path: string;
  readonly exists: boolean;
  /** How many existing files both cover. */
  readonly shared: number;
}

/** Both create one path, ordered or not. */
export interface DoubleCreate {
  readonly kind: "create-create";
  readonly claims: readonly [ResolvedClaim, ResolvedClaim];
  readonly path: string;
}

/** `later` uses what `deletion` removes, after it or at the same time. */
export interface WriteAfterDelete {
  readonly kind: "write-after-delete";
  readonly deletion: ResolvedClaim;
  readonly later: ResolvedClaim;
  readonly path: string;
  readonly ordered: boolean;
}

/** `reader` needs a file that `creator` makes, and does not come after it. */
export interface ReadOfCreated {
  readonly kind: "read-of-created";
  readonly reader: ResolvedClaim;
  readonly creator: ResolvedClaim;
  readonly path: string;
  /** True when the reader is even ordered before the creator. */
  readonly reversed: boolean;
}

/** Files of `importer` import files of `imported`; `chains` is never empty, best evidence first, then shortest. */
export interface ImportCoupling {
  readonly kind: "import-coupling";
  readonly importer: TaskId;
  readonly imported: TaskId;
  /** True when `imported` only deletes what the chains lead to: then the importing side goes first. */
  readonly deletes: boolean;
  /** That of the first chain. */
  readonly evidence: CouplingEvidence;
  readonly chains: readonly ImportChain[];
}

/** Tasks whose files import each other in a circle; at least two, sorted, with one coupling per step. */
export interface MutualImports {
  readonly kind: "mutual-imports";
  readonly tasks: readonly TaskId[];
  /** `changed` where every coupling is; else nothing tells that what crosses changes all around. */
  readonly evidence: CouplingEvidence;
  readonly couplings: readonly ImportCoupling[];
}

/** Both hold one lock, a name for what is no file, and neither comes after the other. */
export interface LockClash {
  readonly kind: "lock";
  readonly key: string;
  readonly holders: readonly [LockHolder, LockHolder];
}

/** A task and where it names the lock. */
export interface LockHolder {
  readonly task: TaskId;
  readonly route: Route;
}
