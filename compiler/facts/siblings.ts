import { folderOf, inFolder, nameOf } from "../repo/resolution-path.ts";
import type { Folders } from "./folders.ts";

/** A module, or a folder with an index, among those in one folder. */
export interface Unit {
  /** Where it stands. */
  readonly folder: string;
  /** The file that others import. */
  readonly path: string;
}

/** True for a module that others may import: no test, story, type declaration or setting. */
export function isPlainModule(path: string): boolean {
  return (
    /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/.test(path) &&
    !/(?:\.d\.[cm]?ts|\.config\.[^/]*)$/.test(path) &&
    !/[._-](?:tests?|spec|stories|story|test-d|bench|mocks?|fixtures?|e2e|cy)\.[^/]*$/.test(path) &&
    !/(?:^|\/)(?:__\w+__|tests?|e2e|spec|specs|fixtures|stories|node_modules)\//.test(path)
  );
}

/** True for the module that stands for its folder. */
export function isIndex(path: string): boolean {
  return /^index\.\w+$/.test(nameOf(path));
}

/** The unit that a module to be created will be; an index makes its folder one, unless the folder is there already. */
export function plannedUnit(path: string, folders: Folders): Unit | undefined {
  if (!isPlainModule(path)) return undefined;
  if (!isIndex(path)) return { folder: folderOf(path), path };
  const own = folderOf(path);
  const isKnown = folders.filesIn(own).length + folders.foldersIn(own).length > 0;
  return own === "" || isKnown ? undefined : { folder: folderOf(own), path };
}

/** The units in a folder, without its own index. */
export function unitsIn(folder: string, folders: Folders): readonly Unit[] {
  const modules = folders.filesIn(folder).filter((path) => isPlainModule(path) && !isIndex(path));
  const below = folders
    .foldersIn(folder)
    .flatMap((name) => folders.filesIn(inFolder(folder, name)).filter(isIndex).slice(0, 1))
    .filter(isPlainModule);
  return [...modules, ...below].map((path) => ({ folder, path }));
}
