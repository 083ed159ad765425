import type { Heading } from "mdast";
import type { SourceText, Span } from "../../source/text.ts";
import type { ImportedStatus, Origin, Written } from "../imported.ts";
import { spanOf } from "../places/markdown.ts";
import { kebabName } from "../words/plan-words.ts";
import { headingSpan, textIn } from "./blocks.ts";

/** A heading that makes a task. */
export interface TaskHeading {
  /** As written, such as `1`, `2.1`, `A2`, `8a`. */
  readonly written: string;
  /** True where there is no number, so that the id is made of the title. */
  readonly isMadeUp: boolean;
  readonly origin: Origin;
  readonly depth: number;
  readonly title: Written<string>;
  /** What stands in `[depends: …]` and the like. */
  readonly depends: readonly Span[];
  /** Marks such as `checkpoint:human-verify`. */
  readonly checkpoints: readonly Written<string>[];
  readonly status: Written<ImportedStatus> | undefined;
}

const decoration = /^(?:[\s*_]|~~|\[[ xX~-]\]|[✅☑✔✓]\uFE0F?)*/u;
const opening =
  /^(?:[Tt]ask|TASK)[\s-]*#?\s*((?:[A-Z]{1,3}-?)?\d+(?:[.-]\d+)*[a-z]?(?:-[A-Z])?(?![\w])|[A-MO-Z](?=\s*(?:[:：]|[—–-]\s)))/;
const delimiter = /^(?:\s*\([^()]*\))?\s*(?:[:：.|]|[—–-]{1,2}(?=\s)|\*\*\s*[:：])?[\s*]*/;
const endings = [
  /\s*\[(?:depends?(?:\s+on)?|after|blocked by)[:：\s]+(?<depends>[^\]]*)\]\s*$/i,
  /\s*\((?:depends on|after|blocked by)[:：\s]+(?<depends>[^()]*)\)\s*$/i,
  /\s*\[(?<checkpoint>checkpoint[:：][^\]]*)\]\s*$/i,
  /\s*(?:\[no[-_]test\]|[✅☑✔✓]\uFE0F?|\*\*|~~|__)\s*$/iu,
];
/** Marks are few and short; what is longer is a title. */
const longestMark = 200;

/** Reads `Task 1: …` in its many forms; `undefined` for any other heading. */
export function taskHeading(source: SourceText, heading: Heading): TaskHeading | undefined {
  const whole = headingSpan(heading);
  const text = textIn(source, whole);
  const lead = decoration.exec(text)?.[0] ?? "";
  const rest = text.slice(lead.length);
  const written = opening.exec(rest);
  const made = written === null ? /^(?:[Tt]ask|TASK)\s*[:：]\s*(?=\S)/.exec(rest) : null;
  const match = written ?? made;
  if (match === null) return undefined;
  const behind = rest.slice(match[0].length);
  const from = whole.start + lead.length + match[0].length + (delimiter.exec(behind)?.[0].length ?? 0);
  const marks = marksAtEnd(source, { start: from, end: whole.end });
  const span = marks.title.start < marks.title.end ? marks.title : whole;
  const title = textIn(source, span);
  return {
    written: written?.[1] ?? kebabName(title),
    isMadeUp: written === null,
    origin: { source, span: spanOf(heading) },
    depth: heading.depth,
    title: { value: title, origin: { source, span } },
    depends: marks.depends,
    checkpoints: marks.checkpoints.map((at) => ({ value: textIn(source, at), origin: { source, span: at } })),
    status: statusOf(text, { source, span: whole }),
  };
}

interface Marks {
  readonly title: Span;
  readonly depends: readonly Span[];
  readonly checkpoints: readonly Span[];
}

function marksAtEnd(source: SourceText, { start, end }: Span): Marks {
  const depends: Span[] = [];
  const checkpoints: Span[] = [];
  let until = end;
  for (let count = 0; count < 10; count += 1) {
    const from = Math.max(start, until - longestMark);
    const text = source.text.slice(from, until);
    const match = endings.map((ending) => ending.exec(text)).find((found) => found !== null);
    if (match === undefined || match === null) break;
    for (const [key, spans] of [
      ["depends", depends],
      ["checkpoint", checkpoints],
    ] as const) {
      const written = match.groups?.[key];
      if (written === undefined) continue;
      const at = from + match.index + match[0].lastIndexOf(written);
      spans.push({ start: at, end: at + written.length });
    }
    until = from + match.index;
  }
  return { title: { start, end: until }, depends, checkpoints };
}

const marksOfStatus: readonly (readonly [RegExp, ImportedStatus])[] = [
  [/\[[xX]\]|[✅☑✔✓]/u, "done"],
  [/\[~\]/, "in-progress"],
  [/\[-\]|~~/, "dropped"],
];

function statusOf(text: string, { source, span }: Origin): Written<ImportedStatus> | undefined {
  for (const [mark, value] of marksOfStatus) {
    const lead = decoration.exec(text)?.[0] ?? "";
    const match = mark.exec(lead) ?? (value === "done" ? /[✅☑✔✓](?=\uFE0F?\s*$)/u.exec(text) : null);
    if (match === null) continue;
    const start = span.start + match.index;
    return { value, origin: { source, span: { start, end: start + match[0].length } } };
  }
  return undefined;
}
