import type { Findings } from "./findings.ts";
import { stringEnd } from "./trivia.ts";

/** A tag that takes a type in braces, which may stand behind a name and on the next line. */
const typeTag =
  /(?<=[\s*])@(?:arg|argument|augments|enum|exception|extends|implements|param|prop|property|return|returns|satisfies|template|this|throws|type|typedef)\b[\s*]*(?:[\w$.[\]]+[\s*]+)?\{/g;
/** Some tags take a type without braces. */
const bareTag =
  /(?<=[\s*])@(?:augments|enum|extends|implements|this|type)\s[^{}@\n]*?\b(import\s*\(\s*)(?=["'])/g;
const importTag =
  /(?<=[\s*])@import[\s*](?:[\w$\u0080-\uffff\s*,{}]|"[^"\n]*"|'[^'\n]*')*?[}\s*]from[\s*]*(?=["'])/g;
/** What matters in a type: its braces, texts that may hold some, and imports. */
const typePart = /[{}]|"[^"\n\r]*"|'[^'\n\r]*'|\bimport\s*\(\s*(?=["'])/g;

/** The last `import` that may stand in a documentation comment; -1 when there is none. */
export function lastDocumented(text: string): number {
  let last = -1;
  for (const { end } of comments(text, text.length)) last = end;
  return last < 0 ? -1 : text.lastIndexOf("import", last);
}

/** What is known of a text: where its header has ended, and where what is no code behind it begins and ends, in turns. */
export interface Read {
  readonly body: number;
  readonly spans: readonly number[];
}

/**
 * Finds the types that JavaScript takes from modules in its documentation comments: `import("x")` in the type of a tag,
 * and `@import … from "x"`.
 */
export function scanJsdoc(text: string, { body, spans }: Read, findings: Findings): void {
  const specifiers = findings.found.filter(({ end }) => end <= body);
  let next = 0;
  for (const comment of comments(text, body)) {
    while ((specifiers[next]?.end ?? body) <= comment.start) next += 1;
    if (comment.start < (specifiers[next]?.start ?? body)) readComment(text, comment, findings);
  }
  for (let index = 0; index < spans.length; index += 2) {
    const [start = 0, end = 0] = [spans[index], spans[index + 1]];
    if (text.startsWith("/**", start)) readComment(text, { start, end: end - 2 }, findings);
  }
}

interface Comment {
  readonly start: number;
  readonly end: number;
}

/** Most comments that have the word mean none of this. */
const mayImport = /@import\b|\bimport\s*\(/;

/** What reads like documentation that imports, up to a place, texts and comments of other kinds included. */
function* comments(text: string, until: number): Iterable<Comment> {
  let word = text.indexOf("import");
  let start = word < 0 ? -1 : text.indexOf("/**");
  while (start >= 0 && start < until && word >= 0) {
    const end = text.indexOf("*/", start + 2);
    if (end < 0) return;
    if (word < start) word = text.indexOf("import", start);
    if (word >= 0 && word < end && mayImport.test(text.slice(start, end))) yield { start, end };
    start = text.indexOf("/**", end + 2);
  }
}

function readComment(text: string, { start, end }: Comment, { found }: Findings): void {
  const block = text.slice(start, end);
  const types: Place[] = [];
  let behind = 0;
  for (const { 0: tag, index } of block.matchAll(typeTag)) {
    if (index >= behind) behind = readType(block, index + tag.length, types);
  }
  const bare = [...block.matchAll(bareTag)].map(({ 0: tag, 1: word = "", index }): Place => {
    const literal = index + tag.length;
    return { clause: literal - word.length, literal };
  });
  const tags = [...block.matchAll(importTag)].map(
    (tag): Place => ({ clause: tag.index + 1, literal: tag.index + tag[0].length }),
  );
  for (const { clause, literal } of [...types, ...bare, ...tags]) {
    const close = stringEnd(block, literal);
    if (close < 0) continue;
    found.push({ kind: "type-only", clause: start + clause, start: start + literal, end: start + close });
  }
}

/** Where an import begins in a comment, and where its specifier does. */
interface Place {
  readonly clause: number;
  readonly literal: number;
}

/** Reads the imports of a type whose braces have opened before a place. Where it ends. */
function readType(block: string, from: number, imports: Place[]): number {
  let depth = 1;
  typePart.lastIndex = from;
  for (let part = typePart.exec(block); part !== null; part = typePart.exec(block)) {
    if (part[0] === "{") depth += 1;
    else if (part[0] === "}") depth -= 1;
    else if (part[0].startsWith("import")) imports.push({ clause: part.index, literal: typePart.lastIndex });
    if (depth === 0) return part.index;
  }
  return block.length;
}
