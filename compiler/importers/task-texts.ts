import type { TaskText } from "../plan/plan.ts";
import type { SourceText, Span } from "../source/text.ts";
import type { ImportedTask } from "./imported.ts";

/** No task says more than this that is worth looking through. */
const longest = 60_000;

/** The part of the file that is about each task, by id: from where it begins to where the next one does. */
export function taskTexts(tasks: readonly ImportedTask[]): ReadonlyMap<string, TaskText> {
  const bySource = new Map<SourceText, ImportedTask[]>();
  for (const task of tasks) {
    const { source } = task.origin;
    bySource.set(source, [...(bySource.get(source) ?? []), task]);
  }
  return new Map([...bySource].flatMap(([source, list]) => textsIn(source, list)));
}

function textsIn(
  source: SourceText,
  tasks: readonly ImportedTask[],
): readonly (readonly [string, TaskText])[] {
  const inOrder = tasks.toSorted((a, b) => a.origin.span.start - b.origin.span.start);
  return inOrder.map((task, index) => {
    const { start } = task.origin.span;
    const next = inOrder[index + 1]?.origin.span.start ?? endOf(task);
    const span = { start, end: Math.min(Math.max(next, task.origin.span.end), start + longest) };
    return [task.id, { text: said(source, span), origin: { source, span } }];
  });
}

/** In JSON, what an escape stands for, filled up with spaces: places stay, and its letters are no part of the word behind it. */
function said({ path, text }: SourceText, { start, end }: Span): string {
  const written = text.slice(start, end);
  if (!/\.jsonl?$/i.test(path)) return written;
  return written.replace(/\\(?:u([\da-f]{4})|(.))/gi, (all, code?: string, letter = "") =>
    (code === undefined ? meaning(letter) : String.fromCharCode(Number.parseInt(code, 16))).padStart(
      all.length,
    ),
  );
}

function meaning(letter: string): string {
  return { n: "\n", r: "\r", t: "\t", b: " ", f: " " }[letter] ?? letter;
}

/** Behind the last task other sections may follow; its description tells where it ends, unless it was cut. */
function endOf({ origin, description }: ImportedTask): number {
  const isWhole = description?.origin.source === origin.source && !description.value.endsWith("…");
  return isWhole ? description.origin.span.end : origin.source.text.length;
}
