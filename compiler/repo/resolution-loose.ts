import { entryOf, exactFile, none, pick } from "./resolution-index.ts";
import { knownEntry } from "./resolution-member.ts";
import { inFolder } from "./resolution-path.ts";
import type { Scope } from "./resolution-scope.ts";

/** Kinds of code that TypeScript adds to no path, but bundlers do. */
const looseOrder: readonly number[] = [5, 8, 7, 10, 6, 9];
const looseEndings: readonly string[] = [".vue", ".svelte", ".astro"];

/**
 * The file behind a path that TypeScript finds none for: one of another kind with its ending added, one without
 * any ending, the index of a folder, or the source of the package in it, which may not be built.
 */
export function looseFile(scope: Scope, path: string, isFolder: boolean): number {
  const { index, manifestIn } = scope.lookup;
  const stems = isFolder ? [] : [path];
  for (const stem of [...stems, inFolder(path, "index")]) {
    const code = pick(index, entryOf(index, stem), looseOrder);
    if (code !== none) return code;
    for (const ending of ["", ...looseEndings]) {
      const file = exactFile(index, stem + ending);
      if (file !== none) return file;
    }
  }
  const manifest = manifestIn(path);
  return manifest === undefined ? none : knownEntry({ folder: path, manifest }, ".", scope);
}
