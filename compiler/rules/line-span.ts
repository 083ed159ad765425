import type { Span } from "../source/text.ts";

/** What stands in a line of a text, counted from 1, without the spaces around it; `undefined` where there is nothing. */
export function lineSpan(text: string | undefined, line: number): Span | undefined {
  const lines = (text ?? "").split("\n");
  const found = lines[line - 1];
  if (found === undefined || found.trim() === "") return undefined;
  const before = lines.slice(0, line - 1).reduce((length, one) => length + one.length + 1, 0);
  const start = before + found.length - found.trimStart().length;
  return { start, end: start + found.trim().length };
}
