import type { Root } from "mdast";
import type { SourceDocument } from "../../source/document.ts";
import type { SourceText, Span } from "../../source/text.ts";
import { isMap } from "../claims/written-values.ts";
import type { ImportProblem } from "../imported.ts";
import { embeddedDocument } from "./embedded-document.ts";
import { spanOf } from "./markdown.ts";

/** What stands between the two lines `---` at the beginning of a Markdown file. */
export interface FrontMatter {
  /** Its value is a map, unless `problem` is there. */
  readonly document: SourceDocument;
  /** Of the YAML, without the lines `---`. */
  readonly span: Span;
  /** Why nothing can be read from it. */
  readonly problem?: ImportProblem;
}

/** Reads the front matter of a file; `undefined` where it has none. */
export function frontMatterOf(source: SourceText, root: Root): FrontMatter | undefined {
  const [first] = root.children;
  return first?.type === "yaml" ? yamlPart(source, betweenLines(source, spanOf(first))) : undefined;
}

/** Reads YAML that says what a task is, wherever it stands. */
export function yamlPart(source: SourceText, span: Span): FrontMatter {
  const document = embeddedDocument(source, span);
  const [broken] = document.problems;
  if (broken === undefined && isMap(document.value)) return { document, span };
  const message =
    broken === undefined || broken.kind === "empty"
      ? "the front matter holds no keys and values"
      : `the front matter is no valid YAML: ${firstLine(broken.detail || broken.kind)}`;
  return {
    document,
    span,
    problem: {
      kind: "unread-task",
      message,
      origin: { source, span: withinText(source, broken?.span ?? span) },
      help: "mend the YAML; put quotes around a text with a colon or brackets",
    },
  };
}

/** The range of what stands between the first and the last line of a part, such as a fence. */
export function betweenLines({ text }: SourceText, { start, end }: Span): Span {
  const part = text.slice(start, end);
  const opening = /^[^\r\n]*(?:\r\n|\n|\r)?/.exec(part)?.[0].length ?? 0;
  const closing = /(?:\r\n|\n|\r)[^\r\n]*$/.exec(part)?.index ?? part.length;
  return { start: start + opening, end: start + Math.max(opening, closing) };
}

function withinText({ text }: SourceText, { start, end }: Span): Span {
  const last = Math.min(end, text.length);
  return { start: Math.min(start, last), end: last };
}

function firstLine(text: string): string {
  const line = text.split(/[\r\n]/, 1)[0] ?? "";
  return line.charAt(0).toLowerCase() + line.slice(1).replace(/[.:]+$/, "");
}
