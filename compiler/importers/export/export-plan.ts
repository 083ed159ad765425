import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type SourceText, sourceText } from "../../source/text.ts";
import { applyEdits } from "../../source/text-edit.ts";
import type { TranslatedPlan } from "../raw-plan-of.ts";
import { exportTasks, type ScheduledTask } from "./export-tasks.ts";
import type { ExportChange } from "./exporter.ts";
import { clashesIn } from "./mended-importer.ts";
import { exporters } from "./registry.ts";

/** A plan and what the compiler made of it. */
export interface PlanToExport {
  /** The id of its format. */
  readonly format: string;
  readonly files: readonly SourceText[];
  /** As the files say it. */
  readonly translated: TranslatedPlan;
  /** What was found in it as the files say it. */
  readonly diagnostics: readonly Diagnostic[];
  readonly scheduled: readonly ScheduledTask[];
}

/** A plan after an export. */
export interface ExportedPlan {
  readonly files: readonly SourceText[];
  readonly changes: readonly ExportChange[];
  /** What could not be written, lower case, no full stop. */
  readonly left: readonly string[];
}

/** Writes what the compiler found into the texts of a plan; what need not change is the same to the last character. */
export function exportPlan(plan: PlanToExport): ExportedPlan {
  const { format, files, translated, diagnostics, scheduled } = plan;
  const exporter = exporters.find(({ id }) => id === format);
  if (exporter === undefined) throw new Error(`no exporter "${format}"`);
  const { edits, changes, left } = exporter.write({
    files,
    ...exportTasks(translated, scheduled),
    clashes: clashesIn(diagnostics, translated.raw),
  });
  const written = files.map((file) => {
    const text = applyEdits(file, edits);
    return text === file.text ? file : sourceText(file.path, text);
  });
  return { files: written, changes, left };
}
