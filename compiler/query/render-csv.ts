import { importKinds } from "../repo/repo.ts";
import type { ImportPart } from "./import-part.ts";
import { rowText } from "./row-text.ts";
import type { TaskGraphView } from "./task-links.ts";

/**
 * Every import as a row of comma-separated values, quoted by RFC 4180, lines ended by LF. A spreadsheet takes a cell
 * that begins with `=`, `+`, `-` or `@` for a formula, also a quoted one: such a path gets a `./` in front, which
 * names the same file.
 */
export function renderCsv({ files, from, to, kind, line }: ImportPart): string {
  const cells = files.map((file) => `${pathCell(file)},`);
  const kinds = importKinds.map((name) => `${name},`);
  const row = (edge: number) =>
    `${cells[from[edge] ?? -1]}${cells[to[edge] ?? -1]}${kinds[kind[edge] ?? -1]}${line[edge]}\n`;
  return `from,to,kind,line\n${rowText(from.length, row)}`;
}

/** Every pair of tasks whose files import one another as a row, with the best example. */
export function renderTasksCsv({ links }: TaskGraphView): string {
  const rows = links.map(({ importer, imported, first, pairs, example }) => {
    const [edge] = example.edges;
    const place = [pathCell(edge?.from ?? ""), pathCell(edge?.to ?? ""), edge?.kind, edge?.line];
    return `${[importer, imported, first, pairs, ...place].join(",")}\n`;
  });
  return `importer,imported,first,pairs,from,to,kind,line\n${rows.join("")}`;
}

function pathCell(path: string): string {
  const safe = /^[=+\-@\t\r]/.test(path) ? `./${path}` : path;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
