import { positionAt, sourceText } from "../source/text.ts";
import type { FrontEndOf, LanguageReader, SourceTree } from "./front-end.ts";
import type { Declaration, ImportEdge, RepoGraph, RepoReader, SyntaxReader, WrittenImport } from "./repo.ts";
import type { createResolver } from "./resolution.ts";
import { dialectOf, endingOf } from "./scan/dialect.ts";
import { scanImports } from "./scan/scan-imports.ts";
import { classOf } from "./table/file-class.ts";

/** What the imports of single files are read with. */
export interface FileImportsInput {
  readonly reader: RepoReader;
  /** The files in scope. */
  readonly known: ReadonlySet<string>;
  readonly resolve: ReturnType<typeof createResolver>;
  readonly syntax: SyntaxReader | undefined;
  readonly frontEndOf: FrontEndOf;
}

/** The part of a graph that answers for single files. */
export type FileImports = Pick<
  RepoGraph,
  "importsOf" | "exportsOf" | "declarationsOf" | "resolve" | "isSkipped" | "wantsSyntax" | "parsed"
>;

/** Longer files, in UTF-16 units, are data or bundles: their imports would cost more than they tell. */
const maxLength = 2 * 1024 * 1024;

/** Reads what is asked of a file when it is first asked, and keeps it. */
export function fileImports(input: FileImportsInput): FileImports {
  const reading: Reading = { ...input, parsed: new Set(), doubts: new Set(), languages: new Map() };
  const edges = new Map<string, readonly ImportEdge[] | undefined>();
  const edgesOf = (path: string): readonly ImportEdge[] | undefined => {
    if (!edges.has(path)) edges.set(path, readEdges(path, reading));
    return edges.get(path);
  };
  const exported = new Map<string, readonly string[] | undefined>();
  const declared = new Map<string, readonly Declaration[] | undefined>();
  return {
    importsOf: (path) => edgesOf(path) ?? [],
    exportsOf: (path) => {
      if (!exported.has(path)) exported.set(path, readExports(path, reading));
      return exported.get(path);
    },
    declarationsOf: (path) => {
      if (!declared.has(path)) declared.set(path, readDeclared(path, reading));
      return declared.get(path);
    },
    resolve: (from, specifier) => {
      const target = input.resolve(from, specifier);
      return target.kind === "file" ? target.path : undefined;
    },
    isSkipped: (path) => isReadable(path, reading) && edgesOf(path) === undefined,
    wantsSyntax: () => reading.doubts.size > 0,
    parsed: () => [...reading.parsed].sort(),
  };
}

interface Reading extends FileImportsInput {
  readonly parsed: Set<string>;
  /** Files of which a syntax tree would tell more. */
  readonly doubts: Set<string>;
  readonly languages: Map<string, LanguageReader>;
}

function isReadable(path: string, { known }: Reading): boolean {
  return known.has(path) && classOf(path) !== undefined;
}

function textOf(path: string, { reader }: Reading): string | undefined {
  const text = reader.read(path) ?? reader.scan?.bytes(path);
  return text === undefined || text.length > maxLength ? undefined : text;
}

function readEdges(path: string, reading: Reading): readonly ImportEdge[] | undefined {
  if (!isReadable(path, reading)) return undefined;
  const text = textOf(path, reading);
  if (text === undefined) return undefined;
  return classOf(path) === "script" ? scriptEdges(path, text, reading) : languageEdges(path, text, reading);
}

function scriptEdges(path: string, text: string, reading: Reading): readonly ImportEdge[] | undefined {
  const exact = exactImports(path, text, reading);
  const scanned = scanImports(path, text);
  if (scanned === undefined && exact === undefined) reading.doubts.add(path);
  const imports = scanned ?? (exact === undefined ? [] : exact());
  return imports?.flatMap((written): readonly ImportEdge[] => {
    const { request, ...rest } = written;
    const target = reading.resolve(path, request);
    if (target.kind !== "file" || target.path === path || !reading.known.has(target.path)) return [];
    const edge = { from: path, to: target.path, ...rest };
    return [exact !== undefined && isVague(written) ? withExactNames(edge, exact) : edge];
  });
}

type ExactImports = () => readonly WrittenImport[] | undefined;

/** By the syntax tree, which is read when it is first asked for. */
function exactImports(path: string, text: string, { syntax, parsed }: Reading): ExactImports | undefined {
  if (syntax === undefined) return undefined;
  let read: { readonly imports: readonly WrittenImport[] | undefined } | undefined;
  return () => {
    parsed.add(path);
    read ??= { imports: syntax.imports(path, text) };
    return read.imports;
  };
}

/** Most names of whole modules never matter: the file that they come from is nobody's. */
function withExactNames(edge: ImportEdge, exact: ExactImports): ImportEdge {
  const isSame = ({ kind, span }: WrittenImport) => kind === edge.kind && span.start === edge.span.start;
  return {
    ...edge,
    get names() {
      return exact()?.find(isSame)?.names ?? edge.names;
    },
  };
}

/** True where names are used of a whole module, which only the code around can tell. */
function isVague({ kind, names }: WrittenImport): boolean {
  return kind !== "re-export" && names.some(({ name }) => name === "*");
}

function readExports(path: string, reading: Reading): readonly string[] | undefined {
  if (!isReadable(path, reading) || classOf(path) !== "script") return undefined;
  // Of components, no tree tells what they export.
  if (dialectOf(endingOf(path)) === undefined) return undefined;
  if (reading.syntax === undefined) {
    reading.doubts.add(path);
    return undefined;
  }
  const text = textOf(path, reading);
  if (text === undefined) return undefined;
  reading.parsed.add(path);
  return reading.syntax.exportNames(path, text);
}

function readDeclared(path: string, reading: Reading): readonly Declaration[] | undefined {
  if (!isReadable(path, reading) || classOf(path) !== "script") return undefined;
  if (reading.syntax === undefined) {
    reading.doubts.add(path);
    return undefined;
  }
  const text = textOf(path, reading);
  if (text === undefined) return undefined;
  reading.parsed.add(path);
  return reading.syntax.declarations(path, text);
}

function languageEdges(path: string, text: string, reading: Reading): readonly ImportEdge[] {
  const lines = sourceText(path, text);
  return languageReader(path, reading)(path, text).flatMap(({ targets, kind, specifier, span, names }) =>
    targets
      .filter((to) => to !== path && reading.known.has(to))
      .map((to) => ({
        from: path,
        to,
        kind,
        specifier,
        span,
        line: positionAt(lines, span.start).line,
        names,
      })),
  );
}

function languageReader(path: string, { languages, reader, frontEndOf }: Reading): LanguageReader {
  const frontEnd = frontEndOf(path);
  if (frontEnd === undefined) return () => [];
  const opened = languages.get(frontEnd.language);
  if (opened !== undefined) return opened;
  const files = reader.listed ?? reader.files;
  const all = new Set(files);
  const tree: SourceTree = { files, has: (file) => all.has(file), read: (file) => reader.read(file) };
  const read = frontEnd.open(tree);
  languages.set(frontEnd.language, read);
  return read;
}
