import { Project, ts } from "ts-morph";
import { scriptKindOf } from "./import-language.ts";
import type { RepoGraph, RepoReader } from "./repo.ts";
import { emitDeclarations } from "./symbol-emit.ts";
import { repoPath, resolver, type VirtualModule, virtualRoot } from "./symbol-resolution.ts";

/** TypeScript programs over a repository; parsed files are shared between them. */
export interface SymbolPrograms {
  canRead(file: string): boolean;
  has(file: string): boolean;
  /** A program that holds a file of the repository and what it imports; it grows with every file. */
  withFile(file: string): ts.Program;
  /** A program of virtual modules, and of files that declare global names. */
  withModules(modules: ReadonlyMap<string, VirtualModule>, ambient: readonly string[]): ts.Program;
  /** Files that may declare one of these names for the whole repository, sorted. */
  ambientFiles(names: readonly string[]): readonly string[];
  /** The declarations of a file that `withFile` has seen, without bodies. */
  declarations(source: ts.SourceFile): ts.SourceFile | undefined;
  /** The text of a listed file with LF line ends. */
  text(file: string): string;
}

const options: ts.CompilerOptions = {
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

const noModules: ReadonlyMap<string, VirtualModule> = new Map();

/** Opens a repository for TypeScript. Only listed files exist; standard libraries come with ts-morph. */
export function openPrograms(reader: RepoReader, graph: RepoGraph): SymbolPrograms {
  const files = new Set(reader.files);
  const tree: Tree = {
    files,
    folders: foldersOf(reader.files),
    read: (file) => (reader.read(file) ?? "").replaceAll("\r\n", "\n"),
    libraries: new Project({ useInMemoryFileSystem: true }).getModuleResolutionHost(),
    parsed: new Map(),
    graph,
  };
  const host = compilerHost(tree, noModules);
  const roots: string[] = [];
  const emitted = new Map<ts.SourceFile, ts.SourceFile | undefined>();
  let grown: ts.Program | undefined;
  return {
    canRead: (file) => scriptKindOf(file) !== undefined,
    has: (file) => files.has(file),
    withFile: (file) => {
      if (grown?.getSourceFile(virtualRoot + file) !== undefined) return grown;
      roots.push(virtualRoot + file);
      grown = ts.createProgram([...roots], options, host, grown);
      return grown;
    },
    declarations: (source) => {
      if (grown !== undefined && !emitted.has(source)) emitted.set(source, emitDeclarations(source, grown));
      return emitted.get(source);
    },
    withModules: (modules, ambient) =>
      ts.createProgram(
        [...modules.keys(), ...ambient.map((file) => virtualRoot + file)],
        options,
        compilerHost(tree, modules),
      ),
    ambientFiles: (names) => reader.files.filter((file) => declaresAny(file, names, tree)),
    text: (file) => tree.read(file),
  };
}

interface Tree {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  readonly read: (file: string) => string;
  readonly libraries: ts.ModuleResolutionHost;
  readonly parsed: Map<string, ts.SourceFile>;
  readonly graph: RepoGraph;
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

function declaresAny(file: string, names: readonly string[], tree: Tree): boolean {
  if (names.length === 0 || !/\.d\.[cm]?ts$/.test(file)) return false;
  const words = new Set(tree.read(file).match(/[\p{ID_Continue}$]+/gu));
  return names.some((name) => words.has(name));
}

function compilerHost(tree: Tree, modules: ReadonlyMap<string, VirtualModule>): ts.CompilerHost {
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

function folderExists(folder: string, tree: Tree): boolean {
  const path = repoPath(folder.endsWith("/") ? folder : `${folder}/`);
  return path !== undefined && tree.folders.has(path.replace(/\/+$/, ""));
}

function textExists(file: string, tree: Tree, modules: ReadonlyMap<string, VirtualModule>): boolean {
  const path = repoPath(file);
  if (path === undefined) return tree.libraries.fileExists(file);
  return modules.has(file) || tree.files.has(path);
}

function readText(file: string, tree: Tree, modules: ReadonlyMap<string, VirtualModule>): string | undefined {
  if (!textExists(file, tree, modules)) return undefined;
  const path = repoPath(file);
  return path === undefined ? tree.libraries.readFile(file) : (modules.get(file)?.text ?? tree.read(path));
}

interface ParseInput {
  readonly host: ts.ModuleResolutionHost;
  readonly tree: Tree;
  readonly modules: ReadonlyMap<string, VirtualModule>;
}

function parse(
  file: string,
  version: ts.ScriptTarget | ts.CreateSourceFileOptions,
  { host, tree, modules }: ParseInput,
): ts.SourceFile | undefined {
  const known = tree.parsed.get(file);
  if (known !== undefined) return known;
  const text = host.readFile(file);
  if (text === undefined) return undefined;
  const source = ts.createSourceFile(file, text, version, repoPath(file) !== undefined);
  if (!modules.has(file)) tree.parsed.set(file, source);
  return source;
}

function resolvedModule(file: string | undefined): ts.ResolvedModuleFull | undefined {
  const extension = /\.d\.[cm]?ts$|\.(?:[cm]?[jt]s|[jt]sx|json)$/.exec(file ?? "")?.[0];
  if (file === undefined || extension === undefined) return undefined;
  return { resolvedFileName: file, extension, isExternalLibraryImport: false };
}
