import { projectCoverage } from "./resolution-coverage.ts";
import type { FileIndex } from "./resolution-index.ts";
import { once } from "./resolution-once.ts";
import { folderOf, inFolder } from "./resolution-path.ts";
import type { Tsconfig } from "./tsconfig.ts";

/** Where projects are looked for. */
export interface ProjectInput {
  readonly index: FileIndex;
  readonly read: (path: string) => Tsconfig | undefined;
  /** One tsconfig for every file, instead of the nearest. */
  readonly tsconfig?: string | undefined;
}

/** The tsconfig files by which a file finds its modules. */
export interface Project {
  /** Says what names mean: the first that has `paths` or `baseUrl`, else the nearest. */
  readonly naming: Tsconfig | undefined;
  /** Says how files are looked up: the nearest, when it says anything of that, else the naming one. */
  readonly looking: Tsconfig | undefined;
  /** Says where built files come from. */
  readonly nearest: Tsconfig | undefined;
}

/** The projects of a folder: one for all files in it, or a function where references make it depend on the file. */
export type FolderProject = Project | ((file: string) => Project);

/**
 * Says by which tsconfig the files of a folder find their modules: the nearest tsconfig.json or jsconfig.json above
 * that names `paths` or `baseUrl`, else the nearest of all, else none. The search for `paths` stays within the
 * package in which the nearest one lies. A tsconfig that leaves a file out stands for the projects it references.
 */
export function projectFinder(input: ProjectInput): (folder: string) => FolderProject {
  const fixed = input.tsconfig === undefined ? undefined : input.read(input.tsconfig);
  const configsOf = fixed === undefined ? nearestConfigs(input) : () => fixedChain;
  const fixedChain = fixed === undefined ? [] : [fixed];
  const covers = projectCoverage();
  const chosen = new Map<readonly Tsconfig[], FolderProject>();
  return (folder) => {
    const configs = configsOf(folder);
    const known = chosen.get(configs) ?? chooser(configs, covers, input.read);
    chosen.set(configs, known);
    return known;
  };
}

type Covers = ReturnType<typeof projectCoverage>;

function chooser(configs: readonly Tsconfig[], covers: Covers, read: ProjectInput["read"]): FolderProject {
  const referenced = new Map(configs.map((config) => [config, referencedBy(config, read)]));
  const differs = configs.some((config) =>
    referenced.get(config)?.some((other) => !meansSame(config, other)),
  );
  if (!differs) return projectOf(configs);
  const known = new Map<string, Project>();
  return (file) => {
    const candidates = configs.flatMap((config) => {
      if (covers(config, file) && (namesModules(config) || !isSolution(config))) return [config];
      const projects = referenced.get(config) ?? [];
      const covering = projects.filter((other) => covers(other, file));
      const others = isSolution(config) ? projects.filter((other) => isAbove(other, file)) : [];
      return [...covering, config, ...others];
    });
    // One project for all files that find the same: what names mean is kept by project.
    const key = candidates.map(({ path }) => path).join("\0");
    const project = known.get(key) ?? projectOf(candidates);
    known.set(key, project);
    return project;
  };
}

/** Then it does not matter which of the two takes a file in. */
function meansSame(a: Tsconfig, b: Tsconfig): boolean {
  const sameAliases = a.aliases === b.aliases || a.aliases.length + b.aliases.length === 0;
  return sameAliases && a.baseUrl === b.baseUrl && !changesLookup(a) && !changesLookup(b);
}

function projectOf(candidates: readonly Tsconfig[]): Project {
  const naming = candidates.find(namesModules) ?? candidates[0];
  const nearest = candidates[0];
  return { naming, looking: nearest !== undefined && changesLookup(nearest) ? nearest : naming, nearest };
}

/** Innermost first. Beyond the package of the first one, another project begins. Equal lists are one list. */
function nearestConfigs({ index, read }: ProjectInput): (folder: string) => readonly Tsconfig[] {
  const own = once((folder: string) =>
    index.projects.has(folder)
      ? (read(inFolder(folder, "tsconfig.json")) ?? read(inFolder(folder, "jsconfig.json")))
      : undefined,
  );
  const none: readonly Tsconfig[] = [];
  const after = (folder: string): readonly Tsconfig[] =>
    folder === "" || index.packages.has(folder) ? none : withinPackage(folderOf(folder));
  const withinPackage = once((folder: string): readonly Tsconfig[] => {
    const config = own(folder);
    return config === undefined ? after(folder) : [config, ...after(folder)];
  });
  const nearest = once((folder: string): readonly Tsconfig[] => {
    if (own(folder) !== undefined) return withinPackage(folder);
    return folder === "" ? none : nearest(folderOf(folder));
  });
  return nearest;
}

function namesModules(config: Tsconfig): boolean {
  return config.aliases.length > 0 || config.baseUrl !== undefined;
}

function changesLookup({ rootDirs, moduleSuffixes, customConditions }: Tsconfig): boolean {
  return [rootDirs, moduleSuffixes, customConditions].some((list) => list.length > 0);
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
function referencedBy(config: Tsconfig, read: ProjectInput["read"]): readonly Tsconfig[] {
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
