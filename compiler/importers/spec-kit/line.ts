import type { SourceText, Span } from "../../source/text.ts";
import type { CheckboxItem } from "../checkbox/checkbox-item.ts";
import { sliceOf, trailingMark, writtenAt } from "../checkbox/checkbox-task.ts";
import type { ImportedStatus, ImportProblem, Written } from "../imported.ts";

/** The line of a task, taken apart. */
export interface SpecKitLine {
  /** As written, such as `T011a`; `undefined` where the line has none. */
  readonly id: Written<string> | undefined;
  /** `[P]`. */
  readonly parallel: Span | undefined;
  /** What the line says without id and marks. */
  readonly text: Span;
}

const token = {
  id: /^[*_~`]{0,3}(T-?\d+(?:\.\d+)*[A-Za-z]?(?:-\d+)?)[*_~`]{0,3}(?:[:：.)]|\s[—–-])?(?=[\s[*_~]|$)\s*/,
  number:
    /^[*_~`]{0,3}(?:(?:Task|TASK)[ -])?(\d+(?:\.\d+)+[a-z]?|\d+(?=[.):：]))[*_~`]{0,3}(?:[:：.)]|\s[—–-])?(?=[\s[*_]|$)\s*/,
  mark: /^[*_`]{0,2}\[([^\]\n]{1,40})\][*_`]{0,2}[:：]?(?=[\s[*_~]|$)\s*/,
} as const;

/** True of a text that begins with an id of spec-kit, behind any marks. */
export function hasTaskId(text: string): boolean {
  return tokensOf(text, ["id", "mark"]).id !== undefined;
}

/** Takes the line of a task apart. `isNumbered` is for plans whose ids are plain numbers. */
export function specKitLine(source: SourceText, { text }: CheckboxItem, isNumbered: boolean): SpecKitLine {
  const line = sliceOf(source, text);
  const { id, parallel, length } = tokensOf(line, [isNumbered ? "number" : "id", "mark"]);
  const last = trailingMark(line, "[P]");
  const end = last !== undefined && last.end >= length ? last.end : line.length;
  const mark = parallel ?? (end < line.length ? last?.at : undefined);
  const place = (from: number, size: number): Span => ({
    start: text.start + from,
    end: text.start + from + size,
  });
  return {
    id: id && writtenAt(source, place(id.at, id.text.length), id.text),
    parallel: mark === undefined ? undefined : place(mark, 3),
    text: { start: text.start + Math.min(length, end), end: text.start + end },
  };
}

interface Tokens {
  readonly id: { readonly text: string; readonly at: number } | undefined;
  /** Where `[P]` begins. */
  readonly parallel: number | undefined;
  readonly length: number;
}

/** The id and the marks at the beginning of a line, in any order. */
function tokensOf(line: string, kinds: readonly (keyof typeof token)[]): Tokens {
  let found: Tokens = { id: undefined, parallel: undefined, length: 0 };
  for (;;) {
    const rest = line.slice(found.length);
    const kind = kinds.find((one) => token[one].test(rest) && (one === "mark" || found.id === undefined));
    const match = kind === undefined ? null : token[kind].exec(rest);
    if (match === null) return found;
    const [whole, text = ""] = match;
    const at = found.length + whole.indexOf(text);
    const length = found.length + whole.length;
    if (kind !== "mark") found = { ...found, id: { text, at }, length };
    else found = { ...found, parallel: /^p$/i.test(text) ? at - 1 : found.parallel, length };
  }
}

/** How far a task is, and what is to be said about that. */
export interface SpecKitStatus {
  readonly status: Written<ImportedStatus> | undefined;
  readonly problem: ImportProblem | undefined;
}

/** Reads the box of a task; words that put it off and a struck line drop what is not done. */
export function specKitStatus(
  source: SourceText,
  { mark, box, text }: CheckboxItem,
  rest: Span,
): SpecKitStatus {
  const status = (value: ImportedStatus): Written<ImportedStatus> => writtenAt(source, box, value);
  if (/^[xX✓✔]$/.test(mark)) return { status: status("done"), problem: undefined };
  if (mark === "-") return { status: status("dropped"), problem: undefined };
  const reason = reasonToDrop(sliceOf(source, text), sliceOf(source, rest), text.start);
  const doubtful = (message: string, span: Span): ImportProblem => ({
    kind: "doubtful-reading",
    message,
    origin: { source, span },
  });
  if (reason !== undefined)
    return {
      status: writtenAt(source, reason.span, "dropped"),
      problem: doubtful(`${reason.what} was taken as dropped`, reason.span),
    };
  if (mark.trim() === "") return { status: status("pending"), problem: undefined };
  return {
    status: status("pending"),
    problem: doubtful(`the box "[${mark}]" was taken as pending`, box),
  };
}

interface Reason {
  readonly what: string;
  readonly span: Span;
}

function reasonToDrop(line: string, rest: string, offset: number): Reason | undefined {
  const word = /(?<![A-Za-z`])(?:DEFERRED|CANCELL?ED|DROPPED|OBSOLETE|SUPERSEDED)(?![A-Za-z`])/.exec(line);
  if (word !== null) {
    const start = offset + word.index;
    return { what: `a task marked "${word[0]}"`, span: { start, end: start + word[0].length } };
  }
  if (!/^(?:\*\*)?~~/.test(line) && !/^(?:\*\*)?~~/.test(rest)) return undefined;
  const start = line.indexOf("~~");
  const end = line.indexOf("~~", start + 2);
  if (end < 0) return undefined;
  return { what: "a struck task", span: { start: offset + start, end: offset + end + 2 } };
}
