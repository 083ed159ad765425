import type { SourceDocument } from "../../source/document.ts";
import type { SourceText, Span } from "../../source/text.ts";
import { embeddedDocument } from "./embedded-document.ts";

/** No plan is nested deeper. */
const deepest = 200;

/**
 * Parses JSON that stands in a text. What is nested deeper than any plan is a problem: the parser would run out of stack,
 * which can end the process.
 */
export function jsonDocument(source: SourceText, within: Span): SourceDocument {
  const span = tooDeepAt(source, within);
  if (span === undefined) return embeddedDocument(source, within);
  return {
    source,
    value: undefined,
    problems: [{ kind: "too-deep", detail: `it is nested more than ${deepest} levels deep`, span }],
    locate: () => span,
    sourceOf: () => source,
    scalarText: () => undefined,
  };
}

/** Where a text opens its first bracket too many. */
function tooDeepAt({ text }: SourceText, { start, end }: Span): Span | undefined {
  let [depth, isQuoted] = [0, false];
  for (let at = start; at < end; at += 1) {
    const letter = text[at];
    if (letter === "\\" && isQuoted) at += 1;
    else if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted) depth = Math.max(0, depth + stepOf(letter));
    if (depth > deepest) return { start: at, end: at + 1 };
  }
  return undefined;
}

function stepOf(letter: string | undefined): number {
  if (letter === "[" || letter === "{") return 1;
  return letter === "]" || letter === "}" ? -1 : 0;
}
