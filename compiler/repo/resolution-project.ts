import { projectCoverage } from "./resolution-coverage.ts";
import type { RepoFiles } from "./resolution-files.ts";
import { folderOf, foldersAbove, inFolder } from "./resolution-path.ts";
import type { Tsconfig } from "./tsconfig.ts";

/** Where projects are looked for. */
export interface ProjectInput {
  readonly files: RepoFiles;
  readonly read: (path: string) => Tsconfig | undefined;
  /** One tsconfig for every file, instead of the nearest. */
  readonly tsconfig?: string | undefined;
}

/**
 * Says by which tsconfig a file finds its modules: the nearest tsconfig.json or jsconfig.json above it that names
 * `paths` or `baseUrl`, else the nearest of all, else none. The search for `paths` stays within the package in
 * which the nearest one lies. A tsconfig that leaves the file out stands for the projects it references.
 */
export function projectFinder(input: ProjectInput): (file: string) => Tsconfig | undefined {
  const { files, read, tsconfig } = input;
  const fixed = tsconfig === undefined ? undefined : read(tsconfig);
  const covers = projectCoverage();
  const known = new Map<string, readonly Tsconfig[]>();
  const configsAbove = (file: string): readonly Tsconfig[] => {
    const found = known.get(folderOf(file)) ?? nearestConfigs(files, read, file);
    known.set(folderOf(file), found);
    return found;
  };
  return (file) => {
    const configs = fixed === undefined ? configsAbove(file) : [fixed];
    const candidates = configs.flatMap((config) => {
      if (covers(config, file) && (namesModules(config) || !isSolution(config))) return [config];
      const referenced = referencedBy(config, read);
      const covering = referenced.filter((other) => covers(other, file));
      const others = isSolution(config) ? referenced.filter((other) => isAbove(other, file)) : [];
      return [...covering, config, ...others];
    });
    return candidates.find(namesModules) ?? candidates[0];
  };
}

/** Innermost first. Beyond the package of the first one, another project begins. */
function nearestConfigs(
  files: RepoFiles,
  read: (path: string) => Tsconfig | undefined,
  file: string,
): readonly Tsconfig[] {
  const found: Tsconfig[] = [];
  for (const folder of foldersAbove(file)) {
    const own = read(inFolder(folder, "tsconfig.json")) ?? read(inFolder(folder, "jsconfig.json"));
    if (own !== undefined) found.push(own);
    if (found.length > 0 && files.has(inFolder(folder, "package.json"))) break;
  }
  return found;
}

function namesModules(config: Tsconfig): boolean {
  return config.aliases.length > 0 || config.baseUrl !== undefined;
}

/** A tsconfig that only points to others. */
function isSolution(config: Tsconfig): boolean {
  const ownFiles = [...(config.files ?? []), ...(config.include ?? [])];
  return config.references.length > 0 && ownFiles.length === 0;
}

function isAbove(config: Tsconfig, file: string): boolean {
  const folder = folderOf(config.path);
  return folder === "" || file.startsWith(`${folder}/`);
}

/** The projects referenced directly or through others, each once, in the order written. */
function referencedBy(config: Tsconfig, read: (path: string) => Tsconfig | undefined): readonly Tsconfig[] {
  const found = new Set<Tsconfig>();
  const waiting = [config];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (const path of next.references) {
      const project = read(path);
      if (project === undefined || found.has(project)) continue;
      found.add(project);
      waiting.push(project);
    }
  }
  return [...found];
}
