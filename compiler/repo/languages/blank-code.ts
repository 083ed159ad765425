/** Where something that begins at `at` with `opening` ends. Asked once per comment or text, in order. */
export type FindEnd = (text: string, at: number, opening: string) => number;

/** How a language writes what is not code. */
export interface CodeSyntax {
  /** Finds the next comment, text or joined line, or only its opening. Global. */
  readonly opening: RegExp;
  /** The first character of what `opening` finds and is code nevertheless: a quoted identifier. */
  readonly keeps?: string;
  /** A finder for one text: it may remember what it has tried, so that hostile texts stay cheap. */
  findEnd(): FindEnd;
}

/** How far to read: to the first `stop` in code at or after `until`. */
export interface Extent {
  readonly until: number;
  /** Global. */
  readonly stop: RegExp;
}

/**
 * The code of a text, comments and texts blanked out. Every offset stays: a comment becomes spaces, a text becomes
 * `"`, spaces, `"`, line ends within either become spaces. What lies beyond the extent is cut off.
 */
export function blankCode(text: string, syntax: CodeSyntax, extent?: Extent): string {
  const { opening } = syntax;
  const findEnd = syntax.findEnd();
  const pieces: string[] = [];
  let from = 0;
  for (;;) {
    opening.lastIndex = from;
    const match = opening.exec(text);
    const at = match?.index ?? text.length;
    const stop = stopWithin(text, { start: from, end: at }, extent);
    pieces.push(text.slice(from, stop ?? at));
    if (match === null || stop !== undefined) return pieces.join("");
    from = Math.min(text.length, Math.max(at + 1, findEnd(text, at, match[0])));
    pieces.push(text[at] === syntax.keeps ? text.slice(at, from) : blank(text, at, from));
  }
}

/** The offset just after the stop, when it lies in a stretch of code. */
function stopWithin(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  extent: Extent | undefined,
): number | undefined {
  if (extent === undefined || end < extent.until) return undefined;
  const { stop, until } = extent;
  stop.lastIndex = Math.max(start, until);
  const match = stop.exec(text.slice(0, end));
  return match === null ? undefined : match.index + match[0].length;
}

function blank(text: string, start: number, end: number): string {
  const first = text[start];
  if (first === "/" || first === "#" || first === "\\") return spaces(end - start);
  return end - start < 2 ? '"' : `"${spaces(end - start - 2)}"`;
}

const short: readonly string[] = Array.from({ length: 200 }, (_, length) => " ".repeat(length));

function spaces(length: number): string {
  return short[length] ?? " ".repeat(length);
}
