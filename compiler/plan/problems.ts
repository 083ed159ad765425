import type { BytesProblem } from "../source/bytes.ts";
import type { SyntaxProblem } from "../source/document.ts";
import type { Route } from "../source/route.ts";
import type { SourceText, Span } from "../source/text.ts";

/** What is wrong before there is a plan to speak of. */
export interface SourceFacts {
  readonly bytes: BytesProblem | undefined;
  readonly syntax: readonly SyntaxProblem[];
  readonly shape: readonly ShapeProblem[];
  /** Absent for plans in our own language. */
  readonly imported?: ImportFacts;
}

/** What became of a plan in another format. */
export interface ImportFacts {
  /** How many things look like a task. */
  readonly found: number;
  /** How many tasks the plan has. */
  readonly read: number;
  readonly problems: readonly ImportProblem[];
}

/** Where something was written: a text and the range in it. */
export interface Origin {
  readonly source: SourceText;
  readonly span: Span;
}

/** What kind of thing could not be taken over as it stands. */
export type ImportProblemKind =
  /** Something that should be a task is not in the plan, or the file cannot be read as its format. */
  | "unread-task"
  /** A part of a task is not in the plan. */
  | "unread-text"
  /** A path is named that cannot be a claim, as it lies elsewhere or stands for one nobody knows yet. */
  | "unclaimed-path"
  /** It was read in a way that its author may not have meant. */
  | "doubtful-reading";

/** Something of another format that was not taken over as it stands. */
export interface ImportProblem {
  readonly kind: ImportProblemKind;
  /** Lower case, no full stop, names in double quotes. */
  readonly message: string;
  readonly origin: Origin;
  /** An imperative. */
  readonly help?: string;
  readonly related?: readonly (Origin & { readonly message?: string })[];
  /** Paths of which one may be meant. */
  readonly rivals?: readonly string[];
  /** Of which others the same is to be said: they are told together. */
  readonly alike?: {
    /** What it is said of, without quotes. */
    readonly name: string;
    /** Follows the number of names, and is the same for all that are told together. */
    readonly many: string;
  };
}

/** A place where the plan is not as the schema wants it. */
export type ShapeProblem =
  | {
      readonly kind: "unknown-key";
      readonly route: Route;
      readonly key: string;
      readonly known: readonly string[];
    }
  | { readonly kind: "missing-key"; readonly route: Route; readonly key: string }
  | {
      readonly kind: "not-one-of";
      readonly route: Route;
      readonly found: unknown;
      readonly allowed: readonly unknown[];
    }
  | {
      readonly kind: "wrong-type";
      readonly route: Route;
      readonly found: unknown;
      readonly expected: readonly string[];
    }
  | {
      readonly kind: "wrong-form";
      readonly route: Route;
      readonly part: "key" | "value";
      readonly found: unknown;
      readonly expected: string;
    };
