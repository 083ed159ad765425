import type { Span } from "../source/text.ts";
import type { ImportedName, ImportKind, UnresolvedReason } from "./repo.ts";

/** The files that imports may lead to, as a front end sees them. */
export interface SourceTree {
  /** Every file in scope, sorted by code unit. */
  readonly files: readonly string[];
  has(path: string): boolean;
  /** The text of a file; `undefined` when it cannot be read as text or is too long. */
  read(path: string): string | undefined;
}

/** One place where a file asks for others, and where it leads. */
export interface LanguageImport {
  readonly kind: ImportKind;
  /** As the file writes it, shortened to what names the target: `crate::shop::Till`, `shop.till`, `till.h`. */
  readonly specifier: string;
  /** Where the specifier stands, in UTF-16 offsets. */
  readonly span: Span;
  /** What crosses, as the target calls it; `*` stands for all of it. */
  readonly names: readonly ImportedName[];
  /** The files of the tree that it means, sorted; none for what lies outside of the repository or leads nowhere. */
  readonly targets: readonly string[];
  /** Why a name that must be in the repository leads to no file; absent for what lies outside of it. */
  readonly reason?: UnresolvedReason;
}

/** Reads the imports of one language. Pure; never throws for what a file holds. */
export interface FrontEnd {
  /** How reports call the language. */
  readonly language: string;
  /** Endings of its files, without a dot. */
  readonly endings: readonly string[];
  /** Prepares to read files of a tree; what needs the whole tree is found when first asked. */
  open(tree: SourceTree): LanguageReader;
}

/** The front end for a file by its ending; `undefined` for a language that has none. */
export type FrontEndOf = (path: string) => FrontEnd | undefined;

/** The imports of a file in the order written. */
export type LanguageReader = (path: string, text: string) => readonly LanguageImport[];
