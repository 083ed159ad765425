/** Whether a line of a checklist holds; `unknown` is never a yes. */
export type ChecklistState = "yes" | "no" | "unknown";

/** One line of a checklist, decided by what is known of a plan. */
export interface ChecklistLine {
  /** What should hold, in one clause. */
  readonly text: string;
  readonly state: ChecklistState;
  /** Numbers, names and places; for `unknown` why it is not known. */
  readonly evidence: string;
  /** Ids of the rules that decide; empty where the schedule or a setting does. */
  readonly rules: readonly string[];
}

/** Lines under a heading. */
export interface Checklist {
  readonly title: string;
  readonly lines: readonly ChecklistLine[];
}
