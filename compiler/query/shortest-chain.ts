import { forwardAdjacency } from "../graph/adjacency.ts";
import { shortestWalk } from "../graph/reach.ts";
import { type ImportLine, type ImportPart, importLine } from "./import-part.ts";

/**
 * The fewest imports that lead from one file to another, at least one; the first as written among equals. From a
 * file to itself it is a cycle. `undefined` when there is no way.
 */
export function shortestChain(
  table: ImportPart,
  from: string,
  to: string,
): readonly ImportLine[] | undefined {
  const ends = { from: table.files.indexOf(from), to: table.files.indexOf(to) };
  if (ends.from < 0 || ends.to < 0) return undefined;
  const walk = shortestWalk(table, forwardAdjacency(table.files.length, table), ends);
  return walk?.map((edge) => importLine(table, edge));
}
