import { type CodeState, Open, token } from "./code-state.ts";
import type { Dialect } from "./dialect.ts";
import type { Findings } from "./findings.ts";
import { isElement, readChildren, readTag } from "./jsx.ts";
import { regexEnd } from "./regex.ts";
import { blockEnd, isSpace, isWord, lineEnd, stringEnd } from "./trivia.ts";
import { readWord } from "./words.ts";

/** A part of a text: code from a place on, of interest up to another. */
export interface CodeInput {
  readonly text: string;
  readonly from: number;
  readonly last: number;
  readonly dialect: Dialect;
}

/**
 * Goes through code token by token, tells strings, templates, comments, regular expressions and elements apart, and
 * reads what asks for modules. False when that cannot be told with certainty.
 */
export function scanCode({ text, from, last, dialect }: CodeInput, findings: Findings): boolean {
  const state: CodeState = { text, dialect, open: [], at: from, start: from, end: from, mayBegin: true };
  while (state.at < last) {
    if (!step(state, findings)) return false;
  }
  return true;
}

function step(state: CodeState, findings: Findings): boolean {
  const { text, at, open } = state;
  if (open.length > 0 && open[open.length - 1] === Open.element) return readChildren(state);
  const code = text.charCodeAt(at);
  if (isWord(code)) return readWord(state, findings);
  if (isSpace(code)) {
    state.at = at + 1;
    return true;
  }
  switch (code) {
    case 34:
    case 39:
      return operand(state, stringEnd(text, at));
    case 96:
      return readTemplate(state, at + 1);
    case 47:
      return readSlash(state);
    case 40:
    case 123:
      return readOpening(state, code);
    case 41:
    case 125:
      return readClosing(state, code);
    case 60:
      if (isElement(state)) return readTag(state);
      break;
  }
  return readPunctuation(state, code);
}

/** A literal that ends at a place; false when it does not end. */
function operand(state: CodeState, end: number): boolean {
  if (end < 0) return false;
  return token(state, end, false);
}

/** A template from a place inside it, to its end or to its next substitution. */
function readTemplate(state: CodeState, from: number): boolean {
  const { text } = state;
  for (let place = from; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code === 96) return token(state, place + 1, false);
    if (code === 92) place += 1;
    else if (code === 36 && text.charCodeAt(place + 1) === 123) {
      state.open.push(Open.template);
      return token(state, place + 2, true);
    }
  }
  return false;
}

function readSlash(state: CodeState): boolean {
  const { text, at } = state;
  const next = text.charCodeAt(at + 1);
  if (next === 47 || next === 42) {
    state.at = next === 47 ? lineEnd(text, at + 2) : blockEnd(text, at + 2);
    return true;
  }
  return state.mayBegin ? operand(state, regexEnd(text, at)) : token(state, at + 1, true);
}

const heads: ReadonlySet<string> = new Set(["if", "while", "for", "with"]);

function readOpening(state: CodeState, code: number): boolean {
  const { text, at, open, start, end, mayBegin } = state;
  if (code === 40) open.push(heads.has(text.slice(start, end)) ? Open.head : Open.group);
  else open.push(mayBegin && beginsObject(text, start, end) ? Open.object : Open.block);
  return token(state, at + 1, true);
}

/** True when braces behind this token are an expression: behind an operator other than `=>`, or behind `return`. */
function beginsObject(text: string, start: number, end: number): boolean {
  const last = text[end - 1] ?? "";
  if (/[=(,?:[&|+!~*%^]/.test(last)) return true;
  return /^(?:return|typeof|case|in|of|void|new|yield|await|default)$/.test(text.slice(start, end));
}

function readClosing(state: CodeState, code: number): boolean {
  const opened = state.open.pop();
  if (code === 41) return token(state, state.at + 1, opened === Open.head);
  switch (opened) {
    case Open.template:
      return readTemplate(state, state.at + 1);
    case Open.attribute:
      return readTag(state);
    default:
      return token(state, state.at + 1, opened !== Open.object);
  }
}

/** An operator. `x++`, `x--` and `x!` end an operand, and so does `]`. */
function readPunctuation(state: CodeState, code: number): boolean {
  const { text, at, mayBegin } = state;
  if (code === 93) return token(state, at + 1, false);
  const isDouble = (code === 43 || code === 45) && text.charCodeAt(at + 1) === code;
  if (isDouble) return token(state, at + 2, mayBegin);
  if (code === 33 && !mayBegin && state.end === at && text.charCodeAt(at + 1) !== 61) return token(state, at + 1, false);
  return token(state, at + 1, true);
}
