import { type FileIndex, indexFiles } from "./resolution-index.ts";
import { linkFollower } from "./resolution-links.ts";
import type { Lookup } from "./resolution-load.ts";
import { once } from "./resolution-once.ts";
import { folderOf, inFolder } from "./resolution-path.ts";
import { type Project, projectFinder } from "./resolution-project.ts";
import type { ConfigFiles } from "./resolution-settings.ts";
import { type Tsconfig, tsconfigReader } from "./tsconfig.ts";
import { workspaceTsconfig } from "./workspace-tsconfig.ts";
import { readWorkspaces, type Workspaces } from "./workspaces.ts";

/** The files of a repository, to be asked from memory. All paths are relative to its root. */
export interface ResolverTree {
  /** Every file, sorted. Configuration files that are not among them are only asked for where a file names them. */
  readonly files: readonly string[];
  /** The text of a configuration file; `undefined` when it is not there. */
  read(path: string): string | undefined;
  /** True where upper and lower case are the same to the disk. */
  readonly caseInsensitive?: boolean;
  /** Symbolic links, to files or folders, and the path each really leads to. */
  readonly links?: ReadonlyMap<string, string>;
}

/** Files for which every name means the same. */
export interface Scope {
  readonly index: FileIndex;
  readonly workspaces: Workspaces;
  /** The tsconfig in a folder. */
  readonly tsconfigIn: (folder: string) => Tsconfig | undefined;
  /** The innermost folder above with a package.json or a workspace file. */
  readonly home: string;
  /** The folder of the nearest package.json; `undefined` where there is none. */
  readonly packageFolder: string | undefined;
  readonly project: Project;
  readonly lookup: Lookup;
  readonly rootDirs: readonly string[];
  readonly conditions: readonly string[];
  /** True where no setting bears on relative paths. */
  readonly isUsual: boolean;
  /** What names were found to mean. */
  readonly names: Map<string, number>;
  /** What entries of workspace packages were found to be; shared by all scopes. */
  readonly entries: Map<string, number>;
}

/** Says in which scope files are. */
export interface Scopes {
  readonly index: FileIndex;
  /** The configuration files that were asked for so far, there or not. */
  readonly read: readonly string[];
  /** The scope of all files in a folder, or a function where it depends on the file. */
  of(folder: string): Scope | ((file: string) => Scope);
}

/** Prepares the scopes of a tree; a configuration file is read when a scope first needs it. */
export function openScopes(tree: ResolverTree, tsconfig: string | undefined): Scopes {
  const index = indexFiles(tree);
  const { files, read } = configFiles(tree, index);
  const workspaces = readWorkspaces(files, index);
  const readTsconfig = tsconfigReader(files, workspaceTsconfig(files, workspaces));
  const projectIn = projectFinder({ index, read: readTsconfig, tsconfig });
  const homeOf = nearestIn(index.homes);
  const packageOf = nearestIn(index.packages);
  const base = {
    index,
    workspaces,
    tsconfigIn: (folder: string) =>
      index.projects.has(folder) ? readTsconfig(inFolder(folder, "tsconfig.json")) : undefined,
    throughLink: linkFollower(tree.links),
    entries: new Map<string, number>(),
  };
  const known = new Map<Project, Map<string, Scope>>();
  const scopeOf = (folder: string, project: Project): Scope => {
    const homes = known.get(project) ?? new Map<string, Scope>();
    known.set(project, homes);
    const home = homeOf(folder) ?? "";
    const scope = homes.get(home) ?? newScope(base, { home, project, packageFolder: packageOf(folder) });
    homes.set(home, scope);
    return scope;
  };
  return {
    index,
    read,
    of: (folder) => {
      const project = projectIn(folder);
      if (typeof project !== "function") return scopeOf(folder, project);
      return (file) => scopeOf(folder, project(file));
    },
  };
}

function newScope(
  {
    throughLink,
    ...base
  }: Pick<Scope, "index" | "workspaces" | "tsconfigIn" | "entries"> & Pick<Lookup, "throughLink">,
  own: Pick<Scope, "home" | "project" | "packageFolder">,
): Scope {
  const { customConditions = [], moduleSuffixes = [], rootDirs = [] } = own.project.looking ?? {};
  const { manifestIn } = base.workspaces;
  return {
    ...base,
    ...own,
    lookup: { index: base.index, suffixes: moduleSuffixes, manifestIn, throughLink },
    rootDirs,
    conditions: customConditions,
    isUsual: moduleSuffixes.length === 0 && rootDirs.length === 0,
    names: new Map(),
  };
}

/** Each file is read once. */
function configFiles(tree: ResolverTree, index: FileIndex): { files: ConfigFiles; read: readonly string[] } {
  const read: string[] = [];
  const textOf = once((path) => {
    read.push(path);
    return tree.read(path);
  });
  return { files: { has: (path) => index.assets.has(path), read: textOf }, read };
}

/** The innermost of some folders that is a folder itself or lies above it. */
function nearestIn(folders: ReadonlySet<string>): (folder: string) => string | undefined {
  const nearest = once((folder: string): string | undefined => {
    if (folders.has(folder)) return folder;
    return folder === "" ? undefined : nearest(folderOf(folder));
  });
  return nearest;
}
