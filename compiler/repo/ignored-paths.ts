/** What makes git ignore a path. */
export interface IgnoreRule {
  /** As it is written, e.g. `/dist/`. */
  readonly pattern: string;
  /**
   * The file that holds it, seen from the root of the tree; `clone` for a list that only this clone has, `user` for one of
   * whoever runs git, `outside` for a file of the repository above the tree.
   */
  readonly source: { readonly file: string } | "clone" | "user" | "outside";
  /** From 1. */
  readonly line: number;
}

/** Paths that git ignores, and why. */
export type IgnoredPaths = ReadonlyMap<string, IgnoreRule>;

/** What to ask git, with the paths on standard input, each with a NUL after it. */
export const checkIgnore: readonly string[] = ["check-ignore", "-v", "-z", "--stdin"];

/** Reads what `git check-ignore -v -z` prints, in a folder that lies at `prefix` (empty, or with `/` at its end) in the checkout. */
export function readIgnored(output: string, prefix: string): IgnoredPaths {
  const fields = output.split("\0");
  const found = new Map<string, IgnoreRule>();
  for (let at = 0; at + 3 < fields.length; at += 4) {
    const [source = "", line = "", pattern = "", path = ""] = fields.slice(at, at + 4);
    // What is ignored by one rule and taken back by another is printed too.
    if (!pattern.startsWith("!"))
      found.set(path, { pattern, source: sourceOf(source, prefix), line: Number(line) });
  }
  return found;
}

function sourceOf(source: string, prefix: string): IgnoreRule["source"] {
  if (/(?:^|\/)info\/exclude$/.test(source.replaceAll("\\", "/"))) return "clone";
  if (!/(?:^|\/)\.gitignore$/.test(source) || isAbsolute(source)) return "user";
  return source.startsWith(prefix) ? { file: source.slice(prefix.length) } : "outside";
}

function isAbsolute(path: string): boolean {
  return /^(?:[/\\~]|[A-Za-z]:)/.test(path);
}
