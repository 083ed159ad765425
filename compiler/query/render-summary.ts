import { codeEnding } from "../repo/code-ending.ts";
import { languageOf } from "../repo/languages/language-endings.ts";
import { importKinds, type RepoGraph, type UnresolvedImport, type UnresolvedReason } from "../repo/repo.ts";
import { plural } from "../report/counts.ts";
import type { ImportPart } from "./import-part.ts";
import { fileWords } from "./import-words.ts";

/** What a summary is made from. */
export interface Summarized {
  readonly part: ImportPart;
  /** How many files lie on each cycle, the largest first. */
  readonly cycles: readonly number[];
  readonly repo: RepoGraph;
}

/** How many entries of a list are shown. */
const shown = 10;

/** The graph in a few lines: how much there is of what, and what could not be told. */
export function renderSummary({ part, cycles, repo }: Summarized): string {
  const lines = [
    row("files", fileCount(part, repo)),
    row("imports", importCounts(part)),
    row("cycles", cycleCount(cycles)),
    row("unresolved", String(part.unresolved.length)),
    ...firstOnes(part.unresolved.map(unresolvedWords)),
    row("not read", unreadWords(part, repo)),
    ...firstOnes(part.skipped.map((path) => `${fileWords(path)}: too large or unreadable`)),
  ];
  return `${lines.join("\n")}\n`;
}

function row(title: string, text: string): string {
  return `${title.padEnd(12)}${text}`;
}

function fileCount({ files, skipped }: ImportPart, repo: RepoGraph): string {
  const whole = files.length === repo.files.length ? "" : ` of ${repo.files.length}`;
  let read = -skipped.length;
  for (const file of files) if (repo.isAnalysable(file)) read += 1;
  return `${files.length}${whole}, ${read} read for imports`;
}

function importCounts({ files, from, kind }: ImportPart): string {
  const counts = importKinds.map(() => 0);
  for (let edge = 0; edge < kind.length; edge += 1) {
    const index = kind[edge] ?? 0;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  const parts = importKinds.flatMap((name, index) =>
    counts[index] === 0 ? [] : [`${counts[index]} ${name}`],
  );
  const others = languageCounts(files, from).map(([language, count]) => `${count} of ${language}`);
  const all = [...parts, ...others];
  return [String(kind.length), ...(all.length > 0 ? [all.join(", ")] : [])].join(": ");
}

/** How many imports the front end of each other language has found. */
function languageCounts(files: readonly string[], from: Int32Array): readonly [string, number][] {
  const languages = files.map(languageOf);
  const counts = new Map<string, number>();
  for (const file of from) {
    const language = languages[file];
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

function cycleCount([largest, ...others]: readonly number[]): string {
  if (largest === undefined) return "none";
  return `${others.length + 1}, the largest of ${largest} files`;
}

function firstOnes(items: readonly string[]): readonly string[] {
  const more = items.length - shown;
  return [
    ...items.slice(0, shown).map((item) => `  ${item}`),
    ...(more > 0 ? [`  and ${more} more; --format json lists them all`] : []),
  ];
}

const reasons = {
  "no-file": "there is no such file",
  "above-root": "it lies outside of the repository",
  "no-alias-target": "the alias leads to no file",
  "no-package-import": "package.json has no such entry in imports",
  "no-package-entry": "the package has no such entry",
} as const satisfies Record<UnresolvedReason, string>;

function unresolvedWords({ from, line, specifier, reason }: UnresolvedImport): string {
  return `${fileWords(from)}:${line} "${fileWords(specifier)}": ${reasons[reason]}`;
}

/** Counts by ending of what the graph says nothing about. */
function unreadWords({ files, skipped }: ImportPart, repo: RepoGraph): string {
  const counts = new Map<string, number>();
  for (const file of files) {
    const ending = repo.isAnalysable(file) ? undefined : codeEnding(file);
    if (ending !== undefined) counts.set(ending, (counts.get(ending) ?? 0) + 1);
  }
  const others = [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  const parts = [
    ...others.map(([ending, count]) => plural(count, `${ending} file`)),
    ...(skipped.length > 0 ? [`${skipped.length} skipped`] : []),
  ];
  return parts.length === 0 ? "none" : parts.join(", ");
}
