import type { ImportedClaim, ImportedStatus, ImportedTask, ImportProblem, Written } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { commandOf } from "../prose/command-text.ts";
import { type Cell, type CellValue, originOfCell, valuesOf } from "./cells.ts";
import type { ColumnKind } from "./columns.ts";
import { rowFiles } from "./files.ts";
import { cellsOf, type TableRow, type TaskTable } from "./tables.ts";
import { estimateFromWords, statusFromWord } from "./words.ts";

/** What a row says of its task. */
export interface RowTask {
  /** As written, without a leading "Task" or "#". */
  readonly id: Written<string> | undefined;
  readonly title: Written<string> | undefined;
  readonly facets: Partial<
    Pick<ImportedTask, "description" | "role" | "estimate" | "status" | "model" | "wave" | "parallel">
  >;
  readonly claims: readonly ImportedClaim[];
  readonly acceptance: readonly Written<string>[];
  readonly verify: readonly Written<string>[];
  readonly depends: readonly Cell[];
  readonly blocks: readonly Cell[];
  readonly problems: readonly ImportProblem[];
}

/** Reads a row. */
export function rowTask(table: TaskTable, row: TableRow, tree: ImportTree | undefined): RowTask {
  const files = rowFiles(table, row, tree);
  const problems: ImportProblem[] = [...files.problems];
  const first = (kind: ColumnKind): Cell | undefined => cellsOf(table, row, kind)[0];
  const criteria = criteriaOf(cellsOf(table, row, "acceptance"), cellsOf(table, row, "verify"));
  return {
    id: idOf(first("id")),
    title: wholeOf(first("title")),
    facets: {
      ...described(cellsOf(table, row, "description")),
      ...named("role", first("role")),
      ...named("model", first("model")),
      ...statusOf(first("status"), problems),
      ...waveOf(first("wave"), problems),
      ...parallelOf(first("parallel"), first("wave")),
      ...estimateOf(first("estimate"), table.headers[table.kinds.indexOf("estimate")], problems),
    },
    claims: files.claims,
    ...criteria,
    depends: cellsOf(table, row, "depends"),
    blocks: cellsOf(table, row, "blocks"),
    problems,
  };
}

function wholeOf(cell: Cell | undefined): Written<string> | undefined {
  if (cell === undefined) return undefined;
  return { value: cell.text.replace(/\s+/g, " "), origin: originOfCell(cell, cell.span) };
}

function idOf(cell: Cell | undefined): Written<string> | undefined {
  const whole = cell && valuesOf(cell, "lines")[0];
  if (cell === undefined || whole === undefined) return undefined;
  const lead = /^(?:\[[ xX-]\]\s*)?(?:task\s+)?#?\s*/i.exec(whole.text)?.[0].length ?? 0;
  const value = whole.text.slice(lead).replace(/[.:\s]+$/, "");
  const start = whole.span.start + lead;
  return value === ""
    ? undefined
    : { value, origin: originOfCell(cell, { start, end: start + value.length }) };
}

function described(cells: readonly Cell[]): RowTask["facets"] {
  const [first] = cells;
  if (first === undefined) return {};
  const value = cells
    .map(({ text }) => text)
    .join("\n")
    .slice(0, 4000);
  return { description: { value, origin: originOfCell(first, first.span) } };
}

function named(key: "role" | "model", cell: Cell | undefined): RowTask["facets"] {
  const whole = wholeOf(cell);
  return whole === undefined || !/[A-Za-z0-9]/.test(whole.value) ? {} : { [key]: whole };
}

function statusOf(cell: Cell | undefined, problems: ImportProblem[]): RowTask["facets"] {
  if (cell === undefined) return {};
  const origin = originOfCell(cell, cell.span);
  const value: ImportedStatus | undefined = statusFromWord(cell.text);
  if (value !== undefined) return { status: { value, origin } };
  problems.push({
    kind: "unread-text",
    message: `the status "${cell.text}" is unknown`,
    origin,
    help: "write pending, in progress, done or dropped",
  });
  return {};
}

function waveOf(cell: Cell | undefined, problems: ImportProblem[]): RowTask["facets"] {
  if (cell === undefined) return {};
  const match = /^\D*?(\d{1,4})(?!\d|[.\d]*\.\d)/.exec(cell.text);
  const origin = originOfCell(cell, cell.span);
  if (match?.[1] !== undefined) return { wave: { value: Number(match[1]), origin } };
  problems.push({ kind: "unread-text", message: `the wave "${cell.text}" has no number`, origin });
  return {};
}

function parallelOf(cell: Cell | undefined, wave: Cell | undefined): RowTask["facets"] {
  if (cell === undefined || !/^(?:yes|y|true|x|✓|✅|\[?p\]?|\[x\])$/i.test(cell.text)) return {};
  return { parallel: { origin: originOfCell(cell, cell.span), group: wave?.text ?? "" } };
}

function estimateOf(
  cell: Cell | undefined,
  header: Cell | undefined,
  problems: ImportProblem[],
): RowTask["facets"] {
  if (cell === undefined) return {};
  const origin = originOfCell(cell, cell.span);
  const read = estimateFromWords(cell.text, header?.text ?? "");
  if (read !== undefined) {
    const { minutes, inferred } = read;
    return { estimate: { value: minutes, origin, ...(inferred !== undefined && { inferred }) } };
  }
  const help = 'write a time such as "30 min" or "2 h"';
  problems.push({ kind: "unread-text", message: `the estimate "${cell.text}" is no time`, origin, help });
  return {};
}

/** What stands in a column of checks and is no command is a criterion. */
function criteriaOf(
  criteria: readonly Cell[],
  checks: readonly Cell[],
): Pick<RowTask, "acceptance" | "verify"> {
  const written = (cell: Cell, { text, span }: CellValue): Written<string> => ({
    value: text,
    origin: originOfCell(cell, span),
  });
  const split = checks.flatMap((cell) => valuesOf(cell, "lines").map((value) => ({ cell, value })));
  const isCommand = ({ value }: { readonly value: CellValue }): boolean =>
    commandOf({ ...value, isCode: true }) !== undefined;
  return {
    acceptance: [
      ...criteria.flatMap((cell) => valuesOf(cell, "lines").map((value) => written(cell, value))),
      ...split.filter((one) => !isCommand(one)).map(({ cell, value }) => written(cell, value)),
    ],
    verify: split.filter(isCommand).map(({ cell, value }) => written(cell, value)),
  };
}
