import type { SourceText } from "../source/text.ts";
import type { ImportedPlan } from "./imported.ts";

/** What an importer may ask about the repository around a plan. Paths are relative to its root. */
export interface ImportTree {
  isFile(path: string): boolean;
  isFolder(path: string): boolean;
  /** Files whose path ends with `/` and these segments, sorted; at most a few. */
  endingWith(segments: string): readonly string[];
}

/** What an importer is given. */
export interface ImportInput {
  /** The files of the plan, sorted by path; one, unless the format is a folder. */
  readonly files: readonly SourceText[];
  /** `undefined` when the repository is not to be read. */
  readonly tree: ImportTree | undefined;
}

/** A reader of one format. */
export interface Importer {
  /** As `--from` names it. */
  readonly id: string;
  /** What people call the format. */
  readonly title: string;
  /** Which file or folder to name, for help. */
  readonly place: string;
  /** True when the files are surely of this format. They are those of one folder, or a single one. */
  detects(files: readonly SourceText[]): boolean;
  /** Reads what can be read. Never throws. */
  read(input: ImportInput): ImportedPlan;
}
