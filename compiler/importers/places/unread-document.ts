import type { SourceDocument } from "../../source/document.ts";
import type { Span } from "../../source/text.ts";
import type { ImportProblem } from "../imported.ts";

/** Why a document could not be read; `expected` says what it should be. At most three of what the parser says. */
export function unreadDocument(
  { source, problems }: SourceDocument,
  expected: string,
): readonly ImportProblem[] {
  return problems.slice(0, 3).map(({ detail, kind, span }) => ({
    kind: "unread-task",
    message: `cannot be read: ${detail === "" ? kind.replaceAll("-", " ") : firstLower(detail)}`,
    origin: { source, span: within(span, source.text.length) },
    help: `mend it first: ${expected}`,
  }));
}

/** The parser may point behind the end. */
function within({ start, end }: Span, length: number): Span {
  return { start: Math.min(start, length), end: Math.min(end, length) };
}

function firstLower(text: string): string {
  const line = text.split("\n")[0] ?? "";
  return (line.charAt(0).toLowerCase() + line.slice(1)).replace(/[.:]\s*$/, "");
}
