import { hiddenCharacters } from "../ir/hidden-characters.ts";

/** A text as a literal of JavaScript in double quotes; hidden characters, line ends of all kinds included, as escapes. */
export function scriptText(text: string): string {
  return JSON.stringify(text).replace(hiddenCharacters, (character) =>
    character
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}
