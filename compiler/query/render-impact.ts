import type { ImportUse } from "../repo/import-uses.ts";
import { plural } from "../report/counts.ts";
import { visibleText } from "../report/visible-text.ts";
import type { Impact, Importer } from "./impact.ts";
import { fileWords, placeWords, useWords } from "./import-words.ts";
import type { PlannedImpact, TaskImpact, TaskOrder } from "./planned-impact.ts";

/** Who breaks: every import that a change reaches; with a plan, under the task that writes the file. */
export function renderImpact(impact: Impact, planned?: PlannedImpact): string {
  const blocks =
    planned === undefined ? [importerLines(impact.importers, impact)] : taskBlocks(impact, planned);
  const filled = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return `${[title(impact), ...filled].join("\n\n")}\n`;
}

function title({ file, symbol, importers, reached }: Impact): string {
  const name = `${fileWords(file)}${symbol === undefined ? "" : `#${visibleText(symbol)}`}`;
  if (importers.length === 0) return `${name}: no file imports it`;
  const verb = importers.length === 1 ? "imports" : "import";
  return `${name}: ${plural(importers.length, "file")} ${verb} it, ${reached} in all ${reached === 1 ? "leads" : "lead"} to it`;
}

function importerLines(importers: readonly Importer[], { file }: Impact): readonly string[] {
  return importers.flatMap(({ uses }) => uses.map((use) => useLine(use, file)));
}

function useLine(use: ImportUse, changed: string): string {
  const text = `${placeWords(use)} ${useWords(use)}`;
  return use.to === changed ? withoutTarget(text) : `${text}${fileWords(use.to)}`;
}

/** The target need not be said again when it is what the title names. */
function withoutTarget(text: string): string {
  return text.endsWith(" of ") ? text.slice(0, -4) : `${text}it`;
}

function taskBlocks(impact: Impact, planned: PlannedImpact): readonly (readonly string[])[] {
  const indented = (importers: readonly Importer[]) =>
    importerLines(importers, impact).map((line) => `  ${line}`);
  const { changers, tasks, unowned } = planned;
  return [
    [changers.length === 0 ? "no task writes it" : `written by ${changers.join(", ")}`],
    ...tasks.map((task) => [taskTitle(task, planned), ...indented(task.importers)]),
    unowned.length === 0 ? [] : ["no task writes these", ...indented(unowned)],
  ];
}

function taskTitle({ task, order, notAfter }: TaskImpact, { changers }: PlannedImpact): string {
  const words = {
    changes: "changes it itself",
    after: `comes after ${changers.join(", ")}`,
    "not-after": `does not come after ${notAfter.join(", ")}`,
    unchanged: "writes these",
  } as const satisfies Record<TaskOrder, string>;
  return `${task} ${words[order]}`;
}

/** The same for programs. */
export function renderImpactJson(impact: Impact, planned?: PlannedImpact): string {
  const { file, symbol, importers, reached } = impact;
  const files = (list: readonly Importer[]) => list.map((importer) => importer.file);
  const answer = {
    format: "seamwright/impact",
    version: 1,
    file,
    ...(symbol !== undefined && { symbol }),
    importers: importers.map(({ file: from, uses }) => ({ file: from, uses: uses.map(useJson) })),
    reached,
    ...(planned !== undefined && {
      written_by: planned.changers,
      tasks: planned.tasks.map(({ task, order, notAfter, importers: own }) => ({
        task,
        order,
        not_after: notAfter,
        files: files(own),
      })),
      unowned: files(planned.unowned),
    }),
  };
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}

function useJson({ from, to, kind, line, names }: ImportUse): object {
  return { from, to, kind, line, names };
}
