import { mayBegin } from "./before.ts";
import { type CodeInput, type CodeState, enter, Open, pass, passOperand, startState } from "./code-state.ts";
import type { Findings } from "./findings.ts";
import { isElement, readChildren, readTag } from "./jsx.ts";
import { regexEnd } from "./regex.ts";
import { blockEnd, lineEnd, stringEnd } from "./trivia.ts";
import { readWord } from "./words.ts";

/** What matters in code: where texts and comments begin, braces, and the words that may ask for a module. */
const mark = /["'`/{}]|\b(?:import|require|export|module)\b/g;
const markOrTag = /["'`/{}<]|\b(?:import|require|export|module)\b/g;

/**
 * Goes through code from mark to mark, tells strings, templates, comments, regular expressions and elements apart, and
 * reads what asks for modules. Says where all that is no code begins and ends, in turns; `undefined` when that cannot be
 * told with certainty.
 */
export function scanCode(input: CodeInput, findings: Findings): readonly number[] | undefined {
  const { text, dialect } = input;
  const state = startState(input);
  state.isModule = findings.lists.length > 0 || findings.found.some(({ clause }) => text[clause] !== "/");
  const marks = dialect.jsx ? markOrTag : mark;
  while (state.at < state.last || isUndecided(state)) {
    if (!step(state, marks, findings)) return undefined;
  }
  if (state.isModule) findings.found.push(...state.declared);
  return state.spans;
}

/** True while what is declared waits for a statement that makes the file a module. */
function isUndecided({ text, at, isModule, declared }: CodeState): boolean {
  return declared.length > 0 && !isModule && at < text.length;
}

/** Reads up to the next mark and what it begins; false when that does not end. */
function step(state: CodeState, marks: RegExp, findings: Findings): boolean {
  const { text, at, open } = state;
  if (open.length > 0 && open[open.length - 1] === Open.element) return readChildren(state);
  marks.lastIndex = at;
  if (marks.test(text)) return readMark(state, marks.lastIndex, findings);
  state.at = text.length;
  return true;
}

/** Reads what a mark begins; false when it does not end. */
function readMark(state: CodeState, end: number, findings: Findings): boolean {
  const { text } = state;
  const code = text.charCodeAt(end - 1);
  state.at = end - 1;
  switch (code) {
    case 34:
    case 39: {
      const close = stringEnd(text, state.at);
      return close >= 0 && passOperand(state, close);
    }
    case 96:
      return readTemplate(state, end);
    case 47:
      return readSlash(state);
    case 123:
      return enter(state, Open.braces, end);
    case 125:
      return readClosing(state);
    case 60:
      return readLess(state);
    default:
      return readWord(state, end, findings);
  }
}

const templatePart = /[^`\\$]*/y;

/** A template from a place inside it, to its end or to its next substitution. */
function readTemplate(state: CodeState, from: number): boolean {
  const { text } = state;
  for (let place = from; place < text.length; ) {
    templatePart.lastIndex = place;
    templatePart.test(text);
    place = templatePart.lastIndex;
    const code = text.charCodeAt(place);
    if (code === 96) return passOperand(state, place + 1);
    if (code === 36 && text.charCodeAt(place + 1) === 123) return enter(state, Open.template, place + 2);
    place += code === 92 ? 2 : 1;
  }
  return false;
}

function readSlash(state: CodeState): boolean {
  const { text, at } = state;
  const next = text.charCodeAt(at + 1);
  if (next === 47 || next === 42)
    return pass(state, next === 47 ? lineEnd(text, at + 2) : blockEnd(text, at + 2));
  if (!mayBegin(state, at)) {
    state.at = at + 1;
    return true;
  }
  const end = regexEnd(text, at);
  return end >= 0 && passOperand(state, end);
}

function readClosing(state: CodeState): boolean {
  const opened = state.open.pop();
  const openedAt = state.openAt.pop() ?? -1;
  switch (opened) {
    case Open.template:
      return readTemplate(state, state.at + 1);
    case Open.attribute:
      return readTag(state);
    case Open.child:
      break;
    default:
      state.bracesStart = openedAt;
      state.bracesEnd = state.at + 1;
  }
  state.at += 1;
  return true;
}

/** `<`, unless it begins an element, is an operator alone or with what follows. */
function readLess(state: CodeState): boolean {
  const { text, at } = state;
  const next = text.charCodeAt(at + 1);
  if (next === 60 || next === 61) state.at = at + 2;
  else if (isElement(state)) return readTag(state);
  else state.at = at + 1;
  return true;
}
