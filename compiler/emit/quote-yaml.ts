import { hiddenCharacters } from "../ir/hidden-characters.ts";

/** Data to be written as YAML. Keys are written in the order in which they stand; `undefined` leaves one out. */
export type YamlValue = string | number | boolean | readonly YamlValue[] | YamlMap;

/** A mapping. */
export interface YamlMap {
  readonly [key: string]: YamlValue | undefined;
}

/** Data in block style, 2 spaces a level, LF at the end. Empty lists and mappings stand as `[]` and `{}`. */
export function yamlText(value: YamlValue): string {
  return isScalar(value) ? `${yamlScalar(value)}\n` : `${blockLines(value).join("\n")}\n`;
}

/**
 * A text, number or truth value that YAML 1.1 and 1.2 read alike, and as what it is: plain where nothing can be mistaken,
 * a literal block for lines that can be shown as they are, else in double quotes. Lines of a block are indented.
 */
export function yamlScalar(value: string | number | boolean, indent = "  "): string {
  if (typeof value !== "string") return String(value);
  if (plain.test(value) && !word.test(value)) return value;
  return isBlock(value) ? literalBlock(value, indent) : doubleQuoted(value);
}

/** Words with single blanks between them, of characters that mean nothing within a text of block style. */
const plain = /^\.?[A-Za-z][\w./,;@=+()-]*(?: [\w./,;@=+()-]+)*$/;

/** What one of the two takes for a truth value, a number or for nothing. */
const word = /^(?:y|n|yes|no|on|off|true|false|null|\.inf|\.nan)$/i;

/** Several lines, none of which is hard to see: no blanks in front of the first, none at the end of any, no tab in front. */
function isBlock(text: string): boolean {
  if (!/^[^\n]+\n.*[^\n]\n?$/s.test(text)) return false;
  return !/^[ \t]|[ \t]$|\n\t|[ \t]\n|\r|\u0085/.test(text) && text.search(hiddenCharacters) < 0;
}

function literalBlock(text: string, indent: string): string {
  const isEnded = text.endsWith("\n");
  const lines = (isEnded ? text.slice(0, -1) : text).split("\n");
  return [isEnded ? "|" : "|-", ...lines.map((line) => (line === "" ? "" : `${indent}${line}`))].join("\n");
}

function doubleQuoted(text: string): string {
  const shown = text
    .replace(/["\\]/g, "\\$&")
    .replaceAll("\n", "\\n")
    .replaceAll("\t", "\\t")
    .replace(hiddenCharacters, escaped);
  return `"${shown}"`;
}

function escaped(character: string): string {
  // Half of a surrogate pair is no character, and parsers refuse it.
  if (/\p{Cs}/u.test(character)) return "\\ufffd";
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return code > 0xffff ? `\\U${hex.padStart(8, "0")}` : `\\u${hex.padStart(4, "0")}`;
}

function isScalar(value: YamlValue): value is string | number | boolean {
  return typeof value !== "object";
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function blockLines(value: readonly YamlValue[] | YamlMap): readonly string[] {
  if (isList(value)) return value.length === 0 ? ["[]"] : value.flatMap(itemLines);
  const entries = Object.entries(value).filter(
    (entry): entry is [string, YamlValue] => entry[1] !== undefined,
  );
  return entries.length === 0 ? ["{}"] : entries.flatMap(entryLines);
}

function itemLines(item: YamlValue): readonly string[] {
  if (isScalar(item)) return `- ${yamlScalar(item)}`.split("\n");
  const [first = "", ...rest] = blockLines(item);
  return [`- ${first}`, ...indented(rest)];
}

function entryLines([key, value]: readonly [string, YamlValue]): readonly string[] {
  const name = plain.test(key) && !word.test(key) ? key : doubleQuoted(key);
  if (isScalar(value)) return `${name}: ${yamlScalar(value)}`.split("\n");
  const lines = blockLines(value);
  return lines[0] === "[]" || lines[0] === "{}" ? [`${name}: ${lines[0]}`] : [`${name}:`, ...indented(lines)];
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === "" ? "" : `  ${line}`));
}
