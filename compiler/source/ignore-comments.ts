import { Lexer } from "yaml";
import { lineAt, positionAt, type SourceText, type Span } from "./text.ts";

/** A comment `seamwright-ignore RULE: REASON`. */
export interface IgnoreComment {
  readonly source: SourceText;
  /** As written; empty when no rule is named. */
  readonly rule: string;
  /** Empty when none is given. */
  readonly reason: string;
  /** From the mark to the end of the reason. */
  readonly span: Span;
  /** What it speaks of, in lines from 1, both included. */
  readonly lines: { readonly first: number; readonly last: number };
}

const mark = "seamwright-ignore";

/**
 * The comments of a YAML text. One behind something speaks of its line; one on a line of its own speaks of the entry that
 * follows: the next line and all that is indented deeper.
 */
export function yamlIgnoreComments(source: SourceText): readonly IgnoreComment[] {
  if (!source.text.includes(mark)) return [];
  return commentSpans(source.text).flatMap((span) => ignoreComment(source, span, yaml));
}

/** The same in Markdown, as `<!-- seamwright-ignore RULE: REASON -->`; before a heading it speaks of the whole section. */
export function markdownIgnoreComments(source: SourceText): readonly IgnoreComment[] {
  if (!source.text.includes(mark)) return [];
  return [...source.text.matchAll(/<!--[^\n]*?-->/g)].flatMap(({ 0: text, index }) =>
    isInFence(source, index)
      ? []
      : ignoreComment(source, { start: index, end: index + text.length }, markdown),
  );
}

/** What the lexer calls a comment, so that a `#` in a scalar is none. Its marks of one control character are no text. */
function commentSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (lexerMarks.has(token)) continue;
    if (token.startsWith("#")) spans.push({ start: offset, end: offset + token.length });
    offset += token.length;
  }
  return spans;
}

const lexerMarks: ReadonlySet<string> = new Set(["\u0002", "\u0018", "\u001f"]);

function isInFence(source: SourceText, offset: number): boolean {
  const before = source.text.slice(0, offset);
  return (before.match(/^[ \t>]*(?:`{3,}|~{3,})/gm) ?? []).length % 2 === 1;
}

function ignoreComment(source: SourceText, comment: Span, layout: Layout): readonly IgnoreComment[] {
  const text = source.text.slice(comment.start, comment.end);
  const found = /^(?:#|<!--)\s*(seamwright-ignore(?![\w-])\s*([^\s:]*)\s*:?\s*(.*?))\s*(?:-->)?$/.exec(text);
  if (found === null) return [];
  const [, said = "", rule = "", reason = ""] = found;
  const start = comment.start + text.indexOf(said);
  const lines = coveredLines(source, comment.start, layout);
  return [{ source, rule, reason, span: { start, end: start + said.length }, lines }];
}

/** How entries follow each other in a text. */
interface Layout {
  /** True for a line that is no entry: blank, or a comment only. */
  isNothing(line: string): boolean;
  /** True when a line begins what follows the entry that another line opens. */
  endsAt(line: string, opening: string): boolean;
}

const yaml: Layout = {
  isNothing: (line) => /^\s*(?:#.*)?$/.test(line),
  endsAt: (line, opening) => {
    const deeper = indentOf(line) - indentOf(opening);
    const isItem = (text: string): boolean => /^\s*-(?:\s|$)/.test(text);
    return deeper < 0 || (deeper === 0 && !(isItem(line) && !isItem(opening)));
  },
};

const markdown: Layout = {
  isNothing: (line) => /^\s*(?:<!--.*)?$/.test(line),
  endsAt: (line, opening) => {
    const level = levelOf(opening);
    return level === undefined ? indentOf(line) <= indentOf(opening) : (levelOf(line) ?? 9) <= level;
  },
};

function levelOf(line: string): number | undefined {
  return /^(#{1,6})\s/.exec(line)?.[1]?.length;
}

function coveredLines(source: SourceText, offset: number, layout: Layout): IgnoreComment["lines"] {
  const { line, column } = positionAt(source, offset);
  if (
    lineAt(source, line)
      .slice(0, column - 1)
      .trim() !== ""
  )
    return { first: line, last: line };
  const count = source.lineStarts.length;
  let first = line + 1;
  while (first < count && layout.isNothing(lineAt(source, first))) first += 1;
  const opening = lineAt(source, first);
  let last = first;
  for (let next = first + 1; next <= count; next += 1) {
    const text = lineAt(source, next);
    if (layout.isNothing(text)) continue;
    if (layout.endsAt(text, opening)) break;
    last = next;
  }
  return { first, last };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
