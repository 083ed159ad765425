import { readTag, type Tag } from "./tag.ts";

/** A `script` element of a component: its tag, and where the text behind the tag ends. */
export interface ScriptElement {
  readonly tag: Tag;
  readonly end: number;
}

const scriptOrStyle = /<!--|<(?:script|style)(?=[\s/>])/gi;
const anyTag = /<!--|<[A-Za-z][\w.-]*/g;
const templateTag = /<!--|<\/?template(?=[\s/>])/g;
const tagEnd = /\s*>/y;

/** The scripts of markup from a place on, at any depth. Neither comments nor style sheets hold any. */
export function scriptsAnywhere(text: string, from: number): Iterable<ScriptElement> {
  return scripts(text, from, scriptOrStyle);
}

/** The scripts at the top of a Vue component: what is in its other blocks is theirs. */
export function scriptsAtTop(text: string): Iterable<ScriptElement> {
  return scripts(text, 0, anyTag);
}

/** Passes over one element after the other; those that are not looked for are passed over unseen. */
function* scripts(text: string, from: number, opening: RegExp): Iterable<ScriptElement> {
  for (let at = nextTag(text, from, opening); at !== undefined; ) {
    const { name, end: nameEnd } = at;
    const tag = name === "" ? undefined : readTag(text, nameEnd);
    const end = tag === undefined ? nameEnd : elementEnd(text, name, tag);
    if (end < 0) return;
    if (tag !== undefined && name === "script") yield { tag, end };
    at = nextTag(text, end, opening);
  }
}

/** The next tag that begins with its name, in lower case, behind the comments before it; empty for an open comment. */
function nextTag(text: string, from: number, opening: RegExp): { name: string; end: number } | undefined {
  opening.lastIndex = from;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const end = opening.lastIndex;
    if (match[0] !== "<!--") return { name: match[0].slice(1).toLowerCase(), end };
    const close = text.indexOf("-->", end);
    if (close < 0) return undefined;
    opening.lastIndex = close + 3;
  }
  return undefined;
}

/** Where the text of an element ends, at its end tag; -1 when it has none. */
function elementEnd(text: string, name: string, { end, isEmpty, language = "html" }: Tag): number {
  if (isEmpty) return end;
  return name === "template" && language === "html" ? templateEnd(text, end) : endTag(text, end, name);
}

function endTag(text: string, from: number, name: string): number {
  const pattern = name === "script" ? /<\/script(?=\s*>)/gi : undefined;
  if (pattern !== undefined) {
    pattern.lastIndex = from;
    return pattern.exec(text)?.index ?? -1;
  }
  const part = `</${name}`;
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + part.length)) {
    tagEnd.lastIndex = at + part.length;
    if (tagEnd.test(text)) return at;
  }
  return -1;
}

/** Templates stand in templates. */
function templateEnd(text: string, from: number): number {
  let depth = 1;
  templateTag.lastIndex = from;
  for (let match = templateTag.exec(text); match !== null; match = templateTag.exec(text)) {
    const end = templateTag.lastIndex;
    if (match[0] === "<!--") {
      const close = text.indexOf("-->", end);
      if (close < 0) return -1;
      templateTag.lastIndex = close;
    } else if (match[0] === "</template") depth -= 1;
    else if (readTag(text, end)?.isEmpty === false) depth += 1;
    if (depth === 0) return match.index;
  }
  return -1;
}
