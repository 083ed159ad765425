import { type CodeState, Open, token } from "./code-state.ts";
import { isWord, skipTrivia } from "./trivia.ts";

const tagName = /[\w$\x80-\uffff][\w$\-.:\x80-\uffff]*/y;

/** True when `<` at the state's place opens an element, and no type parameters, assertion or comparison. */
export function isElement({ text, at, dialect, mayBegin }: CodeState): boolean {
  if (!dialect.jsx || !mayBegin) return false;
  if (text.charCodeAt(at + 1) === 62) return true;
  tagName.lastIndex = at + 1;
  if (!tagName.test(text)) return false;
  const end = tagName.lastIndex;
  const next = skipTrivia(text, end);
  const rest = text.charCodeAt(next);
  const name = text.slice(at + 1, end);
  // `<T,>`, `<T extends Base>`, `<T = Base>` and `<const T>` are type parameters.
  if (rest === 44 || rest === 61 || name === "const") return false;
  if (/^extends\s+[^=\s>/]/.test(text.slice(next, next + 12))) return false;
  return rest !== 62 || text.includes(`</${name}`, next);
}

/**
 * A tag, from its `<` or, behind an attribute in braces, from the `}`: to its end, or to the next attribute in
 * braces. False where it does not end.
 */
export function readTag(state: CodeState): boolean {
  const { text, at } = state;
  if (text.charCodeAt(at) === 125) return readAttributes(state, at + 1);
  const first = skipTrivia(text, at + 1);
  if (text.charCodeAt(first) === 47) return readEndTag(state, first + 1);
  tagName.lastIndex = first;
  const end = tagName.test(text) ? tagName.lastIndex : first;
  return readAttributes(state, skipTypeArguments(text, skipTrivia(text, end)));
}

function readEndTag(state: CodeState, from: number): boolean {
  const close = state.text.indexOf(">", from);
  if (close < 0 || state.open.pop() !== Open.element) return false;
  return token(state, close + 1, false);
}

function readAttributes(state: CodeState, from: number): boolean {
  const { text, open } = state;
  for (let place = skipTrivia(text, from); place < text.length; place = skipTrivia(text, place)) {
    const code = text.charCodeAt(place);
    if (code === 123) {
      open.push(Open.attribute);
      return token(state, place + 1, true);
    }
    if (code === 62) {
      open.push(Open.element);
      return token(state, place + 1, false);
    }
    if (code === 47) return text.charCodeAt(place + 1) === 62 && token(state, place + 2, false);
    const next = attributePartEnd(text, place);
    if (next < 0) return false;
    place = next;
  }
  return false;
}

/** Behind a name, a `=` or a quoted value. Quotes have no escapes and may hold line breaks. */
function attributePartEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 34 || code === 39) return text.indexOf(String.fromCharCode(code), at + 1) + 1 || -1;
  if (code === 61) return at + 1;
  let place = at;
  while (isWord(text.charCodeAt(place)) || text[place] === "-" || text[place] === ":") place += 1;
  return place > at ? place : -1;
}

/** `<Table<Row> …>` names types between the tag and its attributes. */
function skipTypeArguments(text: string, at: number): number {
  if (text.charCodeAt(at) !== 60) return at;
  let depth = 0;
  for (let place = at; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code === 60) depth += 1;
    else if (code === 62 && text.charCodeAt(place - 1) !== 61) depth -= 1;
    if (depth === 0) return place + 1;
  }
  return at;
}

/** Text of an element: to the next expression in braces, or over the next tag. */
export function readChildren(state: CodeState): boolean {
  const { text, open } = state;
  for (let place = state.at; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code === 60) {
      state.at = place;
      return readTag(state);
    }
    if (code === 123) {
      open.push(Open.child);
      return token(state, place + 1, true);
    }
  }
  return false;
}
