import { Project, ts } from "ts-morph";
import type { RepoGraph, RepoReader } from "./repo.ts";
import { repoPath, resolver, type VirtualModule, virtualRoot } from "./symbol-resolution.ts";

/** How every file is read. Modules resolve as bundlers do; declarations are what is asked for. */
export const options: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowJs: true,
  jsx: ts.JsxEmit.Preserve,
  skipLibCheck: true,
  resolveJsonModule: true,
  allowImportingTsExtensions: true,
  declaration: true,
  emitDeclarationOnly: true,
  newLine: ts.NewLineKind.LineFeed,
  types: [],
};

/** Standard libraries are the same for every repository and take longest to parse. */
const parsedLibraries = new Map<string, ts.SourceFile>();

/** A repository as TypeScript sees it: only listed files exist. */
export interface SymbolTree {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  readonly read: (file: string) => string;
  readonly libraries: ts.ModuleResolutionHost;
  readonly parsed: Map<string, ts.SourceFile>;
  readonly graph: RepoGraph;
}

/** A repository with the standard libraries that come with ts-morph. Files are parsed once. */
export function symbolTree(reader: RepoReader, graph: RepoGraph): SymbolTree {
  return {
    files: new Set(reader.files),
    folders: foldersOf(reader.files),
    read: (file) => (reader.read(file) ?? "").replaceAll("\r\n", "\n"),
    libraries: new Project({ useInMemoryFileSystem: true }).getModuleResolutionHost(),
    parsed: new Map(),
    graph,
  };
}

function foldersOf(files: readonly string[]): ReadonlySet<string> {
  const folders = new Set([""]);
  for (const file of files) {
    for (let end = file.lastIndexOf("/"); end > 0; end = file.lastIndexOf("/", end - 1)) {
      folders.add(file.slice(0, end));
    }
  }
  return folders;
}

/** What TypeScript asks of a machine, answered by a tree and by modules that are in no file. */
export function compilerHost(tree: SymbolTree, modules: ReadonlyMap<string, VirtualModule>): ts.CompilerHost {
  const host: ts.ModuleResolutionHost = {
    fileExists: (file) => textExists(file, tree, modules),
    readFile: (file) => readText(file, tree, modules),
    directoryExists: (folder) => folderExists(folder, tree),
    getCurrentDirectory: () => virtualRoot,
    getDirectories: () => [],
    realpath: (path) => path,
  };
  const resolve = resolver({ graph: tree.graph, options, host, modules });
  return {
    ...host,
    fileExists: host.fileExists,
    readFile: host.readFile,
    getSourceFile: (file, version) => parse(file, version, { host, tree, modules }),
    getDefaultLibFileName: () => `/node_modules/typescript/lib/${ts.getDefaultLibFileName(options)}`,
    writeFile: () => {},
    getCurrentDirectory: () => virtualRoot,
    getCanonicalFileName: (file) => file,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    resolveModuleNameLiterals: (literals, file) =>
      literals.map(({ text }) => ({ resolvedModule: resolvedModule(resolve(text, file)) })),
  };
}

function folderExists(folder: string, tree: SymbolTree): boolean {
  const path = repoPath(folder.endsWith("/") ? folder : `${folder}/`);
  return path !== undefined && tree.folders.has(path.replace(/\/+$/, ""));
}

function textExists(file: string, tree: SymbolTree, modules: ReadonlyMap<string, VirtualModule>): boolean {
  const path = repoPath(file);
  if (path === undefined) return tree.libraries.fileExists(file);
  return modules.has(file) || tree.files.has(path);
}

function readText(
  file: string,
  tree: SymbolTree,
  modules: ReadonlyMap<string, VirtualModule>,
): string | undefined {
  if (!textExists(file, tree, modules)) return undefined;
  const path = repoPath(file);
  return path === undefined ? tree.libraries.readFile(file) : (modules.get(file)?.text ?? tree.read(path));
}

interface ParseInput {
  readonly host: ts.ModuleResolutionHost;
  readonly tree: SymbolTree;
  readonly modules: ReadonlyMap<string, VirtualModule>;
}

function parse(
  file: string,
  version: ts.ScriptTarget | ts.CreateSourceFileOptions,
  { host, tree, modules }: ParseInput,
): ts.SourceFile | undefined {
  const inside = repoPath(file) !== undefined;
  const cache = inside ? tree.parsed : parsedLibraries;
  const known = cache.get(file);
  if (known !== undefined) return known;
  const text = host.readFile(file);
  if (text === undefined) return undefined;
  const source = parsedSafely(file, text, version);
  if (!modules.has(file)) cache.set(file, source);
  return source;
}

/** What is nested too deeply to be parsed exports nothing. */
function parsedSafely(
  file: string,
  text: string,
  version: ts.ScriptTarget | ts.CreateSourceFileOptions,
): ts.SourceFile {
  const withParents = repoPath(file) !== undefined;
  try {
    return ts.createSourceFile(file, text, version, withParents);
  } catch {
    return ts.createSourceFile(file, "export {};", version, withParents);
  }
}

function resolvedModule(file: string | undefined): ts.ResolvedModuleFull | undefined {
  const extension = /\.d\.[cm]?ts$|\.(?:[cm]?[jt]s|[jt]sx|json)$/.exec(file ?? "")?.[0];
  if (file === undefined || extension === undefined) return undefined;
  return { resolvedFileName: file, extension, isExternalLibraryImport: false };
}
