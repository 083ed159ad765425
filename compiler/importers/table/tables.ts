import type { SourceText, Span } from "../../source/text.ts";
import type { ImportProblem } from "../imported.ts";
import { parseMarkdown, spanOf } from "../places/markdown.ts";
import { separatedValues, separatorOf } from "../places/separated-values.ts";
import { type Cell, markdownCell, originOfCell, valueCell } from "./cells.ts";
import { type ColumnKind, columnKinds, isTaskTable } from "./columns.ts";

/** A table of tasks. */
export interface TaskTable {
  readonly headers: readonly Cell[];
  /** One for each header. */
  readonly kinds: readonly ColumnKind[];
  readonly rows: readonly TableRow[];
}

/** A row of a table. */
export interface TableRow {
  readonly cells: readonly Cell[];
  readonly span: Span;
}

/** What a file holds. */
export interface FoundTables {
  readonly tables: readonly TaskTable[];
  /** The first heading of the first level. */
  readonly title: string | undefined;
  readonly problems: readonly ImportProblem[];
}

/** Finds the tables of tasks in a Markdown file, or the one of a file of separated values. */
export function taskTables(source: SourceText): FoundTables {
  return /\.[ct]sv$/i.test(source.path) ? separatedTable(source) : markdownTables(source);
}

function markdownTables(source: SourceText): FoundTables {
  const root = parseMarkdown(source);
  const title = root.children.find((node) => node.type === "heading" && node.depth === 1);
  const tables = root.children.flatMap((node): readonly TaskTable[] => {
    if (node.type !== "table") return [];
    const [header, ...rows] = node.children.map((row) => ({
      cells: row.children.map((cell) => markdownCell(source, cell)),
      span: spanOf(row),
    }));
    return header === undefined ? [] : [tableOf(header.cells, rows)];
  });
  const { start, end } = title === undefined ? { start: 0, end: 0 } : spanOf(title);
  return {
    tables: tables.filter(({ kinds }) => isTaskTable(kinds)),
    title: title && source.text.slice(start, end).replace(/^#\s*/, ""),
    problems: [],
  };
}

function separatedTable(source: SourceText): FoundTables {
  const { rows, openQuotes } = separatedValues(source, separatorOf(source));
  const [header, ...rest] = rows.map(({ cells, span }) => ({ cells: cells.map(valueCell), span }));
  const problems = openQuotes.map((span): ImportProblem => {
    const message = "a quote that is never closed is read as a sign like any other";
    return { kind: "doubtful-reading", message, origin: { source, span }, help: "close it, or remove it" };
  });
  if (header === undefined) return { tables: [], title: undefined, problems };
  const table = tableOf(header.cells, rest);
  if (isTaskTable(table.kinds)) return { tables: [table], title: undefined, problems };
  const unread: ImportProblem = {
    kind: "unread-task",
    message: "the first line names no column of tasks and what they touch or wait for",
    origin: { source, span: header.span },
    help: "name the columns, such as id, title, files, depends on",
  };
  return { tables: [], title: undefined, problems: [...problems, unread] };
}

function tableOf(headers: readonly Cell[], rows: readonly TableRow[]): TaskTable {
  const kinds = columnKinds(
    headers.map(({ text }) => text),
    rows.map(({ cells }) => cells.map(({ text }) => text)),
  );
  return { headers, kinds, rows };
}

/** The cells of a row under the headers of a kind; empty ones are left out. */
export function cellsOf({ kinds }: TaskTable, { cells }: TableRow, kind: ColumnKind): readonly Cell[] {
  return cells.filter((cell, index) => kinds[index] === kind && cell.text !== "" && !isNothing(cell.text));
}

/** Whether a cell says that there is nothing. */
export function isNothing(text: string): boolean {
  return /^(?:none|nothing|n\/?a|nil|null|tbd|[-–—−∅/.?]+)$/i.test(text.trim());
}

/** Columns and cells of a table that say something nobody reads. */
export function unreadColumns({ headers, kinds, rows }: TaskTable): readonly ImportProblem[] {
  const columns = headers.flatMap((header, index): readonly ImportProblem[] => {
    const isFilled = rows.some(({ cells }) => (cells[index]?.text ?? "") !== "");
    if (kinds[index] !== "unknown" || !isFilled) return [];
    const message = `the column "${header.text}" is not read`;
    return [{ kind: "unread-text", message, origin: originOfCell(header, header.span) }];
  });
  const cells = rows.flatMap((row): readonly ImportProblem[] => {
    const more = row.cells.slice(headers.length).find(({ text }) => text !== "");
    if (more === undefined) return [];
    const message = `a row has ${row.cells.length} cells, more than the ${headers.length} of the header`;
    const help = "quote values that hold a separator";
    return [{ kind: "unread-text", message, origin: originOfCell(more, more.span), help }];
  });
  return [...columns, ...cells];
}
