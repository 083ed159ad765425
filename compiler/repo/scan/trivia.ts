/** True for space, tab, line ends and the other spaces of Latin-1; higher ones are rare enough to be handled by `\s`. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0xfeff || isRareSpace(code);
}

function isRareSpace(code: number): boolean {
  return code >= 0x1680 && /\s/.test(String.fromCharCode(code));
}

/** True for what an identifier may hold; everything beyond ASCII counts. */
export function isWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 36 ||
    (code > 127 && !isSpace(code))
  );
}

/** The first place from `at` on that is neither space nor comment. An open comment reaches to the end of the text. */
export function skipTrivia(text: string, at: number): number {
  let place = at;
  for (;;) {
    const code = text.charCodeAt(place);
    if (isSpace(code)) place += 1;
    else if (code === 47 && text.charCodeAt(place + 1) === 47) place = lineEnd(text, place + 2);
    else if (code === 47 && text.charCodeAt(place + 1) === 42) place = blockEnd(text, place + 2);
    else return place;
  }
}

/** The end of the line that holds a place; its line break comes next. */
export function lineEnd(text: string, at: number): number {
  line.lastIndex = at;
  line.test(text);
  return line.lastIndex;
}

const line = /[^\n\r\u2028\u2029]*/y;

/** Where a block comment that is open at a place has ended. */
export function blockEnd(text: string, at: number): number {
  const end = text.indexOf("*/", at);
  return end < 0 ? text.length : end + 2;
}

/** The end of the word that begins at a place. */
export function wordEnd(text: string, at: number): number {
  let place = at;
  for (let code = text.charCodeAt(place); ascii[code] === 1 || (code > 127 && isWord(code)); ) {
    place += 1;
    code = text.charCodeAt(place);
  }
  return place;
}

/** 1 for the ASCII characters that a word may hold. */
const ascii: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => (isWord(code) ? 1 : 0));

/** True when a word stands at a place, whole. */
export function hasWord(text: string, at: number, word: string): boolean {
  return text.startsWith(word, at) && !isWord(text.charCodeAt(at + word.length));
}

/**
 * Where the string that opens at a place has ended, its quote included; -1 when it does not end on its line.
 * `text[at]` is `"` or `'`.
 */
export function stringEnd(text: string, at: number): number {
  const part = text.charCodeAt(at) === 34 ? doubleQuoted : quoted;
  for (let place = at + 1; place < text.length; ) {
    part.lastIndex = place;
    part.test(text);
    place = part.lastIndex;
    const code = text.charCodeAt(place);
    if (code !== 92) return code === 34 || code === 39 ? place + 1 : -1;
    place += text.charCodeAt(place + 1) === 13 && text.charCodeAt(place + 2) === 10 ? 3 : 2;
  }
  return -1;
}

const doubleQuoted = /[^"\\\n\r]*/y;
const quoted = /[^'\\\n\r]*/y;
