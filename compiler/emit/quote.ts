import { oneLine, visible } from "./visible.ts";

/** Markdown prose on one line that shows the text and nothing else; also safe in a table cell. */
export function mdText(text: string): string {
  return oneLine(text).replace(specialInText, "\\$&");
}

/** A code span that shows the text, with line breaks and tabs as `\u{…}`. */
export function mdCode(text: string): string {
  return codeSpan(onOneLine(text));
}

/** The same for a table cell, where a bar ends the cell even within code. */
export function mdCodeCell(text: string): string {
  // GFM does not agree with itself on a bar after a backslash, so such a bar is spelt out.
  const shown = onOneLine(text).replaceAll("\\|", "\\\\u{7c}");
  return codeSpan(shown).replaceAll("|", "\\|");
}

/** A fenced block that no line of the text can close; without LF at its end. */
export function mdFence(language: string, text: string): string {
  const shown = visible(text);
  const fence = "`".repeat(Math.max(3, longestRun(shown) + 1));
  const end = shown === "" || shown.endsWith("\n") ? "" : "\n";
  return `${fence}${language}\n${shown}${end}${fence}`;
}

/** The inside of an HTML comment, on one line. */
export function mdComment(text: string): string {
  return oneLine(text).replaceAll("<", "\\u{3c}").replaceAll(">", "\\u{3e}");
}

/**
 * A quoted Mermaid label of one or more lines. Letters, digits, blanks, and marks within a word stay; all else
 * becomes a Mermaid entity, so that no line is read as Markdown, HTML, a comment, a directive or the end of the label.
 */
export function mermaidLabel(lines: readonly string[]): string {
  return `"${lines.map((line) => oneLine(line).replace(specialInLabel, entity)).join("<br/>")}"`;
}

/** A quoted label for Graphviz of lines without hidden characters; nothing in them is an escape or an entity. */
export function dotLabel(lines: readonly string[]): string {
  const shown = lines.map((line) =>
    line.replaceAll("&", "&amp;").replaceAll("\\", "\\\\").replaceAll('"', '\\"'),
  );
  return `"${shown.join("\\n")}"`;
}

/** Every match is one character that a backslash takes its meaning from. */
const specialInText = new RegExp(
  [
    "[\\\\`*[\\]<>|~$]",
    "&(?=#?[A-Za-z0-9]+(?:;|$))", // a character reference, or one that what follows would complete
    "(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])", // within a word it is no emphasis
    "^[-+=:#]", // list, underline of a heading or table, heading
    "(?<=^[0-9]+)[.)]", // numbered list
    "(?<!#)#(?=#*$)", // the closing mark of a heading
    "@|:(?=//)|(?<=[Ww]{3})\\.|(?<=[Mm][Aa][Ii][Ll][Tt][Oo]|[Xx][Mm][Pp][Pp]):", // bare addresses become links
  ].join("|"),
  "g",
);

const specialInLabel = /(?<![A-Za-z0-9])[-_./]|[-_./](?![A-Za-z0-9])|[!-,:-@[-^`{-~]/g;

function entity(character: string): string {
  return `#${character.codePointAt(0)};`;
}

function onOneLine(text: string): string {
  return visible(text).replaceAll("\n", "\\u{a}").replaceAll("\t", "\\u{9}");
}

function codeSpan(shown: string): string {
  if (shown === "") return "` `";
  const fence = "`".repeat(longestRun(shown) + 1);
  // Markdown strips one blank from both ends, but not when all are blanks.
  const pad = /^[ `]|[ `]$/.test(shown) && !/^ +$/.test(shown) ? " " : "";
  return fence + pad + shown + pad + fence;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
