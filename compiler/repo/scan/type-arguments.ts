import { stringEnd } from "./trivia.ts";

/** Longer and deeper than type arguments are: many a `<` is none. */
const maxLength = 1000;
const maxDepth = 16;

/** Where the type arguments that open at a place have ended, `>` included; -1 where that cannot be told. */
export function typeArgumentsEnd(text: string, at: number): number {
  let depth = 0;
  for (let place = at; place >= 0 && place < at + maxLength; ) {
    const code = text.charCodeAt(place);
    if (code === 34 || code === 39) {
      place = stringEnd(text, place);
      continue;
    }
    if (code === 60) depth += 1;
    else if (code === 62 && text.charCodeAt(place - 1) !== 61) depth -= 1;
    place += 1;
    if (depth === 0) return place;
    if (depth > maxDepth) return -1;
  }
  return -1;
}
