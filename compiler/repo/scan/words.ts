import { isMember, placeBefore, wordAt } from "./before.ts";
import type { CodeState } from "./code-state.ts";
import type { Findings } from "./findings.ts";
import { clauseBehindType, literalEnd, readExport, readImport } from "./statements.ts";
import { hasWord, isSpace, isWord, skipTrivia, wordEnd } from "./trivia.ts";
import { typeArgumentsEnd } from "./type-arguments.ts";

/**
 * Reads one of the words that may ask for a module, which ends at `end`, with what belongs to it. False where a statement
 * asks for one in a form that cannot be read.
 */
export function readWord(state: CodeState, end: number, findings: Findings): boolean {
  const { text } = state;
  const start = end - (text.startsWith("require", end - 7) ? 7 : 6);
  state.at = start;
  const isWhole = !isWord(text.charCodeAt(start - 1)) && !isWord(text.charCodeAt(end));
  const after = isWhole && !isMember(state, start) ? behindModuleWord(state, end, findings) : -1;
  state.at = after < 0 ? end : after;
  return after !== unclear;
}

/** In place of a place: only a parser can tell. */
const unclear = -2;

/** Where what belongs to the word has been read; -1 when the word asks for no module. */
function behindModuleWord(state: CodeState, end: number, findings: Findings): number {
  const { text, at } = state;
  switch (text[at]) {
    case "i":
      return readImportWord(state, end, findings);
    case "e":
      return readExportWord(state, findings);
    case "m":
      return readModule(state);
    default:
      return readRequire(state, end, findings);
  }
}

/** Only lists at the top of a file pass on what it imports. */
function readExportWord(state: CodeState, { found, lists }: Findings): number {
  const { text, at } = state;
  const isTop = state.open.length === 0;
  const clause = clauseBehindType(text, skipTrivia(text, at + 6));
  // `export as namespace` is for files that are none.
  if (isTop && !hasWord(text, clause, "as")) state.isModule = true;
  const after = readExport(text, at, { found, lists: isTop ? lists : [] });
  return after < 0 && /[*{]/.test(text[clause] ?? "") ? unclear : after;
}

function readImportWord(state: CodeState, end: number, findings: Findings): number {
  const { text, at } = state;
  const open = skipTrivia(text, end);
  if (text[open] === ".") {
    state.isModule ||= hasWord(text, skipTrivia(text, open + 1), "meta");
    return -1;
  }
  if (text[open] !== "(") return readStatement(state, open, findings);
  const start = skipTrivia(text, open + 1);
  const close = literalEnd(text, start);
  if (close < 0 || !endsArgument(text, close)) return -1;
  const kind = state.dialect.types && isType(state, close) ? "type-only" : "dynamic";
  findings.found.push({ kind, clause: at, start, end: close });
  // The bracket and what is in it are read as any other.
  return end;
}

function readStatement(state: CodeState, clause: number, findings: Findings): number {
  const { text, at, open } = state;
  const { found } = findings;
  const count = found.length;
  const after = readImport(text, at, findings);
  const last = found[count];
  if (last !== undefined && open.length === 0) state.isModule = true;
  if (last !== undefined && open.length > 0) found[count] = { ...last, isInner: true };
  return after < 0 && beginsClause.test(text[clause] ?? "") ? unclear : after;
}

const beginsClause = /[\w$*{"'\\\u0080-\uffff]/;

/** True when a call goes on behind its first argument as a call does. */
function endsArgument(text: string, at: number): boolean {
  const next = text[skipTrivia(text, at)];
  return next === ")" || next === ",";
}

/**
 * Types name what they take from the module: `import("x").T`, `typeof import("x")`. As a value, `import()` is a promise, of
 * which nothing but its methods is asked for.
 */
function isType(state: CodeState, literalEnd: number): boolean {
  const { text, at } = state;
  if (wordAt(text, placeBefore(state, at)) === "typeof") return true;
  const close = callEnd(text, literalEnd);
  const dot = skipTrivia(text, close);
  if (text[dot] === "[") return true;
  if (text[dot] !== ".") return false;
  const name = skipTrivia(text, dot + 1);
  const nameEnd = wordEnd(text, name);
  return nameEnd > name && !/^(?:then|catch|finally)$/.test(text.slice(name, nameEnd));
}

/** Attributes behind a specifier, to the bracket. Bounded, as each import may look for it. */
const options = /[^)]{0,500}\)/y;

/** Behind the closing bracket of a call; attributes may come before it. */
function callEnd(text: string, at: number): number {
  const next = skipTrivia(text, at);
  if (text[next] === ")") return next + 1;
  options.lastIndex = next;
  return options.test(text) ? options.lastIndex : next;
}

/** `require("x")`, `require?.("x")`, `require<T>("x")` and `require.resolve("x")`. */
function readRequire(state: CodeState, end: number, { found }: Findings): number {
  const { text, at } = state;
  if (wordAt(text, placeBefore(state, at)) === "new") return -1;
  const open = callOpen(text, skipTrivia(text, end));
  if (open < 0) return -1;
  const start = skipTrivia(text, open + 1);
  const close = literalEnd(text, start);
  if (close < 0 || !endsArgument(text, close)) return -1;
  found.push({ kind: "require", clause: at, start, end: close });
  return end;
}

function callOpen(text: string, at: number): number {
  const open = argumentsOpen(text, at);
  if (open >= 0 || !/[.?]/.test(text[at] ?? "")) return open;
  const name = skipTrivia(text, at + (text.startsWith("?.", at) ? 2 : 1));
  return hasWord(text, name, "resolve") ? argumentsOpen(text, skipTrivia(text, name + 7)) : -1;
}

/** The bracket of a call, behind `?.` and type arguments. */
function argumentsOpen(text: string, at: number): number {
  const next = text.startsWith("?.", at) ? skipTrivia(text, at + 2) : at;
  if (text[next] !== "<") return text[next] === "(" ? next : -1;
  // No comments: these might begin in what is no type argument after all.
  let open = typeArgumentsEnd(text, next);
  while (isSpace(text.charCodeAt(open))) open += 1;
  return text[open] === "(" ? open : -1;
}

/** `declare module "x"`, with a body or without one. */
function readModule(state: CodeState): number {
  const { text, at, declared } = state;
  const start = skipTrivia(text, at + 6);
  const isDeclaration = /["']/.test(text[start] ?? "") && !/[\n\r]/.test(text.slice(at, start));
  const end = isDeclaration ? literalEnd(text, start) : -1;
  if (end < 0 || (text[skipTrivia(text, end)] !== "{" && !isDeclared(state))) return -1;
  declared.push({ kind: "type-only", clause: at, start, end });
  return end;
}

function isDeclared(state: CodeState): boolean {
  return wordAt(state.text, placeBefore(state, state.at)) === "declare";
}
