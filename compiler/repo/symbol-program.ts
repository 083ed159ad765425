import { ts } from "ts-morph";
import { scriptKindOf } from "./import-language.ts";
import type { RepoGraph, RepoReader } from "./repo.ts";
import { emitDeclarations } from "./symbol-emit.ts";
import { compilerHost, options, type SymbolTree, symbolTree } from "./symbol-host.ts";
import { type VirtualModule, virtualRoot } from "./symbol-resolution.ts";

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

const noModules: ReadonlyMap<string, VirtualModule> = new Map();

/** Opens a repository for TypeScript. */
export function openPrograms(reader: RepoReader, graph: RepoGraph): SymbolPrograms {
  const tree = symbolTree(reader, graph);
  const host = compilerHost(tree, noModules);
  const roots: string[] = [];
  const emitted = new Map<ts.SourceFile, ts.SourceFile | undefined>();
  let grown: ts.Program | undefined;
  return {
    canRead: (file) => scriptKindOf(file) !== undefined,
    has: (file) => tree.files.has(file),
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

function declaresAny(file: string, names: readonly string[], tree: SymbolTree): boolean {
  if (names.length === 0 || !/\.d\.[cm]?ts$/.test(file)) return false;
  const words = new Set(tree.read(file).match(/[\p{ID_Continue}$]+/gu));
  return names.some((name) => words.has(name));
}
