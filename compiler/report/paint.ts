const codes = {
  error: "1;31",
  warning: "1;33",
  note: "1;36",
  help: "1;32",
  gutter: "1;34",
  bold: "1",
  dim: "2",
  green: "32",
  yellow: "33",
  cyan: "36",
} as const;

/** What a piece of a report is, or how it is to look. */
export type Style = keyof typeof codes;

/** Dresses a piece of text for its reader; must not change the text itself. */
export type Paint = (style: Style, text: string) => string;

/** Leaves texts as they are: for files, pipes and tests. */
export const plainPaint: Paint = (_style, text) => text;

/** Colours texts with ANSI escapes, for terminals. */
export const ansiPaint: Paint = (style, text) =>
  text === "" ? "" : `\u001b[${codes[style]}m${text}\u001b[0m`;
