import { outside, unresolved } from "./resolution-answer.ts";
import { type FileIndex, none, pick } from "./resolution-index.ts";
import { asset, isRelative, kindOf, lengthOf, orders, plainOrder } from "./resolution-kinds.ts";
import { loadPath } from "./resolution-load.ts";
import { looseFile } from "./resolution-loose.ts";
import { inFolder, isInstalled, joinPath } from "./resolution-path.ts";
import type { Scope } from "./resolution-scope.ts";

const [dot, slash] = [46, 47];

/** The folders above a file as beginnings of paths: its own first (`src/ui/`), the root (`""`) last. */
export type Ancestors = readonly string[];

/** The beginnings for the files of a folder. */
export function ancestorsOf(folder: string): Ancestors {
  const ancestors = [folder === "" ? "" : `${folder}/`];
  for (let end = folder.lastIndexOf("/"); end >= 0; end = folder.lastIndexOf("/", end - 1)) {
    ancestors.push(folder.slice(0, end + 1));
  }
  if (folder !== "") ancestors.push("");
  return ancestors;
}

/**
 * The file that a path of the usual form (`./x`, `../../x/y.js`) means, by one look at the index; `none` when it
 * takes more to tell. For projects without root folders and suffixes.
 */
export function usualFile(index: FileIndex, ancestors: Ancestors, specifier: string): number {
  let start = 2;
  let level = 0;
  if (specifier.charCodeAt(1) !== slash) {
    for (start = 0; specifier.startsWith("../", start); start += 3) level++;
  }
  const beginning = ancestors[level];
  if (start === 0 || beginning === undefined || specifier.charCodeAt(specifier.length - 1) === slash)
    return none;
  const kind = kindOf(specifier);
  if (kind !== asset) {
    const entry = index.stems.get(beginning + specifier.slice(start, specifier.length - lengthOf(kind)));
    return entry === undefined ? none : pick(index, entry, orders[kind] ?? plainOrder);
  }
  const path = beginning + specifier.slice(start);
  return specifier.lastIndexOf(".") < start ? withoutEnding(index, path) : (index.assets.get(path) ?? none);
}

/** A file with an ending added, or the index of a folder that is no package. */
function withoutEnding(index: FileIndex, path: string): number {
  const entry = index.stems.get(path);
  const file = entry === undefined ? none : pick(index, entry, plainOrder);
  if (file !== none || index.packages.has(path) || index.folded !== undefined) return file;
  const inner = index.stems.get(`${path}/index`);
  return inner === undefined ? none : pick(index, inner, plainOrder);
}

/** Where any relative path leads, read from a folder. */
export function resolveRelative(scope: Scope, folder: string, specifier: string): number {
  const exact = relativeFile(scope, folder, specifier);
  if (exact !== none) return exact;
  const bare = specifier.replace(/[?#].*$/s, "");
  const found = bare !== specifier && isRelative(bare) ? relativeFile(scope, folder, bare) : none;
  if (found !== none) return found;
  const path = joinPath(folder, bare);
  if (path === undefined) return unresolved("above-root");
  if (isInstalled(path)) return outside;
  const loose = looseFile(scope, path, meansFolder(bare));
  return loose === none ? unresolved("no-file") : loose;
}

function relativeFile(scope: Scope, folder: string, specifier: string): number {
  const path = joinPath(folder, specifier);
  if (path === undefined || isInstalled(path)) return none;
  const rooted = rootedFile(scope, specifier.endsWith("/") && path !== "" ? `${path}/` : path);
  if (rooted !== none) return rooted;
  return loadPath(scope.lookup, meansFolder(specifier) && path !== "" ? `${path}/` : path);
}

function meansFolder(specifier: string): boolean {
  const last = specifier.charCodeAt(specifier.length - 1);
  return last === slash || (last === dot && /(?:^|\/)\.{1,2}$/.test(specifier));
}

/** `rootDirs` are one folder in several places: first the place where the path is, then the others. */
function rootedFile({ rootDirs, lookup }: Scope, path: string): number {
  const below = (root: string): boolean => root === "" || path.startsWith(`${root}/`);
  const own = rootDirs.filter(below).sort((a, b) => b.length - a.length)[0];
  if (own === undefined) return none;
  const rest = path.slice(own === "" ? 0 : own.length + 1);
  const others = rootDirs.filter((root) => root !== own);
  for (const place of [path, ...others.map((root) => (rest === "" ? root : inFolder(root, rest)))]) {
    const found = loadPath(lookup, place);
    if (found !== none) return found;
  }
  return none;
}
