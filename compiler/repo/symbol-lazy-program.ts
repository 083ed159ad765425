import { ts } from "ts-morph";
import { compilerHost, options, type ProgramInput, resolvedModule } from "./symbol-host.ts";
import type { Library } from "./symbol-library.ts";
import type { Resolve } from "./symbol-resolution.ts";

/** A program that grows while its checker works. */
export interface LazyProgram {
  readonly program: ts.Program;
  /** What the checker could not make sense of so far, of the little that it had to look at. */
  complaints(): readonly ts.Diagnostic[];
  readonly resolve: Resolve;
}

/**
 * A program that begins with a library alone. `getSourceFile` reads a file of the repository or a virtual module when
 * it is first asked for, and so does the checker, when the meaning of an import matters. Only virtual modules are
 * checked as a whole. What a file declares for all files, and modules that it adds to, are not seen.
 */
export function lazyProgram(input: ProgramInput, library: Library): LazyProgram {
  const host = compilerHost(input);
  const settings = { ...options, noCheck: input.modules.size === 0 };
  const program = ts.createProgram([root], settings, startingHost(host, library)) as OpenProgram;
  const ofLibrary = program.getSourceFile;
  const loaded = new Map<string, ts.SourceFile | undefined>();
  const resolve = resolutionCache(host.resolve);
  const moduleAt = (specifier: string, from: string) => resolvedModule(resolve(specifier, from));
  const isRead: IsRead = (specifier, from) => {
    const file = moduleAt(specifier, from)?.resolvedFileName;
    return file === undefined || input.tree.parsed.has(file);
  };
  program.getSourceFile = (file) => {
    const known = ofLibrary(file) ?? loaded.get(file);
    if (known !== undefined || loaded.has(file)) return known;
    loaded.set(file, prepared(host.parse(file), isRead));
    return loaded.get(file);
  };
  program.getResolvedModule = ({ fileName }, specifier) => ({
    resolvedModule: moduleAt(specifier, fileName),
  });
  const checker = program.getTypeChecker() as TalkingChecker;
  return { program, complaints: () => checker.getDiagnostics(), resolve };
}

/** A program reads a library for a file only; the file refers to what is not in the first part. */
const root = "/seamwright.ts";

function startingHost(host: ts.CompilerHost, { files }: Library): ts.CompilerHost {
  const [first, ...others] = files.keys();
  const references = others.map((file) => `/// <reference path="${file}" />\n`).join("");
  const source = ts.createSourceFile(root, `${references}export {};`, ts.ScriptTarget.ESNext);
  return {
    ...host,
    fileExists: (file) => files.has(file) || host.fileExists(file),
    getSourceFile: (file, version) =>
      file === root ? source : (files.get(file) ?? host.getSourceFile(file, version)),
    getDefaultLibFileName: (settings) => first ?? host.getDefaultLibFileName(settings),
  };
}

function resolutionCache(resolve: Resolve): Resolve {
  const known = new Map<string, string | undefined>();
  return (specifier, from) => {
    const key = `${from}\0${specifier}`;
    if (!known.has(key)) known.set(key, resolve(specifier, from));
    return known.get(key);
  };
}

type IsRead = (specifier: string, from: string) => boolean;

/** Does what a program does with a file when it is made. */
function prepared(source: ts.SourceFile | undefined, isRead: IsRead): ts.SourceFile | undefined {
  if (source === undefined) return undefined;
  const { fileName } = source;
  const names = { path: fileName, resolvedPath: fileName, originalFileName: fileName };
  const file = Object.assign(source, names, { imports: [], moduleAugmentations: [] }) as OpenSourceFile;
  (ts as unknown as Binder).bindSourceFile(file, options);
  if (file.locals !== undefined) showOnlyRead(file.locals, isRead);
  return file;
}

/**
 * To find a name for a type the checker goes through all imports of a file, and would read where they lead; but the
 * type comes from a file that was read. An import that gives another name is always shown: it may be the type
 * by way of a file that was not.
 */
function showOnlyRead(locals: Map<string, ts.Symbol>, isRead: IsRead): void {
  const isShown = ([, { declarations }]: [string, ts.Symbol]): boolean => {
    const node = declarations?.[0];
    if (node === undefined || !ts.isImportSpecifier(node) || node.propertyName !== undefined) return true;
    const { moduleSpecifier } = node.parent.parent.parent;
    return (
      !ts.isStringLiteral(moduleSpecifier) || isRead(moduleSpecifier.text, node.getSourceFile().fileName)
    );
  };
  const all = (): MapIterator<[string, ts.Symbol]> => Map.prototype.entries.call(locals);
  locals.entries = () => [...all()].filter(isShown).values();
}

/** The checker asks the program through these two; the second is not published. */
interface OpenProgram extends ts.Program {
  getSourceFile: (file: string) => ts.SourceFile | undefined;
  getResolvedModule: (
    source: ts.SourceFile,
    specifier: string,
  ) => {
    readonly resolvedModule: ts.ResolvedModuleFull | undefined;
  };
}

/** All diagnostics so far, and those of files that were there from the start. Not published. */
interface TalkingChecker extends ts.TypeChecker {
  getDiagnostics(): readonly ts.Diagnostic[];
}

interface OpenSourceFile extends ts.SourceFile {
  readonly locals?: Map<string, ts.Symbol>;
}

interface Binder {
  bindSourceFile(source: ts.SourceFile, options: ts.CompilerOptions): void;
}
