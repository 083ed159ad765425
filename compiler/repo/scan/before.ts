import { openingOf } from "./brackets.ts";
import type { CodeState } from "./code-state.ts";
import { isSpace, isWord } from "./trivia.ts";

/** Words behind which an expression begins. */
const beginsExpression: ReadonlySet<string> = new Set([
  "await", "case", "default", "delete", "do", "else", "in", "instanceof", "new", "of", "return", "throw", "typeof",
  "void", "yield",
]); // biome-ignore format: a list

/** The place of the last character before `at` that is neither space nor comment; less than `from` when there is none. */
export function placeBefore({ text, from, spans }: CodeState, at: number): number {
  let end = at;
  for (let index = spanBefore(spans, at); ; index -= 2) {
    const behind = spans[index + 1] ?? from;
    while (end > behind && isSpace(text.charCodeAt(end - 1))) end -= 1;
    const start = spans[index] ?? from;
    if (end !== behind || start === from || !isComment(text, start)) return end - 1;
    end = start;
  }
}

/** The index of the last of the spans that ends at a place or before it; negative when none does. */
function spanBefore(spans: readonly number[], at: number): number {
  let low = 0;
  let high = spans.length / 2;
  // Mostly the last one is asked for.
  if (high > 0 && (spans[spans.length - 1] ?? 0) <= at) return spans.length - 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[2 * middle + 1] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return 2 * low - 2;
}

function isComment(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return text.charCodeAt(at) === 47 && (next === 47 || next === 42);
}

/** The word that ends at a place; empty when none does. */
export function wordAt(text: string, end: number): string {
  let start = end;
  while (isWord(text.charCodeAt(start))) start -= 1;
  return text.slice(start + 1, end + 1);
}

/** True behind the dot of a member or the `#` of a private one, but not behind the three dots of a spread. */
export function isMember(state: CodeState, at: number): boolean {
  const place = placeBefore(state, at);
  const code = state.text.charCodeAt(place);
  return (
    code === 35 || (code === 46 && state.text.charCodeAt(place - 1) !== 46 && !endsNumber(state.text, place))
  );
}

/** True when an expression may begin at a place, so that `/` opens a regular expression and `<` an element. */
export function mayBegin(state: CodeState, at: number): boolean {
  let place = placeBefore(state, at);
  for (let count = 0; count < maxSigns; count += 1) {
    const width = signWidth(state.text, place);
    if (width === 0) return mayBeginBehind(state, place);
    if (width === 1 && isSpace(state.text.charCodeAt(place - 1))) return true;
    place = placeBefore(state, place + 1 - width);
  }
  return true;
}

/** More signs than anyone writes in a row. */
const maxSigns = 9;

/** The width of `++`, `--` or `!`, which end an operand where one stands before them; zero for anything else. */
function signWidth(text: string, end: number): number {
  const code = text.charCodeAt(end);
  if (code === 33) return 1;
  return (code === 43 || code === 45) && text.charCodeAt(end - 1) === code ? 2 : 0;
}

function mayBeginBehind(state: CodeState, place: number): boolean {
  const { text, from, literalEnd } = state;
  if (place < from) return true;
  if (place + 1 === literalEnd) return false;
  const code = text.charCodeAt(place);
  if (isWord(code)) return isOperatorWord(state, place);
  switch (code) {
    case 41:
      return isHead(state, nearOpening(text, place) ?? openingOf(state, place));
    case 93:
      return false;
    case 125:
      return place + 1 !== state.bracesEnd || !beginsObject(state, state.bracesStart);
    case 46:
      return !endsNumber(text, place);
    default:
      return true;
  }
}

/** How far back a bracket is looked for before all of them are matched. */
const near = 200;

/** Where the bracket opens that closes at a place, when it is near and nothing in between but code can hold one. */
function nearOpening(text: string, close: number): number | undefined {
  let depth = 0;
  for (let place = close; place >= 0 && place > close - near; place -= 1) {
    const code = text.charCodeAt(place);
    if (code === 41) depth += 1;
    else if (code === 40) depth -= 1;
    else if (code === 34 || code === 39 || code === 96 || code === 47) return undefined;
    if (depth === 0) return place;
  }
  return undefined;
}

/** True for the dot of `1.`, which is a number. */
function endsNumber(text: string, dot: number): boolean {
  return /^\d[\d_]*$/.test(wordAt(text, dot - 1));
}

function isOperatorWord(state: CodeState, end: number): boolean {
  const word = wordAt(state.text, end);
  return beginsExpression.has(word) && !isMember(state, end + 1 - word.length);
}

/** True for the bracket that opens behind `if`, `while`, `for` or `with`: a statement follows what it holds. */
function isHead(state: CodeState, open: number): boolean {
  if (open < 0) return false;
  const { text } = state;
  const end = placeBefore(state, open);
  const word = wordAt(text, end);
  const before = placeBefore(state, end + 1 - word.length);
  if (word === "await") return wordAt(text, before) === "for";
  return /^(?:if|while|for|with)$/.test(word) && text.charCodeAt(before) !== 46;
}

/** True when braces that open at a place are an expression: behind an operator other than `=>`, or behind `return`. */
function beginsObject(state: CodeState, open: number): boolean {
  const { text } = state;
  const place = placeBefore(state, open);
  if (/[=(,?:[&|+!~*%^]/.test(text[place] ?? "")) return true;
  const word = wordAt(text, place);
  if (!/^(?:return|typeof|case|in|of|void|new|yield|await|default)$/.test(word)) return false;
  return !isMember(state, place + 1 - word.length);
}
