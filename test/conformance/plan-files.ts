import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/** The files of a plan below a root: a file, those of a folder, or those of a folder that begin with its name. */
export function planFiles(root: string, path: string): readonly string[] {
  const full = join(root, path);
  if (existsSync(full) && statSync(full).isFile()) return [path];
  const isFolder = existsSync(full);
  const start = isFolder ? "" : `${path.split("/").at(-1)}.`;
  const inside = isFolder ? path : dirname(path);
  return readdirSync(join(root, inside))
    .filter((name) => name.startsWith(start))
    .sort()
    .map((name) => join(inside, name));
}
