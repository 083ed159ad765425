import type { Outcome } from "../diagnostics/diagnostic.ts";
import type { PlanClaims } from "../facts/plan-meetings.ts";
import type { ImportFiles } from "../importers/import-files.ts";
import type { TranslatedPlan } from "../importers/raw-plan-of.ts";
import type { WorkOrder } from "../ir/work-order.ts";
import type { RepoScope } from "../plan/plan.ts";
import type { ImportFacts } from "../plan/problems.ts";
import type { RepoReader } from "../repo/repo.ts";
import type { Policies, WaivedFinding } from "../rules/apply-policies.ts";
import type { CompileStage } from "../rules/rule.ts";
import type { ScheduleFacts } from "../schedule/schedule.ts";
import type { SourceDocument } from "../source/document.ts";
import type { SourceText } from "../source/text.ts";

/** A plan file, and how to open the tree that it is about. */
export interface CompileInput {
  /** How the user named the plan, or `<stdin>`. */
  readonly path: string;
  /** Of a plan in our language. */
  readonly bytes: Uint8Array;
  /** Of a plan in another format: its files, which are read instead of `bytes`. */
  readonly foreign?: ImportFiles;
  /** Opens the tree; `undefined` means that the repository is not to be read. */
  readonly openRepo: ((scope: RepoScope) => RepoAccess | Promise<RepoAccess>) | undefined;
  /** Told what is being done; called often. */
  readonly onProgress?: (message: string) => void;
  /** The day as YYYY-MM-DD, for waivers that end; without it, none of those holds. */
  readonly today?: string;
  /** True: no work order is made, and no symbols are read for one, which takes longer than all rules. */
  readonly onlyDiagnostics?: boolean;
}

/** A tree, or why it could not be opened. */
export type RepoAccess =
  | {
      readonly ok: true;
      readonly reader: RepoReader;
      /** Tells one tree from another. */
      readonly root?: string;
      /** Where the current folder lies seen from the root; empty for the root, absent outside of it. */
      readonly here?: string;
    }
  | { readonly ok: false; readonly message: string };

/**
 * Everything a compile found out, as far as it went: the work order, only when it was wanted, every stage ran and none
 * found an error, and the diagnostics of all stages that ran, in no promised order.
 */
export interface Compilation extends Outcome<WorkOrder> {
  readonly source: SourceText;
  readonly document: SourceDocument | undefined;
  /** The last stage that ran. */
  readonly reached: CompileStage;
  /** The tree, to show lines of its files; `undefined` when it was not opened. */
  readonly reader: RepoReader | undefined;
  /** What tells the tree from others; never written out. */
  readonly root: string | undefined;
  /** For checks of several plans together; `undefined` when the tree was not opened. */
  readonly checked: CheckedPlan | undefined;
  /** What the plan is in our language; `undefined` when it is written in it, or has no task. */
  readonly translated: TranslatedPlan | undefined;
  /** How much of a plan in another format was read. */
  readonly imported: ImportFacts | undefined;
  /** What was found and is waived. */
  readonly waived: readonly WaivedFinding[];
  /** What the checks were made by; absent where the schedule was not reached. */
  readonly scheduled?: ScheduleFacts;
  /** Of how many files syntax trees were read, to tell which names cross between tasks and what they mean. */
  readonly symbolFiles: number;
}

/** What a plan takes for itself, and what its author says about findings. */
export interface CheckedPlan {
  readonly claims: PlanClaims;
  readonly policies: Policies;
}
