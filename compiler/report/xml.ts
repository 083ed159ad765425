import { visibleLines } from "./visible-text.ts";

/** One element; what has no value is left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly content: readonly XmlElement[] | string;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** An XML 1.0 document, one element a line, two blanks deep. Characters that XML cannot hold are written as visible escapes. */
export function renderXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elementLines(root).join("\n")}\n`;
}

function elementLines({ name, attributes, content }: XmlElement): readonly string[] {
  const pairs = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value)).replaceAll("\n", "&#10;")}"`);
  const tag = `${name}${pairs.join("")}`;
  if (content.length === 0) return [`<${tag}/>`];
  if (typeof content === "string") return [`<${tag}>${escapeXml(content)}</${name}>`];
  const lines = content.flatMap(elementLines).map((line) => `  ${line}`);
  return [`<${tag}>`, ...lines, `</${name}>`];
}

/** What XML 1.0 has no way to write, not even as an entity, and what would act on a terminal. */
function escapeXml(text: string): string {
  return visibleLines(text.replace(/\r\n?/g, "\n"))
    .replace(/\p{Surrogate}|[\ufffe\uffff]/gu, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
    .replace(/[&<>"]/g, (character) => entities[character] ?? "");
}
