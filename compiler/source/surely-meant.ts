import { nearest } from "./nearest.ts";

/**
 * The one candidate that a misspelt word surely meant, safe enough to put it in its place: no other is as near, and digits, which
 * tell names apart, are the same. Short words mean nothing surely.
 */
export function surelyMeant(word: string, candidates: readonly string[]): string | undefined {
  if (word.length < 4) return undefined;
  const alike = candidates.filter((candidate) => candidate.length > 2 && digits(candidate) === digits(word));
  const meant = nearest(word, alike);
  return nearest(word, alike.toReversed()) === meant ? meant : undefined;
}

function digits(word: string): string {
  return word.replace(/\D+/g, " ").trim();
}
