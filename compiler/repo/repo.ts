import type { Span } from "../source/text.ts";
import type { IgnoredPaths } from "./ignored-paths.ts";
import type { ScanAccess } from "./scan-port.ts";
import type { TreeLayout } from "./tree-layout.ts";

/** What the compiler may ask of a working tree. The shell fills it from disk, tests from a literal. */
export interface RepoReader {
  /** Every file, relative to the root, `/`-separated, sorted by code unit. */
  readonly files: readonly string[];
  /** The files before any scope narrowed them; absent when none did. */
  readonly listed?: readonly string[];
  /** The text of a listed file; `undefined` when it cannot be read as text. */
  read(path: string): string | undefined;
  /** Symbolic links among the files, and where they lead; absent when there are none. */
  readonly links?: ReadonlyMap<string, string>;
  /** Symbolic links among the files that lead out of the tree. */
  readonly strayLinks?: ReadonlySet<string>;
  /** Folders that are other repositories, of which this one knows a commit only; sorted. */
  readonly submodules?: readonly string[];
  /** Which of some paths, there or not, git ignores; `undefined` when that cannot be told. Absent where nothing is ignored. */
  ignored?(paths: readonly string[]): Promise<IgnoredPaths | undefined>;
  /** True where names that differ only in case are one name. */
  readonly caseInsensitive?: boolean;
  /** Faster ways to the files, for a look at all of them; absent where there are none. */
  readonly scan?: ScanAccess;
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

/** One specifier as a file writes it, before anyone asks where it leads. */
export interface WrittenImport {
  readonly kind: ImportKind;
  readonly specifier: string;
  /** What to look up: the specifier, but `./` before the path of a triple-slash reference. */
  readonly request: string;
  /** Where the specifier stands, quotes included. */
  readonly span: Span;
  /** From 1. */
  readonly line: number;
  readonly names: readonly ImportedName[];
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

/** What something in a file is; `re-export` is a name that the file only passes on. */
export type DeclarationKind =
  | "function"
  | "class"
  | "interface"
  | "type"
  | "enum"
  | "variable"
  | "namespace"
  | "member"
  | "re-export";

/** Something that a file gives a name. */
export interface Declaration {
  /** `load`, `Store`, `Store.save`, `routes.list`, `default`. */
  readonly name: string;
  /** As the file itself calls it: `load` also for the `default` that stands for it. */
  readonly local: string;
  readonly kind: DeclarationKind;
  /** True when other files get it, or what it is part of, under this name. */
  readonly exported: boolean;
  /** Where the name stands. */
  readonly span: Span;
  /** From where it begins to where it ends; of overloads, from the first to the last. */
  readonly extent: Span;
}

/** The files of a repository and who imports whom. What is asked of one file is read when it is asked. */
export interface RepoGraph {
  /** Sorted by code unit. */
  readonly files: readonly string[];
  has(path: string): boolean;
  /** What else is known of the tree around them. */
  readonly layout: TreeLayout;
  /** True for a file of the tree, also one that the plan leaves out of its scope. */
  isListed(path: string): boolean;
  /** True for a folder that holds at least one listed file. */
  hasFolder(path: string): boolean;
  /** The text of a file in scope; `undefined` when there is none, or it cannot be read as text. */
  text(path: string): string | undefined;
  /** Edges out of a file, in the order they are written. */
  importsOf(path: string): readonly ImportEdge[];
  /**
   * The names that a module exports by its own statements, sorted, without what `export *` passes on. `undefined`
   * when that cannot be told: no module, another language, unreadable, or no syntax trees at hand.
   */
  exportsOf(path: string): readonly string[] | undefined;
  /**
   * What a file declares, in source order. `undefined` when that cannot be told: another language, unreadable, or no
   * syntax trees at hand.
   */
  declarationsOf(path: string): readonly Declaration[] | undefined;
  /** Files in scope that import a file, each once. Reads every file, unless the graph was opened with a table. */
  importersOf(path: string): readonly string[];
  /** The file that a specifier in a file leads to; `undefined` for what is outside, and for what leads nowhere. */
  resolve(from: string, specifier: string): string | undefined;
  /** True when imports of such a file can be read; false for languages without a front end. */
  isAnalysable(path: string): boolean;
  /** True for a file in a language with a front end that is too large or cannot be read. */
  isSkipped(path: string): boolean;
  /** True when an answer so far was less exact than a syntax tree would have made it. */
  wantsSyntax(): boolean;
  /** The files whose syntax trees were read so far, sorted. */
  parsed(): readonly string[];
}

/** What syntax trees tell of a file that a scan does not. Loaded late, since it brings TypeScript along. */
export interface SyntaxReader {
  /** Its imports, with the names that its code takes of whole modules; `undefined` when it cannot be parsed. */
  imports(path: string, text: string): readonly WrittenImport[] | undefined;
  /** The names that its own statements export; `undefined` when it is no module. */
  exportNames(path: string, text: string): readonly string[] | undefined;
  /** What it declares, in source order; `undefined` when it cannot be parsed. */
  declarations(path: string, text: string): readonly Declaration[] | undefined;
}
