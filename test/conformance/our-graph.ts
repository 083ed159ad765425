import { realpathSync } from "node:fs";
import { openRepository } from "../../compiler/cli/node-repo.ts";
import { openRepoGraph } from "../../compiler/repo/import-graph.ts";
import { tableMaker } from "../../compiler/repo/import-table.ts";
import { type ImportKind, importKinds, type RepoReader } from "../../compiler/repo/repo.ts";
import { syntaxReader } from "../../compiler/repo/syntax-reader.ts";
import { isAnalysable } from "../../compiler/repo/table/file-class.ts";

/** An edge, as far as both ways to the graph tell. */
export interface OurEdge {
  readonly to: string;
  readonly kind: ImportKind;
  /** From 1. */
  readonly line: number;
}

/** What the comparison asks of the compiler's graph. */
export interface OurGraph {
  /** Edges out of a file. */
  importsOf(path: string): readonly OurEdge[];
  /** False for languages whose imports are not read. */
  isAnalysable(path: string): boolean;
  /** True for files that were too long or could not be read. */
  isSkipped(path: string): boolean;
}

/**
 * The ways to the graph: the table of the whole repository by scans, the same by syntax trees, and file after file by
 * scans and, for what they leave in doubt, syntax trees.
 */
export const ourEngines = ["scanner", "ts-morph", "files"] as const;

/** One of `ourEngines`. */
export type OurEngine = (typeof ourEngines)[number];

/** The graph of a folder as the compiler builds it; nothing is cached. */
export async function ourGraph(folder: string, engine: OurEngine): Promise<OurGraph> {
  const root = realpathSync(folder);
  const scope = { root, include: [], exclude: [], tsconfig: undefined };
  const maker = engine === "files" ? undefined : tableMaker({ engine, cached: false });
  const access = await openRepository(root, scope, maker?.prepare);
  if (!access.ok) throw new Error(access.message);
  return maker === undefined
    ? openRepoGraph(access.reader, { syntax: syntaxReader })
    : tableGraph(maker, access.reader);
}

async function tableGraph(maker: ReturnType<typeof tableMaker>, reader: RepoReader): Promise<OurGraph> {
  const { files, from, to, kind, line, skipped } = await maker.table(reader);
  const edges = new Map<string, OurEdge[]>();
  for (const [edge, source] of from.entries()) {
    const path = files[source] ?? "";
    const found = edges.get(path) ?? [];
    edges.set(path, found);
    const name = importKinds[kind[edge] ?? -1];
    if (name !== undefined)
      found.push({ to: files[to[edge] ?? -1] ?? "", kind: name, line: line[edge] ?? 0 });
  }
  const unread = new Set(skipped);
  return { importsOf: (path) => edges.get(path) ?? [], isAnalysable, isSkipped: (path) => unread.has(path) };
}
