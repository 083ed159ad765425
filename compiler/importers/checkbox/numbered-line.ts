import type { SourceText, Span } from "../../source/text.ts";
import type { Written } from "../imported.ts";
import type { CheckboxItem } from "./checkbox-item.ts";
import type { ListHeading } from "./checkbox-list.ts";
import { sliceOf, trailingMark, writtenAt } from "./checkbox-task.ts";

/** The line of a numbered task, taken apart. */
export interface NumberedLine {
  /** Such as `1.2`; `undefined` where the line has none. */
  readonly number: Written<string> | undefined;
  /** `(P)`. */
  readonly parallel: Span | undefined;
  /** What the line says without number and mark. */
  readonly text: Span;
}

const numbered =
  /^(?:\*\s+)?(?:\*\*|__)?(?:(?:Task|Step|Subtask|タスク|任务)\s*)?#?(\d+(?:\.\d+)+[a-z]?(?=[\s*_:：.)、]|$)|\d+[a-z]?(?=[.):：、．]|\*\*))[.):：、．]?(?:\*\*|__)?[:：.]?(?=\s|[^ -~]|$|\*\*)\s*(?:[—–-]\s+)?/i;

/** True of a text that begins with a number of a task. */
export function hasNumber(text: string): boolean {
  return numbered.test(text);
}

/** Takes the line of a task apart. */
export function numberedLine(source: SourceText, { text, bullet }: CheckboxItem): NumberedLine {
  const line = sliceOf(source, text);
  const match = numbered.exec(line);
  const number = match?.[1];
  const from = match?.[0].length ?? 0;
  const first = /^\(P\)\s*/.exec(line.slice(from));
  const start = from + (first?.[0].length ?? 0);
  const last = trailingMark(line, "(P)");
  const end = last === undefined || last.end < start ? line.length : last.end;
  const mark = first !== null ? from : end < line.length ? (last?.at ?? -1) : -1;
  const place = (at: number, size: number): Span => ({ start: text.start + at, end: text.start + at + size });
  const ordinal = bullet && writtenAt(source, bullet, sliceOf(source, bullet));
  return {
    number:
      number === undefined
        ? ordinal
        : writtenAt(source, place(match?.[0].indexOf(number) ?? 0, number.length), number),
    parallel: mark < 0 ? undefined : place(mark, 3),
    text: place(start, end - start),
  };
}

/** The number of a heading such as `2. Loans`, `Task 2: Loans` or `Phase 2: Loans`; `undefined` where it has none. */
export function headingNumber({ text }: ListHeading): string | undefined {
  return /^[^\p{L}\p{N}]*(?:(?:Task|Phase|Group|Section|Step|Part|タスク|フェーズ|任务|阶段)\s*)?(\d+(?:\.\d+)*)(?=[\s.:：、)．—–-]|$)/iu.exec(
    text,
  )?.[1];
}

/** True of a heading that is a task itself: `Task 2: Loans`. */
export function isTaskHeading({ text }: ListHeading): boolean {
  return /^[*_`]*(?:Task|タスク|任务)\s*\d+(?:\.\d+)*[a-z]?\s*[:：.—–-]\s*\S/i.test(text);
}
