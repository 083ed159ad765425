import type { CodeState } from "./code-state.ts";
import type { Findings } from "./findings.ts";
import { literalEnd, readExport, readImport } from "./statements.ts";
import { hasWord, skipTrivia, wordEnd } from "./trivia.ts";

/** Words behind which an expression begins. */
const beginsExpression: ReadonlySet<string> = new Set([
  "await", "case", "default", "delete", "do", "else", "in", "instanceof", "new", "of", "return", "throw", "typeof",
  "void", "yield",
]); // biome-ignore format: a list

/** Reads a word and, where it asks for a module, what belongs to it. Always true. */
export function readWord(state: CodeState, findings: Findings): boolean {
  const { text, at } = state;
  const end = wordEnd(text, at);
  const isMember = text.charCodeAt(state.end - 1) === 46 && text.charCodeAt(state.end - 2) !== 46;
  const after = isMember ? -1 : behindModuleWord(state, end, findings);
  const mayBegin = !isMember && after < 0 && beginsExpression.has(text.slice(at, end));
  state.start = at;
  state.at = after < 0 ? end : after;
  state.end = state.at;
  state.mayBegin = mayBegin;
  return true;
}

/** A statement that makes a file a module, where nothing is indented. */
const moduleStatement = /^(?:export\b|import\b(?!\s*\())/m;

/** Where what belongs to the word has been read; -1 when the word asks for no module. */
function behindModuleWord(state: CodeState, end: number, findings: Findings): number {
  const { text, at } = state;
  switch (end - at) {
    case 6:
      if (text.startsWith("import", at)) return readImportWord(state, end, findings);
      if (text.startsWith("export", at)) return readExport(text, at, findings);
      return text.startsWith("module", at) ? readModule(text, at, findings) : -1;
    case 7:
      return text.startsWith("require", at) ? readRequire(state, end, findings) : -1;
    default:
      return -1;
  }
}

function readImportWord(state: CodeState, end: number, findings: Findings): number {
  const { text, at } = state;
  const open = skipTrivia(text, end);
  if (text[open] === ".") return -1;
  if (text[open] !== "(") return readImport(text, at, findings);
  const start = skipTrivia(text, open + 1);
  const close = literalEnd(text, start);
  if (close < 0 || !endsArgument(text, close)) return -1;
  const kind = state.dialect.types && isType(state, close) ? "type-only" : "dynamic";
  findings.found.push({ kind, clause: at, start, end: close });
  // The bracket and what is in it are read as any other.
  return end;
}

/** True when a call goes on behind its first argument as a call does. */
function endsArgument(text: string, at: number): boolean {
  const next = text[skipTrivia(text, at)];
  return next === ")" || next === ",";
}

/**
 * Types name what they take from the module: `import("x").T`, `typeof import("x")`. As a value, `import()` is a promise, of
 * which nothing but its methods is asked for.
 */
function isType({ text, start, end }: CodeState, literalEnd: number): boolean {
  if (text.slice(start, end) === "typeof") return true;
  const close = callEnd(text, literalEnd);
  const dot = skipTrivia(text, close);
  if (text[dot] === "[") return true;
  if (text[dot] !== ".") return false;
  const name = skipTrivia(text, dot + 1);
  const nameEnd = wordEnd(text, name);
  return nameEnd > name && !/^(?:then|catch|finally)$/.test(text.slice(name, nameEnd));
}

/** Behind the closing bracket of a call; attributes may come before it. */
function callEnd(text: string, at: number): number {
  const next = skipTrivia(text, at);
  if (text[next] === ")") return next + 1;
  const close = text.indexOf(")", next);
  return close < 0 ? text.length : close + 1;
}

/** `require("x")`, `require?.("x")`, `require<T>("x")` and `require.resolve("x")`. */
function readRequire(state: CodeState, end: number, { found }: Findings): number {
  const { text, at } = state;
  if (text.slice(state.start, state.end) === "new") return -1;
  const open = callOpen(text, skipTrivia(text, end));
  if (open < 0) return -1;
  const start = skipTrivia(text, open + 1);
  const close = literalEnd(text, start);
  if (close < 0 || !endsArgument(text, close)) return -1;
  found.push({ kind: "require", clause: at, start, end: close });
  return end;
}

function callOpen(text: string, at: number): number {
  if (text[at] === "(") return at;
  if (text.startsWith("?.", at)) return callOpen(text, skipTrivia(text, at + 2));
  if (text[at] === "<") {
    const close = text.indexOf(">(", at);
    return close < 0 ? -1 : close + 1;
  }
  if (text[at] !== ".") return -1;
  const name = skipTrivia(text, at + 1);
  const open = skipTrivia(text, name + 7);
  return hasWord(text, name, "resolve") && text[open] === "(" ? open : -1;
}

/** `declare module "x"`, which asks for a module only in a file that is one itself. */
function readModule(text: string, at: number, { found }: Findings): number {
  const start = skipTrivia(text, at + 6);
  if (text[start] !== '"' && text[start] !== "'") return -1;
  const end = literalEnd(text, start);
  if (end < 0 || text[skipTrivia(text, end)] !== "{") return -1;
  const isModule = found.some(({ kind }) => kind === "static" || kind === "re-export") || moduleStatement.test(text);
  if (isModule) found.push({ kind: "type-only", clause: at, start, end });
  return end;
}
