import { ts } from "ts-morph";
import { compareText } from "../source/compare.ts";
import { scriptKindOf } from "./import-language.ts";
import type { RepoGraph, RepoReader } from "./repo.ts";
import { doubts, mayBeAdded } from "./symbol-complaints.ts";
import { type EmitInput, emitDeclarations } from "./symbol-emit.ts";
import { compilerHost, options, type ProgramInput, type SymbolTree, symbolTree } from "./symbol-host.ts";
import { type LazyProgram, lazyProgram } from "./symbol-lazy-program.ts";
import { coreLibrary, grownLibrary, type Library } from "./symbol-library.ts";
import { repoPath, type VirtualModule, virtualRoot } from "./symbol-resolution.ts";
import { withWrittenSpecifiers } from "./symbol-specifiers.ts";

/** A program that a question is put to. */
export interface ProgramView {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  /** Statements of a file as declarations without bodies. */
  declarations(source: ts.SourceFile, statements: readonly ts.Statement[]): ts.SourceFile | undefined;
  /** Changes a text that TypeScript wrote for a file. */
  readonly revise: (text: string, source: ts.SourceFile) => string;
}

/** TypeScript programs over a repository; parsed files are shared between them. */
export interface SymbolPrograms {
  canRead(file: string): boolean;
  has(file: string): boolean;
  /**
   * The answer to a question about a file, from as few files and as little of the standard libraries as will do. The
   * question is put again to a larger program while the answer rests on something unknown; keep nothing of a view.
   */
  ask<T>(file: string, question: (view: ProgramView) => T): T;
  /** The same for virtual modules, but with the files they need only: names that others add are unknown. */
  askModules<T>(modules: ReadonlyMap<string, VirtualModule>, question: (program: ts.Program) => T): T;
  /** A program of virtual modules, of all that they import, and of files that declare global names. */
  withModules(modules: ReadonlyMap<string, VirtualModule>, ambient: readonly string[]): ts.Program;
  /** Files that may declare one of these names for the whole repository, sorted. */
  ambientFiles(names: readonly string[]): readonly string[];
  /** The text of a listed file with LF line ends. */
  text(file: string): string;
  /** The files of the repository that have been read, sorted. */
  filesRead(): readonly string[];
}

const noModules: ReadonlyMap<string, VirtualModule> = new Map();

/** Opens a repository for TypeScript. */
export function openPrograms(reader: RepoReader, graph: RepoGraph): SymbolPrograms {
  const lazyTree = symbolTree(reader, graph);
  // Files of a lazy program are prepared in another way.
  const wholeTree = symbolTree(reader, graph);
  const askLazily = lazyAsker({ tree: lazyTree, modules: noModules });
  const askAll = wholeAsker({ tree: wholeTree, modules: noModules });
  return {
    canRead: (file) => scriptKindOf(file) !== undefined,
    has: (file) => lazyTree.files.has(file),
    ask: (file, question) => {
      const { answer, isComplete } = askLazily(question);
      return isComplete ? answer : askAll(file, question);
    },
    askModules: (modules, question) =>
      lazyAsker({ tree: lazyTree, modules })(({ program }) => question(program)).answer,
    withModules: (modules, ambient) =>
      ts.createProgram(
        [...modules.keys(), ...ambient.map((file) => virtualRoot + file)],
        options,
        compilerHost({ tree: wholeTree, modules }),
      ),
    ambientFiles: (names) => reader.files.filter((file) => declaresAny(file, names, lazyTree)),
    text: (file) => lazyTree.read(file),
    filesRead: () => sortedPaths([...lazyTree.parsed.keys(), ...wholeTree.parsed.keys()]),
  };
}

interface LazyAnswer<T> {
  readonly answer: T;
  /** False when files that were not read may change the answer. */
  readonly isComplete: boolean;
}

/** Puts questions to one program until its library proves too small, and then to another. */
function lazyAsker(input: ProgramInput): <T>(question: (view: ProgramView) => T) => LazyAnswer<T> {
  let library: Library = coreLibrary;
  let current: LazyProgram | undefined;
  return (question) => {
    for (;;) {
      current ??= lazyProgram(input, library);
      const answer = question(lazyView(current));
      const found = doubts(current.complaints());
      const grown = grownLibrary(library, found);
      const isComplete = grown === undefined && !found.some(mayBeAdded);
      // What the checker failed to find it would not look for again, nor complain about.
      if (!isComplete) current = undefined;
      if (grown === undefined) return { answer, isComplete };
      library = grown;
    }
  };
}

/** Puts questions to a program of the files asked about and all that they import; it grows with every file. */
function wholeAsker(input: ProgramInput): <T>(file: string, question: (view: ProgramView) => T) => T {
  const host = compilerHost(input);
  const roots: string[] = [];
  let grown: ts.Program | undefined;
  return (file, question) => {
    if (grown?.getSourceFile(virtualRoot + file) === undefined) {
      roots.push(virtualRoot + file);
      grown = ts.createProgram([...roots], options, host, grown);
    }
    return question(viewOf({ program: grown, revise: (text) => text }));
  };
}

function lazyView({ program, resolve }: LazyProgram): ProgramView {
  return viewOf({ program, revise: (text, source) => withWrittenSpecifiers(text, source, resolve) });
}

function viewOf(input: EmitInput): ProgramView {
  return {
    ...input,
    checker: input.program.getTypeChecker(),
    declarations: (source, statements) => emitDeclarations(source, statements, input),
  };
}

function sortedPaths(files: readonly string[]): readonly string[] {
  return [...new Set(files)].map((file) => repoPath(file) ?? file).sort(compareText);
}

function declaresAny(file: string, names: readonly string[], tree: SymbolTree): boolean {
  if (names.length === 0 || !/\.d\.[cm]?ts$/.test(file)) return false;
  const words = new Set(tree.read(file).match(/[\p{ID_Continue}$]+/gu));
  return names.some((name) => words.has(name));
}
