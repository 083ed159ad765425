import type { Findings } from "./findings.ts";
import { passesOn } from "./passed-on.ts";
import { isSpace } from "./trivia.ts";

/** A part of a word that asks for a module, and what it looks like where a closer look is worth it. */
interface Word {
  /** It begins with the rarest letter near the front: so it is found soonest. */
  readonly part: string;
  /** Must hold at the place of the part. */
  readonly form: RegExp;
}

const words: readonly Word[] = [
  {
    part: "mport",
    form: /mport(?:\s*[({*/]|(?<!["'`]import)\s*["']|\s+(?:[\u0080-\uffff\\]|[\w$]+(?:[\u0080-\uffff\\]|\s*[,={*/]|\s+(?:from\b|[\u0080-\uffff\\]|[\w$]+(?:[\u0080-\uffff\\]|\s*[,=/]|\s+from\b)))))/y,
  },
  { part: "quire", form: /quire\s*(?:[(?</]|\.\s*(?:resolve\b|\/))/y },
  {
    part: "module",
    form: /module\s*(?:\/[/*]|(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')(?:\s*[{/;]|[ \t]*(?:[\r\n]|$)))/y,
  },
];

const exportForm = /xport\s*(?:\*|\/|type\s*[*{/]|\{)/y;
const exportFrom = /xport\s*(?:\*|\/|type\s*[*/]|(?:type\s*)?\{[^{}/]*(?:\}\s*(?:from\b|\/)|[{/]))/y;

/**
 * The end of the last place from `from` on that may ask for a module; -1 when there is none. Most files have no such words
 * behind their header, and those that have them in prose mostly go on otherwise.
 */
export function lastCandidate(text: string, from: number, findings: Findings): number {
  const last = Math.max(...words.map((word) => lastOf(word, text, from)));
  return Math.max(last, lastExport(text, from, last < 0 ? findings : undefined));
}

function lastOf({ part, form }: Word, text: string, from: number): number {
  let last = -1;
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 5)) {
    form.lastIndex = at;
    if (form.test(text)) last = form.lastIndex;
  }
  return last;
}

/** Of lists without `from`, only those count that pass on what the file imports: by its findings, unless more may come. */
function lastExport(text: string, from: number, findings: Findings | undefined): number {
  let last = -1;
  for (let at = text.indexOf("xport", from); at >= 0; at = text.indexOf("xport", at + 5)) {
    if (!mayList(text, at + 5)) continue;
    exportForm.lastIndex = at;
    if (!exportForm.test(text)) continue;
    exportFrom.lastIndex = at;
    if (exportFrom.test(text) || findings === undefined || passesOn(text, at - 1, findings))
      last = exportForm.lastIndex;
  }
  return last;
}

/** False for the exports of most files: `export function`, `export const`. */
function mayList(text: string, at: number): boolean {
  let place = at;
  while (isSpace(text.charCodeAt(place))) place += 1;
  const code = text.charCodeAt(place);
  return code === 123 || code === 42 || code === 47 || (code === 116 && text.charCodeAt(place + 1) === 121);
}
