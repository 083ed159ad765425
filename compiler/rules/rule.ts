import type { ContractFacts } from "../contracts/contracts.ts";
import type { Fix, Label, Place, Severity } from "../diagnostics/diagnostic.ts";
import type { PlanFacts, RepoFacts } from "../facts/facts.ts";
import type { SourceFacts } from "../plan/problems.ts";
import type { ScheduleFacts } from "../schedule/schedule.ts";
import type { PlansFacts } from "./no-plan-clash.ts";
import type { WaiverFacts } from "./waiver-facts.ts";

/** What a rule of each stage is given. */
export interface FactsAt {
  readonly source: SourceFacts;
  readonly plan: PlanFacts;
  readonly repo: RepoFacts;
  readonly contract: ContractFacts;
  readonly schedule: ScheduleFacts;
  /** Of plans that are checked together. */
  readonly plans: PlansFacts;
  /** Whatever stage was reached. */
  readonly waiver: WaiverFacts;
}

/** How much must be known before a rule can speak. */
export type Stage = keyof FactsAt;

/** A stage of the compile of one plan, of which later ones may not be reached. */
export type CompileStage = Exclude<Stage, "plans" | "waiver">;

/** What a rule found; the runner adds the rule's id and severity. */
export interface Finding {
  readonly message: string;
  readonly at: Place;
  readonly label?: string;
  readonly related?: readonly Label[];
  readonly help?: string;
  readonly fix?: Fix;
  /** Only where the evidence makes it better or worse than the rule's own severity. */
  readonly severity?: Severity;
}

/** One rule: a generator from facts to findings, without input or output. */
export interface Rule<S extends Stage = Stage> {
  readonly id: string;
  /** One sentence. */
  readonly summary: string;
  /** Why it matters, for `explain` and the rule's page. */
  readonly why: string;
  readonly severity: Severity;
  /** `false` for rules whose errors protect what is written out: they are neither waived nor made to matter less. */
  readonly waivable?: false;
  readonly stage: S;
  check(facts: FactsAt[S]): Iterable<Finding>;
}
