/**
 * A word of a POSIX shell that stands for exactly this text, whatever it holds but NUL, which no argument can hold and
 * which is left out. Plain where nothing in it means anything.
 */
export function shText(text: string): string {
  const given = text.replaceAll("\0", "");
  return /^[A-Za-z0-9_./:@%+,-]+$/.test(given) ? given : `'${given.replaceAll("'", "'\\''")}'`;
}
