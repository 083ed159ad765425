import type { SourceText, Span } from "../../source/text.ts";

/** An element such as `<files>…</files>` in the body of a plan. */
export interface TagPart {
  /** Of what stands in the opening tag after its name. */
  readonly attributes: string;
  /** From `<` to the end of the opening tag. */
  readonly tag: Span;
  /** Of what stands between the tags, trimmed. */
  readonly inner: Span;
}

/** A body in which what is quoted cannot be taken for a tag. Offsets are those of the source. */
export interface TaggedText {
  readonly source: SourceText;
  readonly masked: string;
}

/**
 * Prepares the body of a plan. Its elements are no Markdown (the Markdown parser takes them for HTML that ends at the next
 * empty line), so that fences, code and comments have to be told apart here: they are blanked out.
 */
export function taggedText(source: SourceText, bodyStart: number): TaggedText {
  const { text } = source;
  const blanked = [...fences(text, bodyStart)];
  let masked = blank(text, [{ start: 0, end: bodyStart }, ...blanked]);
  masked = blank(masked, [...comments(masked)]);
  masked = masked.replace(/(?<!`)(`+)(?!`)[^`\r\n]+\1(?!`)/g, (code) => " ".repeat(code.length));
  return { source, masked };
}

/** The elements of one name within a range, in order. One that is not closed ends where the next begins, or the range. */
export function tagsNamed(name: string, { masked }: TaggedText, within: Span): readonly TagPart[] {
  const text = masked.slice(within.start, within.end);
  const openings = [...text.matchAll(new RegExp(`<${name}(\\s[^<>]*)?>`, "g"))];
  const closings = [...text.matchAll(new RegExp(`</${name}\\s*>`, "g"))].map(({ index }) => index);
  let next = 0;
  return openings.map(({ index, 0: tag, 1: attributes = "" }, at) => {
    const begin = index + tag.length;
    while ((closings[next] ?? Number.POSITIVE_INFINITY) < begin) next += 1;
    const end = Math.min(closings[next] ?? text.length, openings[at + 1]?.index ?? text.length);
    const spanAt = (start: number, stop: number): Span => ({
      start: within.start + start,
      end: within.start + stop,
    });
    return { attributes, tag: spanAt(index, begin), inner: spanAt(begin, end) };
  });
}

/** The range of a part without the white space around it, and its text. */
export function trimmedPart(source: SourceText, { start, end }: Span): { text: string; span: Span } {
  const whole = source.text.slice(start, end);
  const text = whole.trim();
  const begin = start + (whole.length - whole.trimStart().length);
  return { text, span: { start: begin, end: begin + text.length } };
}

/** Fences that are closed; one that is not cannot be told from a slip. */
function* fences(text: string, from: number): Generator<Span> {
  let open: { readonly start: number; readonly mark: string } | undefined;
  for (const match of text.slice(from).matchAll(/^[ \t]*(?:[-*+][ \t]+)?(`{3,}|~{3,})([^\r\n]*)/gm)) {
    const [line, mark = "", info = ""] = match;
    const start = from + match.index;
    if (open === undefined) {
      if (!(mark.startsWith("`") && info.includes("`"))) open = { start, mark };
    } else if (mark.startsWith(open.mark) && info.trim() === "") {
      yield { start: open.start, end: start + line.length };
      open = undefined;
    }
  }
}

function* comments(text: string): Generator<Span> {
  for (let start = text.indexOf("<!--"); start >= 0; ) {
    const close = text.indexOf("-->", start + 4);
    if (close < 0) return;
    yield { start, end: close + 3 };
    start = text.indexOf("<!--", close + 3);
  }
}

function blank(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(at, start), " ".repeat(end - start));
    at = end;
  }
  return `${parts.join("")}${text.slice(at)}`;
}
