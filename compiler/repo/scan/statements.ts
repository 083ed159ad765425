import type { ImportKind } from "../repo.ts";
import { takesOnlyTypes } from "./clause.ts";
import type { Findings } from "./findings.ts";
import { hasWord, isWord, skipTrivia, stringEnd, wordEnd } from "./trivia.ts";

/**
 * The usual import statement, behind its keyword: words and stars, at most one list in braces, one string. What stands
 * outside of the braces is short; so many an `import` that is none costs little.
 */
const usualImport =
  /[\w$\s,*\u0080-\uffff]{0,200}(?:\{[\w$\s,\u0080-\uffff]*\}[\w$\s,*\u0080-\uffff]{0,200})?(?:"[^"\\\n\r]*"|'[^'\\\n\r]*')/y;
/** The usual re-export, behind its keyword. */
const usualExport =
  /\s*(?:type\s*)?(?:\*\s*(?:as\s+[\w$]+\s*)?|\{[^{}"'`/\\]*\}\s*)from\s*(?:"[^"\\\n\r]*"|'[^'\\\n\r]*')/y;
/** A list that is exported without `from`. */
const exportList = /\s*(?:type\s*)?\{[^{}"'`/\\]*\}/y;
const typesOnly = /\s*type(?:\s+(?!from\s*["'])(?=\S)[\w$\u0080-\uffff]|\s+from\s+from\b|\s*[{*])/y;
const typeFirst = /\s*\{\s*type\s/y;

/**
 * Reads an import statement that begins at `at` and puts it among the findings. Where it ends; -1 when no such
 * statement stands there: `import(…)`, `import.meta`, or a form that cannot be read.
 */
export function readImport(text: string, at: number, { found }: Findings): number {
  const after = at + 6;
  usualImport.lastIndex = after;
  if (usualImport.test(text)) {
    const end = usualImport.lastIndex;
    const start = openingQuote(text, end);
    if (isClause(text, after, start)) {
      found.push({ kind: importKind(text, after, start), clause: at, start, end });
      return end;
    }
  }
  return readOddImport(text, at, found);
}

/**
 * Reads an `export … from` or an export list that begins at `at`. Where it ends; -1 when anything else is exported.
 */
export function readExport(text: string, at: number, { found, lists }: Findings): number {
  const after = at + 6;
  usualExport.lastIndex = after;
  if (usualExport.test(text)) {
    const end = usualExport.lastIndex;
    found.push({ kind: "re-export", clause: at, start: openingQuote(text, end), end });
    return end;
  }
  const clause = clauseBehindType(text, skipTrivia(text, after));
  const first = text.charCodeAt(clause);
  if (first !== 42 && first !== 123) return -1;
  exportList.lastIndex = after;
  if (exportList.test(text) && !hasWord(text, skipTrivia(text, exportList.lastIndex), "from")) {
    lists.push(at);
    return exportList.lastIndex;
  }
  return readOddExport(text, at, { found, lists, clause });
}

function openingQuote(text: string, end: number): number {
  return text.lastIndexOf(text[end - 1] ?? "", end - 2);
}

/** True when what stands before the string is nothing, or ends with `from`. */
function isClause(text: string, after: number, start: number): boolean {
  let last = start;
  while (last > after && text.charCodeAt(last - 1) <= 32) last -= 1;
  if (last === after) return true;
  return last - after >= 5 && text.startsWith("from", last - 4) && !isWord(text.charCodeAt(last - 5));
}

function importKind(text: string, after: number, start: number): ImportKind {
  typesOnly.lastIndex = after;
  if (typesOnly.test(text)) return "type-only";
  typeFirst.lastIndex = after;
  if (!typeFirst.test(text)) return "static";
  const elements = text.slice(text.indexOf("{", after) + 1, text.lastIndexOf("}", start));
  return elements.split(",").every(isTypeElement) ? "type-only" : "static";
}

/** True for `type A`, `type A as B` and the rest behind a last comma; not for the names `type` and `type as a`. */
function isTypeElement(element: string): boolean {
  const words = element.trim().split(/\s+/);
  if (words[0] === "") return true;
  if (words[0] !== "type") return false;
  return words.length === 2 || words.length === 4;
}

/** The place behind a `type` that only says that what follows are types. */
export function clauseBehindType(text: string, at: number): number {
  if (!hasWord(text, at, "type")) return at;
  const next = skipTrivia(text, at + 4);
  return text[next] === "{" || text[next] === "*" ? next : at;
}

/** Token by token: comments and strings among the names, attributes of any form, `import x = require()`. */
function readOddImport(text: string, at: number, found: Findings["found"]): number {
  const first = skipTrivia(text, at + 6);
  const name = wordEnd(text, first);
  const equals = skipTrivia(text, name);
  if (name > first && text[equals] === "=" && text[equals + 1] !== "=")
    return readEquals(text, at, { found, equals, kind: "require" });
  if (hasWord(text, first, "type")) {
    const typed = skipTrivia(text, wordEnd(text, equals));
    if (typed > equals && text[typed] === "=")
      return readEquals(text, at, { found, equals: typed, kind: "type-only" });
  }
  const from = specifierOf(text, first);
  if (from === undefined) return -1;
  const onlyTypes = takesOnlyTypes(text.slice(at + 6, from.start));
  found.push({ kind: onlyTypes ? "type-only" : "static", clause: at, ...from });
  return from.end;
}

function readEquals(
  text: string,
  at: number,
  { found, equals, kind }: { found: Findings["found"]; equals: number; kind: ImportKind },
): number {
  const word = skipTrivia(text, equals + 1);
  const open = skipTrivia(text, word + 7);
  if (!hasWord(text, word, "require") || text[open] !== "(") return wordEnd(text, word);
  const start = skipTrivia(text, open + 1);
  const end = literalEnd(text, start);
  if (end < 0) return wordEnd(text, word);
  found.push({ kind, clause: at, start, end });
  // What follows is read as any other call.
  return open;
}

function readOddExport(
  text: string,
  at: number,
  { found, lists, clause }: { found: Findings["found"]; lists: number[]; clause: number },
): number {
  const close = clauseEnd(text, clause);
  if (close < 0) return -1;
  if (!hasWord(text, close, "from")) {
    lists.push(at);
    return close;
  }
  const start = skipTrivia(text, close + 4);
  const end = literalEnd(text, start);
  if (end < 0) return -1;
  found.push({ kind: "re-export", clause: at, start, end });
  return end;
}

/** The first place behind `*`, `* as name` or a list in braces. */
function clauseEnd(text: string, at: number): number {
  if (text[at] === "{") {
    const close = listEnd(text, at);
    return close < 0 ? -1 : skipTrivia(text, close);
  }
  const next = skipTrivia(text, at + 1);
  if (!hasWord(text, next, "as")) return next;
  const name = skipTrivia(text, next + 2);
  const end = text[name] === '"' || text[name] === "'" ? stringEnd(text, name) : wordEnd(text, name);
  return end < 0 ? -1 : skipTrivia(text, end);
}

/** Where a list of names in braces, which opens at a place, has ended; -1 when it holds anything else. */
export function listEnd(text: string, open: number): number {
  for (let place = skipTrivia(text, open + 1); place < text.length; place = skipTrivia(text, place)) {
    const character = text[place];
    if (character === "}") return place + 1;
    if (character === ",") place += 1;
    else {
      const end = character === '"' || character === "'" ? stringEnd(text, place) : wordEnd(text, place);
      if (end <= place) return -1;
      place = end;
    }
  }
  return -1;
}

/** More than the longest clause has, a list in braces counted as one: `type a, * as b from "c"`. */
const maxTokens = 8;

/** The specifier of an import whose clause begins at a place. */
function specifierOf(text: string, at: number): { readonly start: number; readonly end: number } | undefined {
  let place = at;
  let last = "";
  for (let count = 0; count <= maxTokens && place < text.length; count += 1) {
    const character = text[place] ?? "";
    if (character === '"' || character === "'") {
      const end = stringEnd(text, place);
      return end < 0 || (last !== "from" && last !== "") ? undefined : { start: place, end };
    }
    const next = character === "{" ? listEnd(text, place) : tokenEnd(text, place);
    if (next < 0) return undefined;
    last = text.slice(place, next);
    place = skipTrivia(text, next);
  }
  return undefined;
}

function tokenEnd(text: string, at: number): number {
  const end = wordEnd(text, at);
  if (end > at) return end;
  return text[at] === "*" || text[at] === "," ? at + 1 : -1;
}

/**
 * Where a string, or a template without substitutions, that opens at a place has ended; -1 when none stands there.
 */
export function literalEnd(text: string, at: number): number {
  const quote = text[at];
  if (quote === '"' || quote === "'") return stringEnd(text, at);
  if (quote !== "`") return -1;
  for (let place = at + 1; place < text.length; place += 1) {
    const character = text[place];
    if (character === "`") return place + 1;
    if (character === "\\") place += 1;
    else if (character === "$" && text[place + 1] === "{") return -1;
  }
  return -1;
}
