import { type Position, positionAt } from "../source/text.ts";
import type { TextEdit } from "../source/text-edit.ts";

/** From where to where; the end is the first character that is no part. */
export interface EditRange {
  readonly start: Position;
  readonly end: Position;
}

/** Lines and columns of what an edit replaces. */
export function rangeOf({ source, span }: TextEdit): EditRange {
  return { start: positionAt(source, span.start), end: positionAt(source, span.end) };
}
