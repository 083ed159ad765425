const marks: Readonly<Record<string, RegExp>> = {
  '"': /["\\\n]/g,
  "'": /['\\\n]/g,
  '"""': /"""|\\/g,
  "'''": /'''|\\/g,
};

/**
 * Where a text ends that began before `from`: after its quote, skipping what a backslash escapes. One with a single
 * quote ends before the line does, where nobody closed it.
 */
export function endOfText(text: string, from: number, quote: string): number {
  const mark = marks[quote] ?? /\\/g;
  mark.lastIndex = from;
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    if (match[0] === "\n") return match.index;
    if (match[0] === quote) return match.index + quote.length;
    mark.lastIndex = match.index + (text.startsWith("\r\n", match.index + 1) ? 3 : 2);
  }
  return text.length;
}

/** The offset after the next occurrence of `closing`, or the end of the text. */
export function endAfter(text: string, from: number, closing: string): number {
  const at = text.indexOf(closing, from);
  return at < 0 ? text.length : at + closing.length;
}

/** Where a block comment ends that may hold others, given the offset after its opening. */
export function endOfNestedComment(text: string, from: number): number {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = from;
  let depth = 1;
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    depth += match[0] === "/*" ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return text.length;
}

/** Where a line comment ends in a language that joins a line ending in a backslash with the next one. */
export function endOfJoinedLine(text: string, from: number): number {
  for (let end = text.indexOf("\n", from); end >= 0; end = text.indexOf("\n", end + 1)) {
    const last = text[end - 1] === "\r" ? end - 2 : end - 1;
    if (text[last] !== "\\" || last < from) return end;
  }
  return text.length;
}
