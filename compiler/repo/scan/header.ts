import type { Findings } from "./findings.ts";
import { readExport, readImport } from "./statements.ts";
import { blockEnd, isSpace, isWord, lineEnd } from "./trivia.ts";

const directive = /(?:"[^"\\\n\r]*"|'[^'\\\n\r]*')\s*(?:;|(?=[\n\r]))/y;
const reference = /\/\/\/[ \t]*<reference(?=\s[^\n\r]*\/>)[^\n\r]*?\spath\s*=\s*("[^"\n\r]*"|'[^'\n\r]*')/y;

/**
 * Reads what usually stands at the top of a module: comments, `"use …"`, import and export statements. The place of the
 * first statement of another kind.
 */
export function readHeader(text: string, findings: Findings): number {
  let place = start(text);
  let isFirst = true;
  for (;;) {
    place = isFirst ? skipWithReferences(text, place, findings) : skip(text, place);
    isFirst = false;
    const end = statementEnd(text, place, findings);
    if (end < 0) return place;
    place = end;
  }
}

/** Behind a byte order mark, read as one character or as the three bytes of UTF-8, and a line for the shell. */
function start(text: string): number {
  let place = 0;
  if (text.charCodeAt(0) === 0xfeff) place = 1;
  else if (text.startsWith("\u00ef\u00bb\u00bf")) place = 3;
  return text.startsWith("#!", place) ? lineEnd(text, place) : place;
}

function statementEnd(text: string, at: number, findings: Findings): number {
  const code = text.charCodeAt(at);
  if (code === 105 && text.startsWith("import", at) && !isWord(text.charCodeAt(at + 6))) {
    return readImport(text, at, findings);
  }
  if (code === 101 && text.startsWith("export", at) && !isWord(text.charCodeAt(at + 6))) {
    return readExport(text, at, findings);
  }
  if (code !== 34 && code !== 39) return -1;
  directive.lastIndex = at;
  return directive.test(text) ? directive.lastIndex : -1;
}

/** Over spaces, semicolons and comments. */
function skip(text: string, at: number): number {
  let place = at;
  for (;;) {
    const code = text.charCodeAt(place);
    if (code === 10 || code === 32 || code === 59 || isSpace(code)) place += 1;
    else if (code !== 47) return place;
    else if (text.charCodeAt(place + 1) === 47) place = lineEnd(text, place + 2);
    else if (text.charCodeAt(place + 1) === 42) place = blockEnd(text, place + 2);
    else return place;
  }
}

/** The same over the comments before the first statement, where alone `/// <reference path>` has a meaning. */
function skipWithReferences(text: string, at: number, { found }: Findings): number {
  const end = skip(text, at);
  for (let place = at; place < end; ) {
    const code = text.charCodeAt(place);
    if (code !== 47) place += 1;
    else if (text.charCodeAt(place + 1) === 42) place = blockEnd(text, place + 2);
    else {
      reference.lastIndex = place;
      const match = reference.exec(text);
      if (match !== null) {
        const close = reference.lastIndex;
        found.push({
          kind: "type-only",
          clause: place,
          start: close - (match[1] ?? "").length,
          end: close,
        });
      }
      place = lineEnd(text, place + 2);
    }
  }
  return end;
}
