import type { BytesProblem } from "../source/bytes.ts";
import type { SyntaxProblem } from "../source/document.ts";
import type { Route } from "../source/route.ts";

/** What is wrong before there is a plan to speak of. */
export interface SourceFacts {
  readonly bytes: BytesProblem | undefined;
  readonly syntax: readonly SyntaxProblem[];
  readonly shape: readonly ShapeProblem[];
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
