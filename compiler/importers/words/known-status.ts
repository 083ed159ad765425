import type { ImportedStatus, ImportProblem, Written } from "../imported.ts";

/** What the words of a format mean, in lower case with hyphens, and what to write instead of another. */
export interface StatusWords {
  readonly statuses: ReadonlyMap<string, ImportedStatus>;
  readonly help: string;
}

/** A status as its format writes it; a problem of the task where the format has no such word. */
export function knownStatus(
  id: string,
  word: Written<string> | undefined,
  { statuses, help }: StatusWords,
): { readonly status: Written<ImportedStatus> | undefined; readonly problems: readonly ImportProblem[] } {
  if (word === undefined) return { status: undefined, problems: [] };
  const { origin } = word;
  const value = statuses.get(word.value.toLowerCase().replace(/[_\s]+/g, "-"));
  if (value !== undefined) return { status: { value, origin }, problems: [] };
  const message = `"${id}" has the unknown status "${word.value}"`;
  return { status: undefined, problems: [{ kind: "unread-text", message, origin, help }] };
}
