import type { Span } from "../../source/text.ts";
import type { Stretch } from "../places/markdown.ts";
import { accessFromVerb } from "../words/access-verb.ts";
import { type FileLabel, fileLabel, fileWord } from "./access.ts";
import { stretchesWithin } from "./blocks.ts";

/** A part of an entry of a list of files under one label. */
export interface FileRun {
  /** `undefined` where no label stands before it. */
  readonly label: FileLabel | undefined;
  readonly stretches: readonly Stretch[];
  /** Behind the label. */
  readonly span: Span;
}

interface Cut {
  readonly label: FileLabel;
  readonly span: Span;
}

/** Divides an entry such as "Create `a`, Test: `b`" at its labels. */
export function fileRuns(stretches: readonly Stretch[]): readonly FileRun[] {
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (first === undefined || last === undefined) return [];
  const whole = { start: first.span.start, end: last.span.end };
  const cuts = cutsIn(stretches);
  const starts: readonly (Cut | undefined)[] =
    cuts[0]?.span.start === whole.start ? cuts : [undefined, ...cuts];
  return starts.map((cut, index) => {
    const span = { start: cut?.span.end ?? whole.start, end: starts[index + 1]?.span.start ?? whole.end };
    return { label: cut?.label, stretches: stretchesWithin(stretches, span), span };
  });
}

const labelAtStart = /^[\s*_]{0,6}([A-Za-z][A-Za-z/ ()&-]{0,40}?)(?:\*\*|__)?\s{0,3}[:：][*_]{0,2}/;
const verbAtStart = /^[\s*_]{0,6}([A-Za-z-]{2,20})(?:\*\*|__)?\s{1,3}(?:[A-Za-z ]{0,30})$/;
const labelWithin =
  /[,;|、，；+&.\n][\s*_]{0,6}(?:and\s+)?([A-Za-z][A-Za-z/-]{1,20})(?:\*\*|__)?(?:\s{0,3}[:：]|\s{1,3}$)/g;

function cutsIn(stretches: readonly Stretch[]): readonly Cut[] {
  const cuts: Cut[] = [];
  let depth = 0;
  let isNote = false;
  for (const [index, stretch] of stretches.entries()) {
    if (stretch.isCode) continue;
    cuts.push(...(index === 0 ? cutAtStart(stretch, stretches[1]) : cutsWithin(stretch, { depth, isNote })));
    depth = Math.max(0, depth + openParentheses(stretch.text));
    isNote ||= dash.test(stretch.text);
  }
  return cuts;
}

const dash = /\s[—–-]\s/;

/** Labels in a note are words of the note, unless a colon is behind them. */
function cutsWithin(
  { text, span }: Stretch,
  before: { readonly depth: number; readonly isNote: boolean },
): readonly Cut[] {
  return [...text.matchAll(labelWithin)].flatMap((match): readonly Cut[] => {
    const does = fileWord(match[1] ?? "");
    const until = text.slice(0, match.index);
    const isNote = before.isNote || dash.test(until);
    const isOpen = before.depth + openParentheses(until) > 0;
    if (does === undefined || isOpen || (isNote && !/[:：]$/.test(match[0]))) return [];
    const start = span.start + match.index;
    return [{ label: { does }, span: { start, end: start + match[0].length } }];
  });
}

function openParentheses(text: string): number {
  return (text.match(/[(（]/g)?.length ?? 0) - (text.match(/[)）]/g)?.length ?? 0);
}

/** The label, and the verb behind it: "Test: extend `a`". */
function cutAtStart({ text, span }: Stretch, next: Stretch | undefined): readonly Cut[] {
  const labelled = labelAtStart.exec(text);
  const name = labelled?.[1]?.trim() ?? "";
  const known = labelled === null ? undefined : (fileLabel(name) ?? unknownLabel(name));
  const end = known === undefined ? 0 : (labelled?.[0].length ?? 0);
  const verb = next?.isCode === true ? verbAtStart.exec(text.slice(end)) : null;
  const word = verb?.[1] ?? "";
  const found = known?.does === "run" || verb === null ? undefined : labelOfVerb(word, known);
  const label = found ?? known;
  if (label === undefined) return [];
  const length = found === undefined ? end : end + (verb?.[0].length ?? 0);
  return [{ label, span: { start: span.start, end: span.start + length } }];
}

function unknownLabel(name: string): FileLabel | undefined {
  return name.split(/\s+/).length > 4
    ? undefined
    : { does: "write", inferred: `the label "${name}" leaves it open` };
}

/** A verb in place of a label is one; behind a label it only says more of what that leaves open. */
function labelOfVerb(word: string, label: FileLabel | undefined): FileLabel | undefined {
  if (label === undefined) {
    const does = fileWord(word);
    return does === undefined ? undefined : { does };
  }
  if (label.does !== "write") return undefined;
  const verb = accessFromVerb(word);
  if (verb === undefined || verb.access === "write" || verb.access === "read") return undefined;
  return { does: verb.access, inferred: `the verb "${verb.word}"` };
}
