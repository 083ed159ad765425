import { type GlobLanguage, globLanguage } from "./glob-language.ts";
import { matcherOf } from "./glob-matcher.ts";

/** A compiled path or glob. `*` and `?` stay within a segment, `**` spans segments, a trailing `/` means all below. */
export interface Glob {
  readonly pattern: string;
  /** True when the pattern stands for one path only. */
  readonly literal: boolean;
  matches(path: string): boolean;
}

const languages = new WeakMap<Glob, GlobLanguage>();

const never = (): boolean => false;

/**
 * Compiles a path or glob; every text is one. It matches valid paths only: no empty segment, none that is `.` or `..`.
 *
 * - `*` any characters of a segment, also none; `?` exactly one. Names that begin with a dot are no exception.
 * - `**` as a segment: any number of segments, also none; `a/**` is all below `a` without `a`. Elsewhere it is `*`.
 * - `{a,b}` alternatives, nested, also across `/`. The pattern means what the patterns without braces mean together.
 * - `[abc]`, `[a-z]`, `[!a]`, `[^a]` one character of a class. A class ends in its segment and goes before braces.
 * - A `/` at the end is `/**`; a `./` at the beginning and doubled `/` count for nothing.
 * - Everything else is literal: `\`, `(`, `+`, `@`, `!`, braces without a comma, what is not closed.
 *
 * A segment with brackets for which `isLiteral` is true (given the path up to and including it, as spelled) is a name;
 * behind more than 256 combinations of alternatives it is not asked for and stays a class.
 */
export function compileGlob(
  pattern: string,
  options: { readonly isLiteral?: (path: string) => boolean } = {},
): Glob {
  const language = globLanguage(pattern, options.isLiteral ?? never);
  const glob: Glob = { pattern, literal: language.literal, matches: matcherOf(language.automaton) };
  languages.set(glob, language);
  return glob;
}

/** True when the text has glob syntax that could match more than one path. */
export function isGlobPattern(pattern: string): boolean {
  return pattern !== "" && !compileGlob(pattern).literal;
}

/** The language of a glob; of one that was not made by `compileGlob`, what its pattern means. */
export function languageOf(glob: Glob): GlobLanguage {
  return languages.get(glob) ?? globLanguage(glob.pattern, never);
}
