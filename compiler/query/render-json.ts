import { languageOf } from "../repo/languages/language-endings.ts";
import { importKinds } from "../repo/repo.ts";
import type { ImportCycle } from "./import-cycles.ts";
import type { ImportPart } from "./import-part.ts";
import { rowText } from "./row-text.ts";
import type { TaskCycle, TaskGraphView, TaskLink } from "./task-links.ts";

/** The graph for programs: one JSON object with each file, import and finding on a line of its own. */
export function renderJson(part: ImportPart, cycles: readonly ImportCycle[]): string {
  const names = part.files.map((file) => JSON.stringify(file));
  return object({
    format: '"seamwright/imports"',
    version: "1",
    files: list(names),
    edges: part.from.length === 0 ? "[]" : `[\n${edgeTexts(part, names)}\n]`,
    unresolved: list(
      part.unresolved.map(({ from, specifier, line, reason }) =>
        JSON.stringify({ from, specifier, line, reason }),
      ),
    ),
    skipped: list(part.skipped.map((path) => JSON.stringify(path))),
    cycles: list(cycles.map(({ files, witness }) => JSON.stringify({ size: files.length, files, witness }))),
  });
}

/** Put together by hand: a table may have a hundred thousand edges, but each path is quoted once. */
function edgeTexts({ files, from, to, kind, line }: ImportPart, names: readonly string[]): string {
  const heads = names.map((name) => `{"from":${name},"to":`);
  const tails = importKinds.map((name) => `,"kind":${JSON.stringify(name)},"line":`);
  const ends = files.map(languageEnd);
  const row = (edge: number) =>
    `${heads[from[edge] ?? -1]}${names[to[edge] ?? -1]}${tails[kind[edge] ?? -1]}${line[edge]}${ends[from[edge] ?? -1]}`;
  return rowText(from.length, row, ",\n");
}

/** Imports that the front end of another language has found say so. */
function languageEnd(path: string): string {
  const language = languageOf(path);
  return language === undefined ? "}" : `,"language":${JSON.stringify(language)}}`;
}

/** The same with tasks for nodes. */
export function renderTasksJson({ tasks, links }: TaskGraphView, cycles: readonly TaskCycle[]): string {
  return object({
    format: '"seamwright/task-imports"',
    version: "1",
    tasks: list(tasks.map((task) => JSON.stringify(task))),
    couplings: list(links.map((link) => JSON.stringify(linkJson(link)))),
    cycles: list(
      cycles.map(({ tasks: members, witness }) =>
        JSON.stringify({ size: members.length, tasks: members, witness: witness.map(pairJson) }),
      ),
    ),
  });
}

function linkJson(link: TaskLink): object {
  const { first, pairs, typeOnly, example } = link;
  const edges = example.edges.map(({ from, to, kind, line }) => ({ from, to, kind, line }));
  return {
    ...pairJson(link),
    first,
    pairs,
    type_only: typeOnly,
    example: { edges, symbols: example.symbols },
  };
}

function pairJson({ importer, imported }: TaskLink): object {
  return { importer, imported };
}

/** Values are JSON already. */
function object(entries: Readonly<Record<string, string>>): string {
  const lines = Object.entries(entries).map(([key, value]) => `${JSON.stringify(key)}:${value}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? "[]" : `[\n${items.join(",\n")}\n]`;
}
