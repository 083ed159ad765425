/** Where a regular expression that opens at a place has ended, flags included; -1 when it does not end on its line. */
export function regexEnd(text: string, at: number): number {
  let inClass = false;
  for (let place = at + 1; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code === 10 || code === 13) return -1;
    if (code === 92) place += 1;
    else if (code === 91) inClass = true;
    else if (code === 93) inClass = false;
    else if (code === 47 && !inClass) return flagsEnd(text, place + 1);
  }
  return -1;
}

function flagsEnd(text: string, at: number): number {
  let place = at;
  for (let code = text.charCodeAt(place); code >= 97 && code <= 122; code = text.charCodeAt(place)) place += 1;
  return place;
}
