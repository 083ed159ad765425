import { ts } from "ts-morph";
import type { RepoGraph, RepoReader } from "./repo.ts";
import { libraryText, wholeLibrary } from "./symbol-library-index.ts";
import { type Resolve, repoPath, resolver, type VirtualModule, virtualRoot } from "./symbol-resolution.ts";

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

/** A repository as TypeScript sees it: only listed files exist. */
export interface SymbolTree {
  readonly files: ReadonlySet<string>;
  readonly read: (file: string) => string;
  /** Files of the repository, by their name under the virtual root. */
  readonly parsed: Map<string, ts.SourceFile>;
  readonly graph: RepoGraph;
}

/** A repository whose files are parsed once. */
export function symbolTree(reader: RepoReader, graph: RepoGraph): SymbolTree {
  return {
    files: new Set(reader.files),
    read: (file) => (reader.read(file) ?? "").replaceAll("\r\n", "\n"),
    parsed: new Map(),
    graph,
  };
}

/** What a program is made of: files of a tree, and modules that are in no file. */
export interface ProgramInput {
  readonly tree: SymbolTree;
  readonly modules: ReadonlyMap<string, VirtualModule>;
}

/** What TypeScript asks of a machine, with all its files and where their imports lead. */
export interface SymbolHost extends ts.CompilerHost {
  readonly parse: (file: string) => ts.SourceFile | undefined;
  readonly resolve: Resolve;
}

/** Answers what TypeScript asks of a machine. */
export function compilerHost(input: ProgramInput): SymbolHost {
  const files: ts.ModuleResolutionHost = {
    fileExists: (file) => textExists(file, input),
    readFile: (file) => readText(file, input),
    directoryExists: (folder) => folderExists(folder, input.tree),
    getCurrentDirectory: () => virtualRoot,
    getDirectories: () => [],
    realpath: (path) => path,
  };
  const resolve = resolver({ graph: input.tree.graph, options, host: files, modules: input.modules });
  const parse = (file: string): ts.SourceFile | undefined =>
    repoPath(file) === undefined ? wholeLibrarySource(file) : repoSource(file, input);
  return {
    ...files,
    fileExists: files.fileExists,
    readFile: files.readFile,
    parse,
    resolve,
    getSourceFile: parse,
    getDefaultLibFileName: () => wholeLibrary,
    writeFile: () => {},
    getCurrentDirectory: () => virtualRoot,
    getCanonicalFileName: (file) => file,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    resolveModuleNameLiterals: (literals, file) =>
      literals.map(({ text }) => ({ resolvedModule: resolvedModule(resolve(text, file)) })),
  };
}

/** A file as the answer to where a specifier leads. */
export function resolvedModule(file: string | undefined): ts.ResolvedModuleFull | undefined {
  const extension = /\.d\.[cm]?ts$|\.(?:[cm]?[jt]s|[jt]sx|json)$/.exec(file ?? "")?.[0];
  if (file === undefined || extension === undefined) return undefined;
  return { resolvedFileName: file, extension, isExternalLibraryImport: false };
}

function folderExists(folder: string, { graph }: SymbolTree): boolean {
  const path = repoPath(folder.endsWith("/") ? folder : `${folder}/`)?.replace(/\/+$/, "");
  return path !== undefined && (path === "" || graph.hasFolder(path));
}

function textExists(file: string, { tree, modules }: ProgramInput): boolean {
  const path = repoPath(file);
  if (path === undefined) return libraryText(file) !== undefined;
  return modules.has(file) || tree.files.has(path);
}

function readText(file: string, input: ProgramInput): string | undefined {
  const path = repoPath(file);
  if (path === undefined) return libraryText(file);
  return textExists(file, input) ? (input.modules.get(file)?.text ?? input.tree.read(path)) : undefined;
}

function repoSource(file: string, input: ProgramInput): ts.SourceFile | undefined {
  const known = input.tree.parsed.get(file);
  if (known !== undefined) return known;
  const text = readText(file, input);
  if (text === undefined) return undefined;
  const source = parsedSafely(file, text);
  if (!input.modules.has(file)) input.tree.parsed.set(file, source);
  return source;
}

/** Standard libraries are the same for every repository and take longest to parse. */
const parsedLibraries = new Map<string, ts.SourceFile | undefined>();

function wholeLibrarySource(file: string): ts.SourceFile | undefined {
  const known = parsedLibraries.get(file);
  const text = known === undefined ? libraryText(file) : undefined;
  if (text === undefined) return known;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext);
  parsedLibraries.set(file, source);
  return source;
}

/** What is nested too deeply to be parsed exports nothing. A program links every node to the one around it. */
function parsedSafely(file: string, text: string): ts.SourceFile {
  try {
    return ts.createSourceFile(file, text, ts.ScriptTarget.ESNext);
  } catch {
    return ts.createSourceFile(file, "export {};", ts.ScriptTarget.ESNext);
  }
}
