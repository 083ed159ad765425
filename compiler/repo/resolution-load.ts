import type { AliasMatch } from "./resolution-alias.ts";
import { entryOf, exactFile, type FileIndex, none, pick } from "./resolution-index.ts";
import { asset, dotOf, kindOf, orders, plainOrder, stemOf, typedKinds } from "./resolution-kinds.ts";
import { inFolder, joinPath } from "./resolution-path.ts";
import { below } from "./resolution-pattern.ts";
import { versionedPaths } from "./resolution-versions.ts";
import type { Manifest } from "./workspace-manifest.ts";

/** Where files are looked up, and how a project wants them looked up. All functions here give the number of a file or `none`. */
export interface Lookup {
  readonly index: FileIndex;
  /** `moduleSuffixes` of the tsconfig; empty when it has none. */
  readonly suffixes: readonly string[];
  /** What the package.json in a folder says; `undefined` when there is none. */
  readonly manifestIn: (folder: string) => Manifest | undefined;
  /** The path that a path through a link leads to; `undefined` when no link is on it. */
  readonly throughLink: (path: string) => string | undefined;
}

/** The file or folder that a path stands for, as TypeScript looks for it. `/` at the end means a folder. */
export function loadPath(lookup: Lookup, path: string): number {
  const found = loadDirectly(lookup, path);
  if (found !== none) return found;
  const real = lookup.throughLink(path);
  return real === undefined ? none : loadDirectly(lookup, real);
}

function loadDirectly(lookup: Lookup, path: string): number {
  if (path !== "" && !path.endsWith("/")) {
    const file = loadFile(lookup, path);
    if (file !== none) return file;
  }
  const folder = path.endsWith("/") ? path.slice(0, -1) : path;
  return loadFolder(lookup, folder, lookup.manifestIn(folder));
}

/** The file that a path stands for: with its ending, or the one that is built to it, or with an ending added. */
function loadFile(lookup: Lookup, path: string): number {
  const found = loadEnding(lookup, path);
  return found === none ? loadStem(lookup, path, plainOrder) : found;
}

/** The same without adding an ending. A style sheet or a picture comes before a declaration file that describes it. */
function loadEnding(lookup: Lookup, path: string): number {
  const kind = kindOf(path);
  if (kind !== asset) return loadStem(lookup, stemOf(path, kind), orders[kind] ?? plainOrder);
  const dot = dotOf(path);
  if (dot < 0) return none;
  const found = loadAsset(lookup, path);
  return found === none ? loadStem(lookup, `${path.slice(0, dot)}.d${path.slice(dot)}`, [0]) : found;
}

function loadAsset({ index, suffixes }: Lookup, path: string): number {
  if (suffixes.length === 0 || !path.endsWith(".json")) return exactFile(index, path);
  for (const suffix of suffixes) {
    const found = exactFile(index, `${path.slice(0, -".json".length)}${suffix}.json`);
    if (found !== none) return found;
  }
  return none;
}

function loadStem({ index, suffixes }: Lookup, stem: string, order: readonly number[]): number {
  if (suffixes.length === 0) return pick(index, entryOf(index, stem), order);
  for (const kind of order) {
    for (const suffix of suffixes) {
      const found = pick(index, entryOf(index, stem + suffix), [kind]);
      if (found !== none) return found;
    }
  }
  return none;
}

/** The file with the very path that a setting writes, when it writes an ending of code or JSON. */
export function loadExact(lookup: Lookup, path: string): number {
  const kind = kindOf(path);
  if (kind !== asset) return loadStem(lookup, stemOf(path, kind), [kind]);
  return path.endsWith(".json") ? loadAsset(lookup, path) : none;
}

/** The file that a field of a package.json names: where it names types, that very file, whatever suffix it has elsewhere. */
export function loadField(lookup: Lookup, path: string): number {
  if (!typedKinds.has(kindOf(path))) return loadEnding(lookup, path);
  const found = loadExact(lookup, path);
  const written = found === none ? none : exactFile(lookup.index, path);
  return written === none ? found : written;
}

/** The file that a folder stands for: by its package.json, or its index. */
function loadFolder(lookup: Lookup, folder: string, manifest: Manifest | undefined): number {
  const index = inFolder(folder, "index");
  const main = manifest === undefined ? undefined : mainPath(folder, manifest);
  const versioned = manifest === undefined ? undefined : versionedPaths(manifest);
  const own = main ?? index;
  const isInside = own !== outOfRoot && (own === folder || below(folder)(own));
  const name = own.slice(folder === "" ? 0 : folder.length + 1).replace(/\/$/, "");
  const match = isInside ? versioned?.(name) : undefined;
  if (match !== undefined) return versionedFile(lookup, folder, match);
  const found = main === undefined || main === outOfRoot ? none : loadMain(lookup, main);
  return found === none ? loadFile(lookup, index) : found;
}

function versionedFile(lookup: Lookup, folder: string, { targets, isExact }: AliasMatch): number {
  for (const [position, target] of targets.entries()) {
    const path = joinPath(folder, target);
    if (path === undefined) continue;
    const exact = isExact[position] ? loadExact(lookup, path) : none;
    const found = exact === none ? loadMain(lookup, path) : exact;
    if (found !== none) return found;
  }
  return none;
}

/** A path that leads out of the repository. */
const outOfRoot = "..";

/** Where the package.json of a folder leads; `undefined` when it names nothing. */
function mainPath(folder: string, manifest: Manifest): string | undefined {
  const written = [manifest["typings"], manifest["types"], manifest["main"]];
  const field = written.find((value) => typeof value === "string" && value !== "");
  if (typeof field !== "string") return undefined;
  const path = joinPath(folder, field) ?? outOfRoot;
  return path !== "" && field.endsWith("/") ? `${path}/` : path;
}

/** What a field names may itself be a folder, but its package.json does not count. */
function loadMain(lookup: Lookup, path: string): number {
  const isFolder = path === "" || path.endsWith("/");
  const found = isFolder ? none : loadField(lookup, path);
  if (found !== none) return found;
  const file = isFolder ? none : loadFile(lookup, path);
  return file === none ? loadFolder(lookup, isFolder ? path.slice(0, -1) : path, undefined) : file;
}
