import type { Span } from "../../source/text.ts";

/** A text that is put together from pieces of a source: what it says, and where each of its units was written. */
export interface Characters {
  readonly text: string;
  /** Of each UTF-16 unit of `text`. */
  readonly places: readonly Span[];
}

/** A line of a block, where its text begins and ends without the break. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/**
 * What a literal or folded block may say, one for each indentation that it may have, with the line breaks at its end that
 * its header may cut off.
 */
export function blockCharacters(text: string, { start, end }: Span): readonly Characters[] {
  const [header, ...lines] = linesOf(text, start, end);
  if (header === undefined) return [];
  const word = text.slice(header.start, header.end);
  return indentations(text, lines, /^[|>][-+]?[1-9]/.test(word)).map((indentation) => {
    const places: Span[] = [];
    let said = "";
    const add = (means: string, at: Span): void => {
      for (let unit = 0; unit < means.length; unit += 1) places.push(at);
      said += means;
    };
    const shown = lines.map((line) => ({ ...line, start: Math.min(line.start + indentation, line.end) }));
    if (word.startsWith("|")) addLiteral(text, shown, add);
    else addFolded(text, shown, add);
    return { text: said, places };
  });
}

type Add = (means: string, at: Span) => void;

function linesOf(text: string, start: number, end: number): readonly Line[] {
  const lines: Line[] = [];
  let at = start;
  for (const match of text.slice(start, end).matchAll(/\r\n|\n/g)) {
    const next = start + match.index + match[0].length;
    lines.push({ start: at, end: start + match.index, next });
    at = next;
  }
  if (at < end) lines.push({ start: at, end, next: end });
  return lines;
}

/** An indentation that the header gives counts from that of the parent, which nobody knows here: all are tried. */
function indentations(text: string, lines: readonly Line[], isGiven: boolean): readonly number[] {
  const filled = lines.filter((line) => text.slice(line.start, line.end).trim() !== "");
  const widths = filled.map((line) => /^ */.exec(text.slice(line.start, line.end))?.[0].length ?? 0);
  const most = Math.min(...widths, 60);
  if (isGiven) return Array.from({ length: most + 1 }, (_, width) => width);
  return [widths[0] ?? 0];
}

function addLetters(text: string, { start, end }: Line, add: Add): void {
  for (let at = start; at < end; at += 1) add(text.charAt(at), { start: at, end: at + 1 });
}

function addLiteral(text: string, lines: readonly Line[], add: Add): void {
  for (const line of lines) {
    addLetters(text, line, add);
    add("\n", { start: line.end, end: line.next });
  }
}

/** Breaks between lines become blanks, but for those beside empty and further indented lines, and those at the end. */
function addFolded(text: string, lines: readonly Line[], add: Add): void {
  const last = lines.findLastIndex(({ start, end }) => text.slice(start, end).trim() !== "");
  let separator = "";
  let wasFurther = false;
  let before: Span = { start: 0, end: 0 };
  for (const line of lines.slice(0, last + 1)) {
    const at = before;
    before = { start: line.end, end: line.next };
    if (line.start === line.end) {
      if (separator !== " ") add("\n", before);
      separator = separator === "" ? "" : "\n";
      continue;
    }
    const isFurther = /[ \t]/.test(text.charAt(line.start));
    add(separatorBefore(separator, isFurther, wasFurther), at);
    addLetters(text, line, add);
    separator = isFurther ? "\n" : " ";
    wasFurther = isFurther;
  }
  add("\n", before);
  addLiteral(text, lines.slice(last + 1), add);
}

function separatorBefore(separator: string, isFurther: boolean, wasFurther: boolean): string {
  if (!isFurther || separator === "") return separator;
  if (separator === " ") return "\n";
  return wasFurther ? "\n" : "\n\n";
}
