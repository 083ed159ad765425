import type { SourceText } from "../../source/text.ts";
import type { TextEdit } from "../../source/text-edit.ts";
import type { JsonRecord } from "../places/json-records.ts";
import { placeAt } from "./text-lines.ts";

/** What stands between the parts of JSON on one line. */
export interface JsonStyle {
  /** `: ` or `:`. */
  readonly colon: string;
  /** `, ` or `,`. */
  readonly comma: string;
}

/** How the object that begins at an offset is spaced, as its first key shows. */
export function jsonStyle({ text }: SourceText, start: number): JsonStyle {
  const first = /^\{\s*"(?:[^"\\\r\n]|\\.){0,100}"[ \t]*:[ \t]/.test(text.slice(start, start + 400));
  return first ? { colon: ": ", comma: ", " } : { colon: ":", comma: "," };
}

/** Puts a new key behind the first of some keys that there are, or behind the last one, on a line as its neighbours. */
export function newKey(
  { document, route, value }: JsonRecord,
  after: readonly string[],
  text: string,
): TextEdit | undefined {
  const { source } = document;
  const keys = Object.keys(value);
  const key = after.find((one) => Object.hasOwn(value, one)) ?? keys.at(-1);
  if (key === undefined) return undefined;
  const start = document.locate([...route, key], "key").start;
  const lead = /[{,](\s*)$/.exec(source.text.slice(0, start))?.[1] ?? "";
  const isFirst = key === keys[0] && !/[\r\n]/.test(lead);
  const blank = isFirst ? jsonStyle(source, document.locate(route, "value").start).comma.slice(1) : lead;
  const at = document.locate([...route, key], "value").end;
  return { source, span: placeAt(at), text: `,${blank}${text}` };
}
