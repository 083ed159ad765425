/** More of a title or id says no more. */
const longest = 400;

/** A kebab-case name made from a title or a file name; `plan` when nothing is left, as of a title in Chinese. */
export function kebabName(text: string): string {
  const kebab = text
    .trimStart()
    .slice(0, longest)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+|['’]/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, 60)
    .replace(/-$/, "");
  return kebab === "" ? "plan" : kebab;
}

/** An id of the plan language made from what a format uses as one; empty when nothing is left. At most 100 characters. */
export function taskIdFrom(written: string): string {
  return written
    .trim()
    .slice(0, longest)
    .replace(/[^A-Za-z0-9._-]+/g, "-")
    .replace(/^[^A-Za-z0-9]+/, "")
    .slice(0, 100)
    .replace(/-+$/, "");
}

/** The last part of a path without its ending. */
export function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(0, dot) : name;
}
