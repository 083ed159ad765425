import { plural } from "../report/counts.ts";
import type { ImportCycle } from "./import-cycles.ts";
import { importWords } from "./import-words.ts";
import { linkWords } from "./render-tasks.ts";
import type { TaskCycle } from "./task-links.ts";

/** Every group of files that import one another in cycles, with a shortest cycle of each. */
export function renderCycles(cycles: readonly ImportCycle[]): string {
  const groups = cycles.map(({ files, witness }) => ({
    title: groupTitle(files.length, "files", witness.length),
    lines: witness.map((line) => importWords(line)),
  }));
  return render(groups);
}

/** The same for tasks. */
export function renderTaskCycles(cycles: readonly TaskCycle[]): string {
  const groups = cycles.map(({ tasks, witness }) => ({
    title: groupTitle(tasks.length, "tasks", witness.length),
    lines: witness.map(linkWords),
  }));
  return render(groups);
}

function groupTitle(size: number, noun: string, steps: number): string {
  const rest = steps < size ? `, a shortest cycle has ${steps}` : "";
  return `${size} ${noun} import one another${rest}`;
}

function render(groups: readonly { readonly title: string; readonly lines: readonly string[] }[]): string {
  if (groups.length === 0) return "no cycles\n";
  const blocks = groups.map(({ title, lines }) => [title, ...lines.map((line) => `  ${line}`)].join("\n"));
  return `${[...blocks, plural(groups.length, "cycle")].join("\n\n")}\n`;
}
