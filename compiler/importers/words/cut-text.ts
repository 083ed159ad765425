/** At most 4,000 characters, cut at the end of a line, with a last line "…" where something was left out. */
export function cutText(text: string): string {
  const most = 4000;
  const whole = text.trim();
  if (whole.length <= most) return whole;
  const line = whole.lastIndexOf("\n", most - 2);
  return `${withoutHalf(whole.slice(0, line > 0 ? line : most - 2)).trimEnd()}\n…`;
}

/** The first sentence of a text, at most 100 characters, without its full stop; cut at a word, with "…". */
export function firstSentence(text: string): string {
  const most = 100;
  const [paragraph = ""] = text.trim().split(/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/, 1);
  const line = paragraph.replace(/\s+/g, " ");
  const end = /(?<!\b(?:e\.g|i\.e|vs|etc))[.!?](?=\s+[A-Z"'`(])|。/.exec(line)?.index;
  const sentence = (end === undefined ? line : line.slice(0, end)).replace(/[.:]+$/, "");
  if (sentence.length <= most) return sentence;
  const word = sentence.lastIndexOf(" ", most - 2);
  return `${withoutHalf(sentence.slice(0, word > 0 ? word : most - 1))}…`;
}

/** Without half of a character that takes two units. */
function withoutHalf(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
