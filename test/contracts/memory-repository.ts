import type { ImportEdge, RepoGraph, RepoReader } from "../../compiler/repo/repo.ts";
import type { SymbolReader } from "../../compiler/repo/symbol-reader.ts";
import { openSymbols } from "../../compiler/repo/symbols.ts";
import { layoutOf } from "../../compiler/repo/tree-layout.ts";

/** A specifier that only the import graph can resolve. */
export interface EdgeSketch {
  readonly from: string;
  readonly specifier: string;
  readonly to: string;
}

export interface MemoryRepository {
  readonly reader: RepoReader;
  readonly graph: RepoGraph;
  readonly symbols: SymbolReader;
}

/** A file of the tree that the scope leaves out. */
export const outside = "elsewhere/shop.ts";

/**
 * A repository of texts, with the import edges that are given; what is no relative path leads to one file everywhere.
 * Files named `too-large` are not read for imports.
 */
export function memoryRepository(
  texts: Readonly<Record<string, string>>,
  edges: readonly EdgeSketch[] = [],
): MemoryRepository {
  const files = Object.keys(texts).sort();
  const reader: RepoReader = { files, read: (path) => texts[path] };
  const graph: RepoGraph = {
    files,
    layout: layoutOf(reader),
    has: (path) => Object.hasOwn(texts, path),
    isListed: (path) => Object.hasOwn(texts, path) || path === outside,
    hasFolder: (path) => files.some((file) => file.startsWith(`${path}/`)),
    importsOf: (path) => edges.filter(({ from }) => from === path).map(edgeOf),
    exportsOf: () => undefined,
    declarationsOf: () => undefined,
    importersOf: (path) => [...new Set(edges.filter(({ to }) => to === path).map(({ from }) => from))],
    resolve: (from, specifier) =>
      edges.find((edge) => edge.specifier === specifier && (edge.from === from || !specifier.startsWith(".")))
        ?.to,
    text: (path) => texts[path],
    isAnalysable: (path) => /\.(?:[cm]?[jt]sx?|vue)$/.test(path),
    isSkipped: (path) => path.includes("too-large"),
    wantsSyntax: () => false,
    parsed: () => [],
  };
  return { reader, graph, symbols: openSymbols(reader, graph) };
}

function edgeOf({ from, specifier, to }: EdgeSketch): ImportEdge {
  return { from, to, specifier, kind: "static", span: { start: 0, end: 0 }, line: 1, names: [] };
}
