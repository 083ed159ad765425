import type { RepoAccess, RepoScope } from "../index.ts";
import type { Preparation } from "../repo/reader.ts";
import type { FileSystem } from "./file-system.ts";

/** One of the two texts that a program writes. */
export interface OutputStream {
  readonly isTTY: boolean;
  write(text: string): void;
}

/** Opens the tree around a folder, or at `scope.root` seen from there. Never throws. */
type OpenRepo = (folder: string, scope: RepoScope, prepare?: Preparation) => Promise<RepoAccess>;

/** Everything the command line asks of the machine it runs on. Tests pass a literal. */
export interface Host {
  readonly files: FileSystem;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Name of the current folder, without its path. */
  readonly folderName: string;
  /** All of standard input. */
  stdin(): Promise<Uint8Array>;
  env(name: string): string | undefined;
  /** Milliseconds from any starting point; only for the progress line. */
  now(): number;
  /** What opens trees; loaded late, since few commands look at one. */
  repoOpener(): Promise<OpenRepo>;
  /** The day as YYYY-MM-DD in UTC, for what ends on some day; nothing else may depend on it. */
  today(): string;
  /** The text of a file of our own package, by path from its root; `undefined` when it is not there. */
  packageFile(path: string): string | undefined;
}
