import { hiddenCharacters } from "./hidden-characters.ts";

/** A value as JSON: 2 spaces, keys as they are, hidden characters as escapes, LF at the end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2).replace(hiddenCharacters, escaped)}\n`;
}

/** The same on one line. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value).replace(hiddenCharacters, escaped)}\n`;
}

function escaped(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
