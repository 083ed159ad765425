import type { PlanEdit } from "../source/plan-edit.ts";
import type { Route } from "../source/route.ts";
import type { SourceText, Span } from "../source/text.ts";

/** How much a finding matters: an error stops the compile, a warning does not, a note only informs. */
export type Severity = "error" | "warning" | "note";

/** Where something is. `plan` places become spans only when a report is written. */
export type Place =
  | {
      readonly in: "plan";
      readonly route: Route;
      readonly part: "key" | "value";
      /** Words in a text that are meant; marked where they stand there once and as they are. */
      readonly words?: string;
    }
  | {
      readonly in: "text";
      readonly span: Span;
      /** Where the plan is put together from several texts. */
      readonly source?: SourceText;
    }
  | { readonly in: "file"; readonly file: string; readonly span?: Span };

/** A place and what to say beside it. */
export interface Label {
  readonly place: Place;
  readonly message?: string;
}

/** One complaint: what was found, where, how bad, and what to do. The why lives with the rule. */
export interface Diagnostic {
  /** The id of the rule. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly primary: Label;
  readonly related: readonly Label[];
  readonly help?: string;
  readonly fix?: Fix;
}

/** A change of the plan that mends what was found, and surely means what the author wants. */
export interface Fix {
  /** An imperative, as in `help`. */
  readonly title: string;
  readonly edits: readonly PlanEdit[];
}

/** A value and its complaints; no value when the stage could not make one. */
export interface Outcome<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The place of a value in the plan. */
export function valueAt(route: Route): Place {
  return { in: "plan", route, part: "value" };
}

/** The place of words in a text of the plan. */
export function wordsAt(route: Route, words: string): Place {
  return { in: "plan", route, part: "value", words };
}

/** The place of a key in the plan. */
export function keyAt(route: Route): Place {
  return { in: "plan", route, part: "key" };
}
