import type { SourceText } from "../../source/text.ts";
import type { TextEdit } from "../../source/text-edit.ts";
import type { Origin } from "../imported.ts";

/** A task that remains, and what the compiler found out about it. */
export interface ExportTask {
  readonly id: string;
  /** What makes it a task, in the text of the plan. */
  readonly origin: Origin;
  /** From 1. */
  readonly wave: number;
  /** The tasks that remain and that it waits for, in plan order, without those that others of them wait for. */
  readonly dependsOn: readonly string[];
  /** Those of them that do not follow from what the plan says. */
  readonly missing: readonly string[];
  /** The tasks that are over and that it waited for. */
  readonly waitedFor: readonly string[];
  /** The patterns that it creates, modifies or deletes. */
  readonly writes: readonly string[];
}

/** A task that is done or dropped. */
export type FinishedTask = Pick<ExportTask, "id" | "origin">;

/** What is to be written back, and where. */
export interface ExportInput {
  /** The files of the plan, sorted by path. */
  readonly files: readonly SourceText[];
  /** In plan order. */
  readonly tasks: readonly ExportTask[];
  readonly finished: readonly FinishedTask[];
  /** Sets of tasks that are marked as parallel and write one path. */
  readonly clashes: readonly (readonly string[])[];
}

/** What an export changed, in a few words. */
export interface ExportChange {
  readonly path: string;
  /** `wave 1 -> 2`. */
  readonly what: string;
}

/** What is to be changed in the texts of a plan. */
export interface Exported {
  readonly edits: readonly TextEdit[];
  /** In the order of the texts. */
  readonly changes: readonly ExportChange[];
  /** What the format, or the way the plan is written, has no place for; lower case, no full stop. */
  readonly left: readonly string[];
}

/** A writer of one format. */
export interface Exporter {
  /** As `--to` names it: that of the importer. */
  readonly id: string;
  /** Says what to change; nothing where all is as it should be. Tasks that are done or dropped are left alone. */
  write(input: ExportInput): Exported;
}

/** Nothing is to be changed. */
export const unchanged: Exported = { edits: [], changes: [], left: [] };

/** Several parts of an export as one. */
export function together(parts: readonly Exported[]): Exported {
  return {
    edits: parts.flatMap(({ edits }) => edits),
    changes: parts.flatMap(({ changes }) => changes),
    left: parts.flatMap(({ left }) => left),
  };
}
