import type { RepoFacts } from "../facts/facts.ts";
import type { EnvVariable, Reference, TaskId } from "../plan/plan.ts";
import type { DeclareError } from "../repo/symbol-reader.ts";

/** What is known once contracts have been held against the code. */
export interface ContractFacts extends RepoFacts {
  /** No rule asks for symbols, so that they are read for a work order only. */
  readonly shared: Pick<SharedContracts, "problems">;
}

/** What tasks must agree on, and what stands against it. */
export interface SharedContracts {
  /** Sorted by file, then line, then name. */
  readonly symbols: readonly SharedSymbol[];
  readonly environment: readonly (EnvVariable & { readonly contract: string })[];
  readonly problems: readonly ContractProblem[];
}

/** A declaration that one task provides and others rely on. */
export interface SharedSymbol {
  readonly name: string;
  readonly kind: "type" | "value";
  /** TypeScript: a whole type, or a signature without its body. */
  readonly text: string;
  readonly file: string;
  /** Line of the declaration in the code; `undefined` for a text that only the plan declares. */
  readonly line: number | undefined;
  /** Tasks that may change the declaration, in plan order. */
  readonly providers: readonly TaskId[];
  readonly consumers: readonly TaskId[];
  /** Name of the plan's contract, when it is declared there. */
  readonly contract: string | undefined;
  /** The text in the code, when the plan declares another. */
  readonly replaces: string | undefined;
}

/** Why a contract cannot be relied on. */
export type ContractProblem =
  | { readonly kind: "no-such-file"; readonly contract: string; readonly path: string }
  | {
      readonly kind: "no-such-symbol";
      readonly contract: string;
      readonly symbol: Reference;
      readonly path: string;
      readonly exported: readonly string[];
    }
  /** The file exists, but nothing reads its declarations: another language, too large, or out of scope. */
  | { readonly kind: "not-read"; readonly contract: string; readonly path: string }
  /** `span` is within the `declare` text; `message` is the type checker's, first line only. */
  | {
      readonly kind: "does-not-compile";
      readonly contract: string;
      readonly message: string;
      readonly span: DeclareError["span"];
    };
