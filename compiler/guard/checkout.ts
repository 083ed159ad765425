import { existsSync, lstatSync, readFileSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";

/** Where a path is, seen from the checkout that an agent works in. */
export type Location =
  /** In that checkout; the path is relative to its root, `/`-separated. */
  | { readonly kind: "here"; readonly path: string }
  /** In another checkout of the same repository. */
  | { readonly kind: "elsewhere"; readonly path: string }
  /** In no checkout of the repository. */
  | { readonly kind: "outside" };

/** The root of the work tree around a folder: the nearest folder with a `.git`. */
export function rootOf(folder: string): string | undefined {
  for (let now = realOf(folder); ; now = dirname(now)) {
    if (existsSync(join(now, ".git"))) return now;
    if (dirname(now) === now) return undefined;
  }
}

/** Locates an absolute path. Links are followed; with `asName`, not the last one, which is what removing a file does. */
export function locate(root: string, path: string, asName = false): Location {
  const real = asName ? join(realOf(dirname(path)), basename(path)) : realOf(path);
  const own = rootOf(dirname(real)) ?? dirname(real);
  const isHere = real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
  const isShared = own !== root && existsSync(join(own, ".git")) && gitFolder(own) === gitFolder(root);
  if (isShared) return { kind: "elsewhere", path: slashed(relative(own, real)) };
  return isHere ? { kind: "here", path: slashed(relative(root, real)) } : { kind: "outside" };
}

/** True when upper and lower case name the same file there. */
export function foldsCase(root: string): boolean {
  return existsSync(join(root, ".GIT"));
}

/** True for a folder that exists. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The path without links, as far as it exists; also through links that lead to nothing yet. */
function realOf(path: string, links = 0): string {
  if (links > 40) throw new Error(`too many links at ${path}`);
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (entry?.isSymbolicLink() === true && !existsSync(path)) {
    return realOf(resolve(dirname(path), readlinkSync(path)), links + 1);
  }
  if (entry !== undefined) return realpathSync.native(path);
  return dirname(path) === path ? path : join(realOf(dirname(path), links), basename(path));
}

/** The folder that all checkouts of a repository share. */
function gitFolder(root: string): string {
  const git = join(root, ".git");
  if (isFolder(git)) return realOf(git);
  const own = resolve(
    root,
    readFileSync(git, "utf8")
      .replace(/^gitdir: /, "")
      .trim(),
  );
  const common = join(own, "commondir");
  return realOf(existsSync(common) ? resolve(own, readFileSync(common, "utf8").trim()) : own);
}

function slashed(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}
