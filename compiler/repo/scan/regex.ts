/** Where a regular expression that opens at a place has ended, flags included; -1 when it does not end on its line. */
export function regexEnd(text: string, at: number): number {
  let inClass = false;
  for (let place = at + 1; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (isLineBreak(code)) return -1;
    // A line break behind the backslash is met in the next round.
    if (code === 92) place += isLineBreak(text.charCodeAt(place + 1)) ? 0 : 1;
    else if (code === 91) inClass = true;
    else if (code === 93) inClass = false;
    else if (code === 47 && !inClass) return flagsEnd(text, place + 1);
  }
  return -1;
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function flagsEnd(text: string, at: number): number {
  let place = at;
  for (let code = text.charCodeAt(place); code >= 97 && code <= 122; code = text.charCodeAt(place))
    place += 1;
  return place;
}
