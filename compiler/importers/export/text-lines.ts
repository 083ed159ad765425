import type { SourceText, Span } from "../../source/text.ts";

/** How the first line of a text ends; LF where it has one line. */
export function lineEnding({ text }: SourceText): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
}

/** Where the line begins that an offset lies in. */
export function lineStart({ text }: SourceText, offset: number): number {
  let at = offset;
  while (at > 0 && !/[\r\n]/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** Where the line ends that an offset lies in, before what ends it. */
export function lineEnd({ text }: SourceText, offset: number): number {
  let at = offset;
  while (at < text.length && !/[\r\n]/.test(text.charAt(at))) at += 1;
  return at;
}

/** Where the next line begins; the end of the text behind the last one. */
export function nextLine(source: SourceText, offset: number): number {
  const end = lineEnd(source, offset);
  return end + (source.text.startsWith("\r\n", end) ? 2 : end < source.text.length ? 1 : 0);
}

/** The blanks before what stands on a line. */
export function indentation(source: SourceText, offset: number): string {
  return /^[ \t]*/.exec(source.text.slice(lineStart(source, offset), lineEnd(source, offset)))?.[0] ?? "";
}

/** What stands in a range. */
export function sliceAt({ text }: SourceText, { start, end }: Span): string {
  return text.slice(start, end);
}

/** A place where something is put in. */
export function placeAt(offset: number): Span {
  return { start: offset, end: offset };
}
