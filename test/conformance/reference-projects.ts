import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { ts } from "ts-morph";

/** A tsconfig or jsconfig as TypeScript reads it. */
export interface ReferenceProject {
  /** Absolute; empty where there is no configuration. */
  readonly path: string;
  readonly options: ts.CompilerOptions;
  /** Absolute paths of the configurations of referenced projects. */
  readonly references: readonly string[];
  /** The absolute paths of the files that it takes in; found when first asked. */
  files(): ReadonlySet<string>;
}

/** Finds projects; each configuration is read once. */
export interface ReferenceProjects {
  /**
   * The project of a file: the nearest configuration above it, not above the root. One that leaves the file out and
   * references others stands for the first of these, directly or through others, that takes it in.
   */
  of(file: string): ReferenceProject;
  /** A configuration by its absolute path. */
  at(path: string): ReferenceProject;
}

const components = [".vue", ".svelte", ".astro"].map((extension) => ({
  extension,
  isMixedContent: true,
  scriptKind: ts.ScriptKind.Deferred,
}));

const none: ReferenceProject = {
  path: "",
  options: settled({}),
  references: [],
  files: () => new Set(),
};

/** The projects below an absolute root. */
export function referenceProjects(root: string): ReferenceProjects {
  const at = remember(readProject);
  const nearest = remember((folder: string): ReferenceProject => {
    const own = ["tsconfig.json", "jsconfig.json"]
      .map((name) => join(folder, name))
      .find((path) => existsSync(path));
    if (own !== undefined) return at(own);
    return folder === root ? none : nearest(dirname(folder));
  });
  return { at, of: (file) => takenBy(file, nearest(dirname(file)), at) };
}

function takenBy(file: string, project: ReferenceProject, at: ReferenceProjects["at"]): ReferenceProject {
  if (project.references.length === 0 || project.files().has(file)) return project;
  const waiting = [...project.references];
  const known = new Set(waiting);
  for (const path of waiting) {
    const other = at(path);
    if (other.files().has(file)) return other;
    for (const next of other.references) if (!known.has(next)) waiting.push(next);
    for (const next of other.references) known.add(next);
  }
  return project;
}

function readProject(path: string): ReferenceProject {
  const folder = dirname(path);
  const json: unknown = ts.readConfigFile(path, ts.sys.readFile).config ?? {};
  const parse = (readDirectory: ts.ParseConfigHost["readDirectory"]): ts.ParsedCommandLine => {
    const host = { ...ts.sys, readDirectory };
    return ts.parseJsonConfigFileContent(json, host, folder, undefined, path, undefined, components);
  };
  const { options, projectReferences = [] } = parse(() => []);
  return {
    path,
    options: settled(options),
    references: projectReferences.map((reference) => ts.resolveProjectReferencePath(reference)),
    files: lazily(() => {
      const { fileNames } = parse(ts.sys.readDirectory);
      return new Set(fileNames.map((name) => resolve(name)));
    }),
  };
}

/** As the project resolves, but as for a bundler where it says nothing, or asks for what TypeScript gave up. */
function settled(options: ts.CompilerOptions): ts.CompilerOptions {
  const { module: format, moduleResolution } = options;
  const isNode = format !== undefined && format >= ts.ModuleKind.Node16 && format <= ts.ModuleKind.NodeNext;
  const kept = moduleResolution !== undefined && moduleResolution >= ts.ModuleResolutionKind.Node16;
  const implied = isNode ? ts.ModuleResolutionKind.NodeNext : ts.ModuleResolutionKind.Bundler;
  const resolution =
    kept || (isNode && moduleResolution === undefined)
      ? (moduleResolution ?? implied)
      : ts.ModuleResolutionKind.Bundler;
  return { ...options, moduleResolution: resolution, allowJs: true, resolveJsonModule: true };
}

/** Asks once for each key. */
export function remember<T>(answer: (key: string) => T): (key: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (key) => {
    const found = known.get(key) ?? { value: answer(key) };
    known.set(key, found);
    return found.value;
  };
}

function lazily<T>(answer: () => T): () => T {
  const once = remember(answer);
  return () => once("");
}
