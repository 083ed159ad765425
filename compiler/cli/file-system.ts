/** What stands at a path; links are not followed. */
export interface Entry {
  readonly kind: "file" | "folder" | "link" | "other";
  /** Whether the owner may execute it; `undefined` where the system knows no such bit. */
  readonly executable: boolean | undefined;
  /** The bits of its permissions; absent where the system knows none. */
  readonly permissions?: number;
}

/** The bytes of a file, or why there are none. */
export type FileRead =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: ReadProblem };

/** Why a file could not be read. */
export type ReadProblem = "missing" | "folder" | "forbidden" | "unreadable";

/** A file to be made. */
export interface NewFile {
  readonly content: string;
  readonly executable: boolean;
  /** Exactly these, whatever is usual for new files; absent stands for what is usual. */
  readonly permissions?: number;
}

/** Why a change did not happen, in a few words; `undefined` when it did. */
export type Failure = string | undefined;

/** Files and folders, by path relative to the current folder or absolute. Nothing here throws. */
export interface FileSystem {
  /** Follows links. */
  read(path: string): FileRead;
  /** `undefined` when nothing stands there. */
  entryAt(path: string): Entry | undefined;
  /** Where a path leads when links are followed; the path itself where it is no link, or leads nowhere. */
  target(path: string): string;
  /** One name for all paths that lead to one file or folder. */
  identity(path: string): string;
  /** The same path without `.`, `..` and separators that add nothing, as far as can be told without looking. */
  normalize(path: string): string;
  /** Names in a folder, sorted by code unit; none when it cannot be listed. */
  list(folder: string): readonly string[];
  /** Makes one folder; its parent must exist. */
  createFolder(path: string): Failure;
  /** Fails when something stands there already. */
  createFile(path: string, file: NewFile): Failure;
  /** Gives a file a second name; fails when something stands there already. */
  link(from: string, to: string): Failure;
  /** A name that nobody else is given, on any machine. */
  uniqueName(): string;
  /** Replaces a file at the target in one step. */
  rename(from: string, to: string): Failure;
  /** Removes a file or an empty folder. */
  remove(path: string): Failure;
}
