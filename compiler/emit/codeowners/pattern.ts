/** A path or glob as CODEOWNERS spells it. */
export interface CodeownersPattern {
  /** From the root; without blanks that are not escaped. */
  readonly pattern: string;
  /** Why it matches more than the path or glob; `undefined` when it does not. */
  readonly lost: string | undefined;
}

/**
 * Writes a path or glob without braces. `*` and `?` stay within a segment and `**` spans segments there too; blanks are
 * escaped. What cannot be said is widened: a class, brackets and backslashes to `*` or `?`, a `#` to `?`.
 */
export function codeownersPattern(path: string): CodeownersPattern {
  const plain = path.replace(/^(?:\.\/)+/, "").replace(/\/{2,}/g, "/");
  const widened = plain
    .replace(/\[[^\]/]*\]/g, "*")
    .replace(/[[\]{}\\#\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu, "?")
    .replace(/\*{3,}/g, "*");
  const lost =
    widened === plain
      ? undefined
      : `${JSON.stringify(path)} cannot be said here; the next line may match more.`;
  return { pattern: `/${widened}`.replaceAll(" ", "\\ "), lost };
}
