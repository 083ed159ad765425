import { ts } from "ts-morph";
import { scriptKindOf } from "./import-language.ts";
import type { RepoReader } from "./repo.ts";
import { once } from "./resolution-once.ts";
import { isInstalled, nameOf } from "./resolution-path.ts";

/** The files that specifiers may lead to. Installed packages are not among them. */
export interface RepoFiles {
  has(path: string): boolean;
  read(path: string): string | undefined;
}

/** What a tsconfig says that changes which file a path stands for. Paths are relative to the repository's root. */
export interface LookupOptions {
  readonly customConditions: readonly string[];
  readonly moduleSuffixes: readonly string[];
  readonly rootDirs: readonly string[];
}

/** Finds files as TypeScript does for a bundler. */
export interface FileLookup {
  /** The file that a path stands for: itself, with an extension, or the index of a folder. `/` at the end means a folder. */
  file(path: string): string | undefined;
  /** The file that a `#name` stands for by the nearest package.json. */
  packageImport(name: string, from: string): string | undefined;
}

/** The files of a reader, in scope or not; configuration files count even when the reader does not list them. */
export function repoFiles(reader: RepoReader & { readonly listed?: readonly string[] }): RepoFiles {
  const listed = new Set(reader.listed ?? reader.files);
  return {
    has: (path) =>
      !isInstalled(path) &&
      (listed.has(path) || (nameOf(path) === "package.json" && reader.read(path) !== undefined)),
    read: (path) => (isInstalled(path) ? undefined : reader.read(path)),
  };
}

/** Looks paths up among the files, never on disk; answers are kept. */
export function fileLookup(files: RepoFiles, options: LookupOptions): FileLookup {
  const settings = compilerOptions(options);
  const host = resolutionHost(files);
  const cache = ts.createModuleResolutionCache("/", (name) => name, settings);
  const resolve = (name: string, from: string): string | undefined =>
    ts.resolveModuleName(name, `/${from}`, settings, host, cache).resolvedModule?.resolvedFileName.slice(1);
  return {
    file: once((path) => (isAsset(files, path) ? path : resolve(`/${path}`, "index.ts"))),
    packageImport: resolve,
  };
}

/** A style sheet, a picture, JSON: taken as written, also where a declaration file stands beside it. */
function isAsset(files: RepoFiles, path: string): boolean {
  return scriptKindOf(path) === undefined && files.has(path);
}

function compilerOptions(options: LookupOptions): ts.CompilerOptions {
  const { customConditions, moduleSuffixes, rootDirs } = options;
  return {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowJs: true,
    resolveJsonModule: true,
    jsx: ts.JsxEmit.Preserve,
    allowImportingTsExtensions: true,
    noEmit: true,
    ...(customConditions.length > 0 && { customConditions: [...customConditions] }),
    ...(moduleSuffixes.length > 0 && { moduleSuffixes: [...moduleSuffixes] }),
    ...(rootDirs.length > 0 && { rootDirs: rootDirs.map((folder) => `/${folder}`) }),
  };
}

/** The root of the repository plays the root of the disk. */
function resolutionHost(files: RepoFiles): ts.ModuleResolutionHost {
  return {
    fileExists: (path) => files.has(path.slice(1)),
    readFile: (path) => files.read(path.slice(1)),
    directoryExists: (path) => !isInstalled(path),
    getCurrentDirectory: () => "/",
    useCaseSensitiveFileNames: true,
  };
}
