import { nearest } from "../source/nearest.ts";

/** `; did you mean "lint"?` for a misspelt word, or what to say when nothing is near. */
export function suggestion(word: string, candidates: Iterable<string>, otherwise = ""): string {
  const meant = nearest(word, candidates);
  return meant === undefined ? otherwise : `; did you mean "${meant}"?`;
}
