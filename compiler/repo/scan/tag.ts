/** A part of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The begin of an element in markup, as far as it matters for scripts. */
export interface Tag {
  /** Behind the `>`. */
  readonly end: number;
  /** `<script … />` has no text. */
  readonly isEmpty: boolean;
  /** `is:inline` leaves a script of Astro as it is: no bundler reads it. */
  readonly isInline: boolean;
  /** The value of `src`, quotes included. */
  readonly source: Range | undefined;
  /** In lower case, as is the type. */
  readonly language: string | undefined;
  readonly type: string | undefined;
}

/** The attributes of a tag to its end; a value in quotes may hold `>`. */
const attributes = /[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*>/y;
const attribute = /([^\s=>"'/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+))?|"[^"]*"|'[^']*'/g;

/** Reads a tag from behind its name; `undefined` where it does not end. */
export function readTag(text: string, at: number): Tag | undefined {
  attributes.lastIndex = at;
  if (!attributes.test(text)) return undefined;
  const end = attributes.lastIndex;
  const values = valuesIn(text, { start: at, end: end - 1 });
  const source = values.get("src");
  return {
    end,
    isEmpty: text[end - 2] === "/",
    isInline: values.has("is:inline"),
    source: source !== undefined && /["']/.test(text[source.start] ?? "") ? source : undefined,
    language: plain(text, values.get("lang")),
    type: plain(text, values.get("type")),
  };
}

/** The attributes of a tag by name; `undefined` for those without a value. */
function valuesIn(text: string, { start, end }: Range): ReadonlyMap<string, Range | undefined> {
  const values = new Map<string, Range | undefined>();
  for (const { 0: whole, 1: name, 2: value, index } of text.slice(start, end).matchAll(attribute)) {
    const close = start + index + whole.length;
    if (name === undefined) continue;
    values.set(name, value === undefined ? undefined : { start: close - value.length, end: close });
  }
  return values;
}

function plain(text: string, range: Range | undefined): string | undefined {
  const value = range && text.slice(range.start, range.end);
  return value?.replace(/^["']|["']$/g, "").toLowerCase();
}
