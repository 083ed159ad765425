/**
 * Characters that move what is seen or are not seen at all, as the inside of a `u` regular expression: bidi marks and
 * overrides, zero-width and tag characters, fillers, line separators, halves of surrogate pairs. Spelt out, so that
 * every version of Unicode gives the same bytes. The joiners that emoji and scripts need are left alone. Control
 * characters are not among them: which of those are meant depends on where the text goes.
 */
export const hiddenCharacters: string = [
  "\\p{Cs}",
  "\\u00ad|\\u034f|\\u061c|\\u115f|\\u1160|\\u17b4|\\u17b5|[\\u180b-\\u180f]",
  "\\u200b|\\u200e|\\u200f|[\\u2028-\\u202e]|[\\u2060-\\u206f]|\\u3164",
  "\\ufeff|\\uffa0|[\\ufff0-\\ufffb]|[\\u{1d173}-\\u{1d17a}]|[\\u{e0000}-\\u{e0fff}]",
].join("|");
