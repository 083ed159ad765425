import { compareText } from "../source/compare.ts";
import { fileImports } from "./file-imports.ts";
import type { FrontEndOf } from "./front-end.ts";
import { importersByReading, importersInTable } from "./importers-of.ts";
import type { ImportTable, RepoGraph, RepoReader, SyntaxReader } from "./repo.ts";
import { createResolver } from "./resolution.ts";
import { foldersOf } from "./resolution-path.ts";
import { isAnalysable } from "./table/file-class.ts";
import { layoutOf } from "./tree-layout.ts";

/** How a graph is opened. */
export interface RepoGraphOptions {
  /** The tsconfig for every file, relative to the root, instead of the nearest above each. */
  readonly tsconfig?: string | undefined;
  /** Makes answers exact where a scan leaves a doubt. */
  readonly syntax?: SyntaxReader;
  /** Reads other languages; without it, their files have no imports. */
  readonly frontEndOf?: FrontEndOf;
  /** The whole graph in compact form, where there is one: then nothing more is read to find who imports a file. */
  readonly table?: ImportTable;
}

/**
 * Opens the import graph of a repository. Files are read when they are asked about: once, whoever asks. Edges lead to
 * listed files other than the file itself; a specifier that leads to a file outside the reader's scope is left out.
 */
export function openRepoGraph(reader: RepoReader, options: RepoGraphOptions = {}): RepoGraph {
  const files = inOrder(reader.files);
  const listed = reader.listed ?? files;
  const known = new Set(files);
  const places = listed === files ? undefined : new Set(listed);
  const imports = fileImports({
    reader,
    known,
    resolve: lateResolver(reader, options),
    syntax: options.syntax,
    frontEndOf: options.frontEndOf ?? (() => undefined),
  });
  let folders: ReadonlySet<string> | undefined;
  return {
    files,
    layout: layoutOf(reader),
    has: (path) => known.has(path),
    isListed: (path) => (places ?? known).has(path),
    hasFolder: (path) => {
      folders ??= foldersOf(files);
      return folders.has(path);
    },
    text: (path) => (known.has(path) ? reader.read(path) : undefined),
    isAnalysable,
    ...imports,
    importersOf:
      options.table === undefined
        ? importersByReading(files, imports.importsOf)
        : importersInTable(options.table),
  };
}

function inOrder(files: readonly string[]): readonly string[] {
  const isSorted = files.every((path, index) => index === 0 || (files[index - 1] ?? "") < path);
  return isSorted ? files : [...new Set(files)].sort(compareText);
}

/** The settings of a repository are read when the first specifier is resolved. */
function lateResolver(reader: RepoReader, { tsconfig }: RepoGraphOptions): ReturnType<typeof createResolver> {
  let resolve: ReturnType<typeof createResolver> | undefined;
  return (from, specifier) => {
    resolve ??= createResolver(reader, tsconfig);
    return resolve(from, specifier);
  };
}
