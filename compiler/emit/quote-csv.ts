import { visible } from "./visible.ts";

/**
 * A row by RFC 4180, ended by LF. A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@` or their wide forms for
 * a formula, also a quoted one: such a text gets an apostrophe in front. Numbers stay as they are.
 */
export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(",")}\n`;
}

function csvCell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const shown = visible(value);
  const safe = /^\s*[=+\-@＝＋－＠]/.test(shown) ? `'${shown}` : shown;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
