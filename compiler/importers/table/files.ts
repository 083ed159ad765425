import type { Span } from "../../source/text.ts";
import type { ImportedClaim, ImportProblem } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { pathsIn } from "../paths/path-mention.ts";
import type { Stretch } from "../places/markdown.ts";
import { accessFromNote } from "../prose/prose-access.ts";
import { type Cell, type CellValue, originOfCell, valuesOf } from "./cells.ts";
import type { ColumnKind } from "./columns.ts";
import { cellsOf, isNothing, type TableRow, type TaskTable } from "./tables.ts";

/** What the cells of a row claim. */
export interface RowFiles {
  readonly claims: readonly ImportedClaim[];
  readonly problems: readonly ImportProblem[];
}

const columns = [
  ["files", undefined],
  ["create", "create"],
  ["modify", "modify"],
  ["delete", "delete"],
  ["read", "read"],
] as const satisfies readonly (readonly [ColumnKind, ImportedClaim["access"] | undefined])[];

/** Reads the paths of a row. */
export function rowFiles(table: TaskTable, row: TableRow, tree: ImportTree | undefined): RowFiles {
  const [action] = cellsOf(table, row, "action");
  const acted = action && accessFromNote(action.text)?.access;
  const found = columns.flatMap(([kind, access]) =>
    cellsOf(table, row, kind).map((cell) => filesOf(cell, { access, acted, tree })),
  );
  return {
    claims: found.flatMap(({ claims }) => claims),
    problems: found.flatMap(({ problems }) => problems),
  };
}

interface Reading {
  /** What the header says. */
  readonly access: ImportedClaim["access"] | undefined;
  /** What another cell of the row says. */
  readonly acted: ImportedClaim["access"] | undefined;
  readonly tree: ImportTree | undefined;
}

function filesOf(cell: Cell, { access, acted, tree }: Reading): RowFiles {
  const { placed } = cell;
  const values = valuesOf(cell, "commas").filter(({ text }) => !isNothing(text));
  const { paths, problems } = pathsIn(stretchesFor(cell, values), {
    source: placed.source,
    tree,
    manner: "list",
  });
  const claims = paths.map(({ pattern, span, inferred, note }): ImportedClaim => {
    const noted = note === undefined ? undefined : accessFromNote(note);
    return {
      access: access ?? noted?.access ?? acted ?? "write",
      pattern,
      origin: originOfCell(cell, span),
      ...(inferred !== undefined && { inferred }),
    };
  });
  const read = [...paths.map(({ span }) => span), ...problems.map(({ origin }) => origin.span)];
  const unread = values
    .filter(({ span }) => !read.some((other) => other.start < span.end && span.start < other.end))
    .map(({ text, span }): ImportProblem => {
      const message = `"${text.replace(/\s+/g, " ").slice(0, 60)}" names no path`;
      return { kind: "unread-text", message, origin: originOfCell(cell, span) };
    });
  const mended = problems.map((problem) => ({ ...problem, origin: originOfCell(cell, problem.origin.span) }));
  return { claims, problems: [...mended, ...unread] };
}

/** Each value begins with a path, also where it stands without backticks. */
function stretchesFor({ stretches, placed }: Cell, values: readonly CellValue[]): readonly Stretch[] {
  return values.flatMap(({ span }, index) => {
    const inside = stretches.filter(
      (stretch) => stretch.span.start < span.end && span.start < stretch.span.end,
    );
    const gap = { start: values[index - 1]?.span.end ?? span.start, end: span.start };
    const before: readonly Stretch[] =
      gap.end > gap.start ? [{ text: "\n".padEnd(gap.end - gap.start), span: gap, isCode: false }] : [];
    if (inside.some(({ isCode }) => isCode))
      return [...before, ...inside.map((stretch) => clipped(stretch, span))];
    const text = placed.text.slice(span.start, span.end);
    const name = /^\S+/.exec(text)?.[0] ?? "";
    const middle = span.start + name.length;
    const path = { text: name, span: { start: span.start, end: middle }, isCode: /[./*]/.test(name) };
    const rest = { text: text.slice(name.length), span: { start: middle, end: span.end }, isCode: false };
    return [...before, path, ...(rest.text === "" ? [] : [rest])];
  });
}

function clipped(stretch: Stretch, within: Span): Stretch {
  if (stretch.isCode) return stretch;
  const start = Math.max(stretch.span.start, within.start);
  const end = Math.min(stretch.span.end, within.end);
  return {
    text: stretch.text.slice(start - stretch.span.start, end - stretch.span.start),
    span: { start, end },
    isCode: false,
  };
}
