import { mayBegin } from "./before.ts";
import { type CodeState, enter, Open, pass, passOperand } from "./code-state.ts";
import { hasWord, isWord, skipTrivia } from "./trivia.ts";
import { typeArgumentsEnd } from "./type-arguments.ts";

const tagName = /[A-Za-z_$\x80-\uffff][\w$\-.:\x80-\uffff]*/y;

/** True when `<` at the state's place opens an element, and no type parameters, assertion or comparison. */
export function isElement(state: CodeState): boolean {
  const { text, at, dialect } = state;
  if (!dialect.jsx) return false;
  const before = text.charCodeAt(at - 1);
  // No element is the whole statement behind `if (…)`.
  if (before === 41 || before === 93 || !mayBegin(state, at)) return false;
  if (text.charCodeAt(at + 1) === 62) return true;
  tagName.lastIndex = at + 1;
  if (!tagName.test(text)) return false;
  const end = tagName.lastIndex;
  const next = skipTrivia(text, end);
  const rest = text.charCodeAt(next);
  const name = text.slice(at + 1, end);
  // `<T,>`, `<T extends Base>`, `<T = Base>` and `<const T>` are type parameters.
  if (rest === 44 || rest === 61 || name === "const") return false;
  if (hasWord(text, next, "extends") && !/[=>/]/.test(text[skipTrivia(text, next + 7)] ?? "")) return false;
  return rest !== 62 || (!isFunctionType(text, next + 1) && (endTagsOf(state).get(name) ?? -1) > next);
}

const parameters = /\([^()]{0,500}(?:\([^()]{0,500}\)[^()]{0,500}){0,20}\)/y;

/** True for what comes behind the type parameters of `<T>(a: T) => T`. Text of an element can hold no `=>`. */
function isFunctionType(text: string, at: number): boolean {
  parameters.lastIndex = skipTrivia(text, at);
  return parameters.test(text) && text.startsWith("=>", skipTrivia(text, parameters.lastIndex));
}

const endTag = /<\/\s*([A-Za-z_$\x80-\uffff][\w$\-.:\x80-\uffff]*)/g;

function endTagsOf(state: CodeState): ReadonlyMap<string, number> {
  state.endTags ??= new Map([...state.text.matchAll(endTag)].map(({ 1: name = "", index }) => [name, index]));
  return state.endTags;
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
  const behind = skipTrivia(text, end);
  return readAttributes(state, text.charCodeAt(behind) === 60 ? skipTypeArguments(text, behind) : behind);
}

function readEndTag(state: CodeState, from: number): boolean {
  const close = state.text.indexOf(">", from);
  if (close < 0 || state.open.pop() !== Open.element) return false;
  state.openAt.pop();
  return passOperand(state, close + 1);
}

/** `<Table<Row> …>` names types. -1 where they may be taken from a module. */
function skipTypeArguments(text: string, at: number): number {
  const end = typeArgumentsEnd(text, at);
  return /\bimport\s*[(/]/.test(text.slice(at, end)) ? -1 : end;
}

function readAttributes(state: CodeState, from: number): boolean {
  const { text } = state;
  if (from < 0) return false;
  for (let place = skipTrivia(text, from); place < text.length; place = skipTrivia(text, place)) {
    const code = text.charCodeAt(place);
    if (code === 123) {
      return enter(state, Open.attribute, place + 1);
    }
    if (code === 62) {
      return enter(state, Open.element, place + 1);
    }
    if (code === 47) return text.charCodeAt(place + 1) === 62 && passOperand(state, place + 2);
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

/** Text of an element: to the next expression in braces, or over the next tag. */
export function readChildren(state: CodeState): boolean {
  const { text } = state;
  for (let place = state.at; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code === 60) {
      pass(state, place);
      return readTag(state);
    }
    if (code === 123) {
      return enter(state, Open.child, place + 1);
    }
  }
  return false;
}
