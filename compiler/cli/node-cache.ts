import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

/** What was saved for a repository under a name; `undefined` when there is nothing. */
export function loadCached(root: string, name: string): Uint8Array | undefined {
  const folder = cacheFolder(root);
  return folder === undefined ? undefined : load(`${folder}/${name}`);
}

/** Saves something for a repository, whole or not at all. A cache that cannot be written is no error. */
export function saveCached(root: string, name: string, data: Uint8Array): void {
  const folder = cacheFolder(root);
  if (folder !== undefined) save(folder, name, data);
}

/** True when something is saved for a repository under a name. */
export function hasCached(root: string, name: string): boolean {
  const folder = cacheFolder(root);
  return folder !== undefined && existsSync(`${folder}/${name}`);
}

/** Where tools keep what can be made again: beside the installed packages, else in git's own folder. */
function cacheFolder(root: string): string | undefined {
  const places = [
    ["node_modules", "node_modules/.cache/seamwright"],
    [".git", ".git/seamwright"],
  ] as const;
  const place = places.find(([folder]) => isFolder(`${root}/${folder}`))?.[1];
  return place === undefined ? gitFile(root) : `${root}/${place}`;
}

/** In a linked work tree, `.git` is a file that names git's folder for it. */
function gitFile(root: string): string | undefined {
  try {
    const folder = /^gitdir: (.+)/.exec(readFileSync(`${root}/.git`, "utf8"))?.[1];
    return folder === undefined ? undefined : `${resolve(root, folder.trim())}/seamwright`;
  } catch {
    return undefined;
  }
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function load(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Beside the place and then renamed, so that nobody reads a half. A cache that cannot be written is no error. */
function save(folder: string, name: string, data: Uint8Array): void {
  const draft = `${folder}/${name}.${process.pid}.tmp`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, data, { flag: "wx" });
    renameSync(draft, `${folder}/${name}`);
  } catch {
    remove(draft);
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // There is no folder to hold it.
  }
}
