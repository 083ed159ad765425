import { compareText } from "../source/compare.ts";
import { exportNames } from "./export-names.ts";
import { scriptKindOf } from "./import-language.ts";
import { stringPool } from "./import-pool.ts";
import { type WrittenImport, writtenImports } from "./imports.ts";
import type { ImportEdge, RepoGraph, RepoReader, UnresolvedImport } from "./repo.ts";
import { createResolver } from "./resolution.ts";
import { foldersOf, isInstalled } from "./resolution-path.ts";

/** How a graph is built. */
export interface RepoGraphOptions {
  /** The tsconfig for every file, relative to the root, instead of the nearest above each. */
  readonly tsconfig?: string;
  /** Called after each file that is looked at; `done` counts from 1 to `total`. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Longer files, in UTF-16 units, are data or bundles: their imports would cost more than they tell. */
const maxFileLength = 2 * 1024 * 1024;

/**
 * Reads every TypeScript and JavaScript file once and says which files it imports. Files that cannot be read, or
 * are longer than 2 MB, have no edges and do not count as analysed. Edges lead to listed files other than the
 * file itself; a specifier that leads to a file outside the reader's scope is left out.
 */
export function buildRepoGraph(reader: RepoReader, options: RepoGraphOptions = {}): RepoGraph {
  const files = [...new Set(reader.files)].sort(compareText);
  const known = new Set(files);
  const listed = new Set(reader.listed ?? files);
  const folders = foldersOf(files);
  const { edges, unresolved, skipped, analysed } = collectEdges(files, reader, options);
  return {
    files,
    has: (path) => known.has(path),
    isListed: (path) => listed.has(path),
    hasFolder: (path) => folders.has(path),
    importsOf: (path) => edges.get(path) ?? [],
    unresolved,
    exportsOf: exportReader(reader),
    analysed,
    skipped,
    isAnalysable,
  };
}

function isAnalysable(path: string): boolean {
  return scriptKindOf(path) !== undefined && !isInstalled(path);
}

/** Reads a file when it is first asked for: few questions are about exports. */
function exportReader(reader: RepoReader): RepoGraph["exportsOf"] {
  const known = new Map<string, readonly string[] | undefined>();
  return (path) => {
    if (known.has(path)) return known.get(path);
    const text = isAnalysable(path) ? textOf(path, reader) : undefined;
    const names = text === undefined ? undefined : exportNames(path, text);
    known.set(path, names);
    return names;
  };
}

interface CollectedEdges {
  readonly edges: ReadonlyMap<string, readonly ImportEdge[]>;
  readonly unresolved: readonly UnresolvedImport[];
  readonly skipped: readonly string[];
  readonly analysed: number;
}

/** One file after the other, so that no two texts or syntax trees are held at once. */
function collectEdges(
  files: readonly string[],
  reader: RepoReader,
  { tsconfig, onProgress }: RepoGraphOptions,
): CollectedEdges {
  const sources = files.filter(isAnalysable);
  const edgesFrom = edgeMaker(files, createResolver(reader, tsconfig));
  const edges = new Map<string, readonly ImportEdge[]>();
  const unresolved: UnresolvedImport[] = [];
  const skipped: string[] = [];
  for (const [index, from] of sources.entries()) {
    const imports = importsIn(from, reader);
    if (imports === undefined) {
      skipped.push(from);
    } else {
      const resolved = edgesFrom(from, imports);
      edges.set(from, resolved.edges);
      unresolved.push(...resolved.unresolved);
    }
    onProgress?.(index + 1, sources.length);
  }
  return { edges, unresolved, skipped, analysed: sources.length - skipped.length };
}

function importsIn(path: string, reader: RepoReader): readonly WrittenImport[] | undefined {
  const text = textOf(path, reader);
  return text === undefined ? undefined : writtenImports(path, text);
}

function textOf(path: string, reader: RepoReader): string | undefined {
  const text = reader.read(path);
  return text === undefined || text.length > maxFileLength ? undefined : text;
}

type EdgesFrom = (
  from: string,
  imports: readonly WrittenImport[],
) => { readonly edges: readonly ImportEdge[]; readonly unresolved: readonly UnresolvedImport[] };

function edgeMaker(files: readonly string[], resolve: ReturnType<typeof createResolver>): EdgesFrom {
  const paths = new Map(files.map((path) => [path, path]));
  const keep = stringPool();
  return (from, imports) => {
    const edges: ImportEdge[] = [];
    const unresolved = new Map<number, UnresolvedImport>();
    for (const { kind, specifier: written, request, span, line, names: writtenNames } of imports) {
      const specifier = keep(written);
      const target = resolve(from, request);
      // An import that is exported again stands twice in the list, at one place.
      if (target.kind === "nowhere") unresolved.set(span.start, { from, specifier, line });
      const to = target.kind === "file" ? paths.get(target.path) : undefined;
      if (to === undefined || to === from) continue;
      const names = writtenNames.map(({ name, as }) => ({ name: keep(name), as: keep(as) }));
      edges.push({ from, to, kind, specifier, span, line, names });
    }
    return { edges, unresolved: [...unresolved.values()] };
  };
}
