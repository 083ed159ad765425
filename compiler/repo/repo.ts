import type { Span } from "../source/text.ts";

/** What the compiler may ask of a working tree. The shell fills it from disk, tests from a literal. */
export interface RepoReader {
  /** Every file, relative to the root, `/`-separated, sorted by code unit. */
  readonly files: readonly string[];
  /** The files before any scope narrowed them; absent when none did. */
  readonly listed?: readonly string[];
  /** The text of a listed file; `undefined` when it cannot be read as text. */
  read(path: string): string | undefined;
}

/**
 * How a file asks for another. `require` covers `import x = require()`; `type-only` covers `import("x")` types, JSDoc
 * imports, module augmentations and triple-slash references.
 */
export const importKinds = ["static", "type-only", "re-export", "dynamic", "require"] as const;

/** One of `importKinds`. */
export type ImportKind = (typeof importKinds)[number];

/** One name that crosses an edge: `*` stands for the whole module. */
export interface ImportedName {
  /** As the target exports it. */
  readonly name: string;
  /** As the importing file exports it (re-exports), or calls it. */
  readonly as: string;
}

/** A specifier that leads to a file of the repository. */
export interface ImportEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: ImportKind;
  readonly specifier: string;
  /** Where the specifier stands in `from`, quotes included. */
  readonly span: Span;
  /** Line of the specifier, from 1. */
  readonly line: number;
  /** Empty for a side-effect import and a namespace that is never used; `*` where the names cannot be told apart. */
  readonly names: readonly ImportedName[];
}

/** Why a specifier that should lead to a file of the repository does not. */
export const unresolvedReasons = [
  /** A relative path behind which there is no file. */
  "no-file",
  /** A relative path that leads out of the repository. */
  "above-root",
  /** A `paths` alias or a `baseUrl` path that matches, with no file behind it. */
  "no-alias-target",
  /** A `#name` that the nearest package.json does not lead anywhere. */
  "no-package-import",
  /** A package of the workspace that has no such entry. */
  "no-package-entry",
] as const;

/** One of `unresolvedReasons`. */
export type UnresolvedReason = (typeof unresolvedReasons)[number];

/** A relative or aliased specifier that leads to no file. Packages from outside the repository are not listed. */
export interface UnresolvedImport {
  readonly from: string;
  readonly specifier: string;
  /** From 1. */
  readonly line: number;
  readonly reason: UnresolvedReason;
}

/**
 * The whole import graph in compact form. Edge `e` leads from file `from[e]` to file `to[e]`; both are indexes of
 * `files`. Edges are in order of `from`, then as written; a file never leads to itself.
 */
export interface ImportTable {
  /** Every file in scope, sorted by code unit. */
  readonly files: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Index of `importKinds`. */
  readonly kind: Uint8Array;
  /** Line of the specifier in `from`, from 1. */
  readonly line: Int32Array;
  readonly unresolved: readonly UnresolvedImport[];
  /** How many files were read for imports. */
  readonly analysed: number;
  /** Files in a language with a front end that were too large or could not be read; sorted. */
  readonly skipped: readonly string[];
}

/** The files of a repository and who imports whom. */
export interface RepoGraph {
  /** Sorted by code unit. */
  readonly files: readonly string[];
  has(path: string): boolean;
  /** True for a file of the tree, also one that the plan leaves out of its scope. */
  isListed(path: string): boolean;
  /** True for a folder that holds at least one listed file. */
  hasFolder(path: string): boolean;
  /** Edges out of a file, in the order they are written. */
  importsOf(path: string): readonly ImportEdge[];
  readonly unresolved: readonly UnresolvedImport[];
  /**
   * The names that a module exports by its own statements, sorted, without what `export *` passes on. `undefined`
   * when that cannot be told: no module, another language, unreadable.
   */
  exportsOf(path: string): readonly string[] | undefined;
  /** How many files were read for imports. */
  readonly analysed: number;
  /** Files in a language with a front end that were too large or could not be read; sorted. */
  readonly skipped: readonly string[];
  /** True when imports of such a file can be read; false for languages without a front end. */
  isAnalysable(path: string): boolean;
}
