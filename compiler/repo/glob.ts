import { type Automaton, accepts, automatonOf } from "./glob-automaton.ts";
import { escapeNames, type Token, tokensOf } from "./glob-tokens.ts";

/** A compiled path or glob. `*` and `?` stay within a segment, `**` spans segments, a trailing `/` means all below. */
export interface Glob {
  readonly pattern: string;
  /** True when the pattern is a path and no glob. */
  readonly literal: boolean;
  /** The one path it stands for, when literal: without a leading `./` and doubled `/`; not always a valid one. */
  readonly path: string | undefined;
  matches(path: string): boolean;
}

const automata = new WeakMap<Glob, Automaton>();

/** An empty segment, `.` or `..`, or half of a surrogate pair. */
const invalid = /(?:^|\/)\.{0,2}(?:\/|$)|\p{Surrogate}/u;

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
 * A segment with a `[` for which `isLiteral` is true, given the path up to and including it as the pattern spells it, is
 * a name. Alternatives before or in such a segment are not spelled out: `{a,b}/[id]` asks for `{a,b}/[id]`.
 */
export function compileGlob(
  pattern: string,
  options: { readonly isLiteral?: (path: string) => boolean } = {},
): Glob {
  const escaped = options.isLiteral === undefined ? pattern : escapeNames(pattern, options.isLiteral);
  const path = plainPath(tokensOf(escaped));
  if (path !== undefined) {
    return { pattern, literal: true, path, matches: (other) => other === path && !invalid.test(other) };
  }
  const automaton = automatonOf(escaped);
  const matches = (other: string): boolean => !invalid.test(other) && accepts(automaton, other);
  const glob: Glob = { pattern, literal: false, path, matches };
  automata.set(glob, automaton);
  return glob;
}

/** True when the text has glob syntax that could match more than one path. */
export function isGlobPattern(pattern: string): boolean {
  return pattern !== "" && !compileGlob(pattern).literal;
}

/** The automaton of a glob; of one that was not made by `compileGlob`, what its pattern means. */
export function automatonOfGlob(glob: Glob): Automaton {
  return automata.get(glob) ?? automatonOf(glob.pattern);
}

/** The path of a pattern without glob syntax. */
function plainPath(tokens: readonly Token[]): string | undefined {
  const texts = tokens.map((token) => {
    if (token.kind === "slash") return "/";
    return token.kind === "character" ? token.plain : undefined;
  });
  if (texts.length === 0 || texts.at(-1) === "/" || texts.includes(undefined)) return undefined;
  return texts
    .join("")
    .replace(/\/{2,}/g, "/")
    .replace(/^(?:\.\/)+/, "");
}
