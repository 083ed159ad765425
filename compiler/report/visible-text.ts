import { hiddenCharacters } from "../source/hidden-characters.ts";
import { characterWidth } from "./character-width.ts";

/** One character of a line as it is shown. */
export interface Cell {
  /** UTF-16 offset in the line. */
  readonly offset: number;
  /** What is printed: the character, an escape like `\x1b`, or the blanks of a tab. */
  readonly text: string;
  /** Columns on a terminal. */
  readonly width: number;
}

const tabStop = 4;

/** What must not reach a terminal: controls, and characters that reorder or hide text. */
const unprintable = new RegExp(`\\p{Cc}|${hiddenCharacters}`, "u");

/** The text with everything that a terminal would act on, and line ends, written as escapes. */
export function visibleText(text: string): string {
  return [...text]
    .map((character) => (unprintable.test(character) ? escaped(character) : character))
    .join("");
}

/** The same for a text of several lines, which stay as they are. */
export function visibleLines(text: string): string {
  return text.split("\n").map(visibleText).join("\n");
}

/** The cells of one line: tabs become blanks up to the next stop, unprintable characters become escapes. */
export function visibleCells(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let offset = 0;
  let column = 0;
  let joined = false;
  for (const character of line) {
    const shown = showCharacter(character, column);
    const width = joined && shown.width === 2 ? 0 : shown.width;
    cells.push({ offset, text: shown.text, width });
    offset += character.length;
    column += width;
    joined = character === "\u200d";
  }
  return cells;
}

function showCharacter(character: string, column: number): { text: string; width: number } {
  if (character === "\t") {
    const blanks = tabStop - (column % tabStop);
    return { text: " ".repeat(blanks), width: blanks };
  }
  if (!unprintable.test(character)) return { text: character, width: characterWidth(character) };
  const text = escaped(character);
  return { text, width: text.length };
}

function escaped(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\r") return "\\r";
  if (character === "\t") return "\\t";
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return code < 0x100 ? `\\x${hex.padStart(2, "0")}` : `\\u{${hex}}`;
}
