import { hiddenCharacters } from "../ir/hidden-characters.ts";

/** A text with every hidden character as `\u{…}`. LF and TAB stay, CR LF becomes LF. */
export function visible(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replace(hiddenCharacters, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** The same without blanks and line breaks at its ends. */
export function trimmed(text: string): string {
  return visible(text).replace(/^[ \t\n]+|[ \t\n]+$/g, "");
}

/** The same on one line: line breaks, tabs and runs of spaces become one space, none at the ends. */
export function oneLine(text: string): string {
  return trimmed(text).replace(/[ \t\n]+/g, " ");
}
