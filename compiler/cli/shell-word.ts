import { visibleText } from "../report/visible-text.ts";

/** A text as one word of a command line that a reader may copy; never more than that word. */
export function shellWord(text: string): string {
  const shown = visibleText(text);
  if (/^[\w@%+=:,./-]+$/.test(shown)) return shown;
  return `'${shown.replaceAll("'", "'\\''")}'`;
}
