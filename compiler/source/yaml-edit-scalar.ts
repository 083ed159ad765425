import { isScalar, isSeq, type Node, parseDocument } from "yaml";

/** How a text is quoted; `plain` is not at all, where that reads back as the same text. */
export type Quote = "plain" | "single" | "double";

/** The quotes of a written scalar; `plain` for what has none. */
export function quoteOf(node: Node | null | undefined): Quote {
  if (!isScalar(node)) return "plain";
  if (node.type === "QUOTE_DOUBLE") return "double";
  return node.type === "QUOTE_SINGLE" ? "single" : "plain";
}

/** Writes a scalar on one line so that it reads back as it is, quoted as asked for where that is possible. */
export function scalarText(value: string | number, quote: Quote, inFlow: boolean): string {
  if (typeof value === "number") return String(value);
  if (quote === "plain" && isPlain(value, inFlow)) return value;
  if (quote === "single" && !unprintable.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return doubleQuoted(value);
}

/** Writes a key. */
export function keyText(key: string, quote: Quote): string {
  return scalarText(key, quote === "plain" && !/^[A-Za-z_][\w.-]*$/.test(key) ? "double" : quote, true);
}

/** What has no place between single quotes, or on one line. */
const unprintable = /[^ -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Words and numbers that YAML 1.1 reads as something else; other tools may still do so. */
const misread = /^(?:y|n|yes|no|on|off|true|false|null|~|[-+.]?\d[\d_:.,eExXobO+-]*)$/i;

/** A text that begins with one of these is a path, word or glob that no YAML takes for something else. */
const harmless = /^[A-Za-z_./][\w./@+~-]*$/;

function isPlain(value: string, inFlow: boolean): boolean {
  if (misread.test(value) || unprintable.test(value) || value !== value.trim()) return false;
  if (harmless.test(value)) return !/^(?:\.{3}|\.inf|\.nan)$/i.test(value);
  const samples = inFlow ? [`[${value}]`, `[a, ${value}, b]`] : [`- ${value}`, `- ${value} # c`];
  return samples.every((sample) => readsAs(sample, value));
}

function readsAs(sample: string, value: string): boolean {
  const { contents, errors, warnings } = parseDocument(sample, { version: "1.2", schema: "core" });
  if (errors.length > 0 || warnings.length > 0 || !isSeq(contents)) return false;
  const item = contents.items[contents.items.length === 3 ? 1 : 0];
  return isScalar(item) && item.value === value && item.type === "PLAIN";
}
