/**
 * All that a look at a repository has told, in columns: what goes into the cache. Scripts are the files that were read for
 * imports, in order; the imports of script `s` are those from `first[s]` to before `end[s]`.
 */
export interface FullTable {
  /** Every file of the tree. */
  readonly listed: readonly string[];
  /** Indexes of `listed`, ascending. */
  readonly scripts: Int32Array;
  readonly first: Int32Array;
  /** Less than `first` for scripts that could not be read. */
  readonly end: Int32Array;
  /** Index of `importKinds`, of each import. */
  readonly kind: Uint8Array;
  /** From 1. */
  readonly line: Int32Array;
  /** Index of `specifiers`. */
  readonly spec: Int32Array;
  readonly specifiers: readonly string[];
  /** Index of `listed`, or why there is none: see `resolution-answer.ts`. */
  readonly target: Int32Array;
  /** Four numbers for each script, as `ScanAccess.stamp` writes them; `NaN` where nothing can be told from them. */
  readonly stamps: Float64Array;
  /** The files that say how modules are found, and their stamps. */
  readonly settings: readonly string[];
  readonly settingStamps: Float64Array;
}
