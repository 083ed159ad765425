import type { Stretch } from "../places/markdown.ts";
import { isUsualName } from "./path-ending.ts";
import { withoutMarks } from "./path-marks.ts";

/** A run of characters that may be a path. */
export interface PathToken {
  readonly text: string;
  /** Where it begins in the flat text of its block. */
  readonly at: number;
  /** Where it begins in its source. */
  readonly start: number;
  readonly isCode: boolean;
}

/** A block as one text, code in single backticks, with the tokens in it in order. */
export interface TokenBlock {
  readonly flat: string;
  readonly tokens: readonly PathToken[];
}

/** Longer than any path; longer tokens are passed over, which bounds the work on each. */
const longestToken = 300;

/** Scripts that are written without spaces, so that a path may directly adjoin them. */
const unspaced = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}ー々〆";
const plainCharacter = `(?![${unspaced}])[\\p{L}\\p{N}\\p{M}_./@#~+$%*?<>=&!^:\\\\…[\\]-]`;
const braces = "\\{(?:[^{}`\\n]|\\{[^{}`\\n]{0,100}\\}){0,150}\\}";
/** A segment in parentheses, as routes have it; other parentheses hold notes. */
const group = "(?<=/)\\([\\w.@-]{1,60}\\)(?=[\\w/[(.@])|\\([\\w-]{1,60}\\)(?=/[\\w[(@])";
const bareToken = new RegExp(`(?:${plainCharacter}|${braces}|${group})+`, "gu");
/** The same for text in ASCII, where it is several times faster. */
const plainToken = new RegExp(`(?:[\\w./@#~+$%*?<>=&!^:\\\\[\\]-]|${braces}|${group})+`, "g");
const followedByName = new RegExp(`^[${unspaced}]{1,60}[./]`, "u");

/** Finds what may be a path in a block. Linear in its length. */
export function tokensOf(stretches: readonly Stretch[]): TokenBlock {
  const tokens: PathToken[] = [];
  const parts: string[] = [];
  let at = 0;
  const add = (text: string, found: readonly PathToken[]): void => {
    parts.push(text);
    for (const one of found) if (one.text.length <= longestToken) tokens.push({ ...one, at: one.at + at });
    at += text.length;
  };
  for (const { text, span, isCode } of stretches.flatMap(withoutTicks)) {
    const flat = text.replace(/[\r\n`]/g, " ");
    if (isCode) add(`\`${flat}\``, codeTokens({ text: flat, at: 1, start: span.start, isCode }));
    else add(text, bareTokens(text, span.start));
  }
  return withoutLinkTargets({ flat: parts.join(""), tokens });
}

/** Text that did not come through a Markdown parser may hold code in backticks. */
function withoutTicks(stretch: Stretch): readonly Stretch[] {
  const { text, span, isCode } = stretch;
  if (isCode || !text.includes("`")) return [stretch];
  const stretches: Stretch[] = [];
  const add = (start: number, end: number, code: boolean): void => {
    const place = { start: span.start + start, end: span.start + end };
    if (end > start) stretches.push({ text: text.slice(start, end), span: place, isCode: code });
  };
  let last = 0;
  for (const match of text.matchAll(/`([^`\n]+)`/g)) {
    add(last, match.index, false);
    add(match.index + 1, match.index + match[0].length - 1, true);
    last = match.index + match[0].length;
  }
  add(last, text.length, false);
  return stretches;
}

const note = String.raw`\s+(?:\(.*\)|[—–-].*|~?lines?\b.*|L\d.*)`;
const piece = new RegExp(`^(\\S+?)[,;:]?(?:${note})?$`);

/** One path, several with commas or an arrow between them, or something with spaces that is taken as a whole. */
function codeTokens(code: PathToken): readonly PathToken[] {
  if (code.text.length > longestToken * 4) return [];
  if (/^\S*\{[^{}]*\}\S*$/.test(code.text)) return [code];
  const pieces = piecesOf(code, /,\s*|;\s+|\s+(?:→|⇒|->|=>)\s+/g);
  const read = pieces.map((one) => ({ ...one, text: piece.exec(one.text)?.[1] ?? "" }));
  return read.every(({ text }) => text !== "") ? read : [code];
}

function piecesOf(code: PathToken, separator: RegExp): readonly PathToken[] {
  const pieces: PathToken[] = [];
  let last = 0;
  const add = (end: number): void => {
    const text = code.text.slice(last, end);
    const lead = text.length - text.trimStart().length;
    const from = last + lead;
    if (text.trim() !== "")
      pieces.push({ ...code, text: text.trim(), at: code.at + from, start: code.start + from });
  };
  for (const match of code.text.matchAll(separator)) {
    add(match.index);
    last = match.index + match[0].length;
  }
  add(code.text.length);
  return pieces;
}

function bareTokens(text: string, start: number): readonly PathToken[] {
  const form = /[^ -~\s]/.test(text) ? bareToken : plainToken;
  return [...text.matchAll(form)].flatMap((match) => {
    const raw = match[0];
    if (raw.length > longestToken || !mayBePath(raw)) return [];
    const end = match.index + raw.length;
    const kept = withoutMarks(raw);
    const isCut = raw.endsWith("/") && followedByName.test(text.slice(end, end + 70));
    if (isCut || kept.end <= kept.start) return [];
    const at = match.index + kept.start;
    return [{ text: raw.slice(kept.start, kept.end), at, start: start + at, isCode: false }];
  });
}

/** Most words are set aside before anything is asked of them. */
function mayBePath(raw: string): boolean {
  return (/[./\\]/.test(raw) && /\p{L}/u.test(raw)) || isUsualName(raw);
}

/** Of a link, the label counts, unless it is the short form of what the link leads to. */
function withoutLinkTargets({ flat, tokens }: TokenBlock): TokenBlock {
  const links = [...flat.matchAll(/\]\(([^()\s]{1,300})\)/g)].map((match) => ({
    label: labelStart(flat, match.index),
    middle: match.index,
    end: match.index + match[0].length,
    target: match[1] ?? "",
  }));
  if (links.length === 0) return { flat, tokens };
  let next = 0;
  const kept = tokens.filter((token) => {
    while ((links[next]?.end ?? Number.POSITIVE_INFINITY) <= token.at) next += 1;
    const link = links[next];
    if (link === undefined || token.at < link.label) return true;
    const label = flat.slice(link.label, link.middle).replace(/[`*[\]]/g, "");
    const isShort = !label.includes("/") && link.target.endsWith(`/${label}`);
    return token.at < link.middle ? !isShort : isShort || !/[./]/.test(label);
  });
  return { flat, tokens: kept };
}

function labelStart(flat: string, close: number): number {
  let depth = 0;
  for (let at = close; at >= Math.max(0, close - longestToken); at -= 1) {
    if (flat[at] === "]") depth += 1;
    if (flat[at] === "[") depth -= 1;
    if (depth === 0) return at;
  }
  return close;
}
