/** How files are looked at. Paths are relative to the root. */
export interface FileAccess {
  /** The bytes of a file as Latin-1; `undefined` when it is no plain file, unreadable or longer than 2 MB. */
  bytes(path: string): string | undefined;
  /**
   * Writes four numbers at `4 * index`, which differ when the file does: milliseconds of its last change and of its
   * node's, its size and its node. `NaN` when nothing is there.
   */
  stamp(path: string, into: Float64Array, index: number): void;
}

/** What the whole graph is read through. */
export interface ScanAccess extends FileAccess {
  /** Tells one build of the program from another: what one has saved says nothing to the other. */
  readonly program: string;
  /** When the run began, in milliseconds since 1970. What changed about then may change again unseen. */
  readonly startedAt: number;
  /** What was saved last under a name; `undefined` when there is nothing, or caching is off. */
  load(name: string): Uint8Array | undefined;
  /** Saves whole or not at all; silent where nothing can be saved. */
  save(name: string, data: Uint8Array): void;
  /** A sum over bytes, as fast as the machine can. */
  checksum(bytes: Uint8Array): number;
  /** A second thread to share a long scan with, where there is one. */
  readonly helper?: ScanHelper;
}

/** Another thread that can scan files of the same root. */
export interface ScanHelper {
  /** Asks for a part of a scan; what was found, or `undefined` when the thread failed. */
  share(work: SharedWork): Promise<ScanPart | undefined>;
}

/** A scan that two threads do together, in blocks: one from the first path on, the other from the last. */
export interface SharedWork {
  readonly paths: readonly string[];
  /** True when the stamp of a file is to be taken before its bytes. */
  readonly stamped: boolean;
  /** One number in shared memory: the blocks that were taken by either. */
  readonly taken: Int32Array;
}

/** What one thread found of the files it has looked at. */
export interface ScanPart {
  /** Indexes among the paths. */
  readonly files: Int32Array;
  /** Where the imports of each file begin among the rows; -1 when only a parser can tell, -2 when it could not be read. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** Four numbers a file; empty when none were asked for. */
  readonly stamps: Float64Array;
  /** Numbers of `specifiers`, a row each. */
  readonly spec: Int32Array;
  readonly kind: Uint8Array;
  readonly line: Int32Array;
  readonly specifiers: readonly string[];
}
