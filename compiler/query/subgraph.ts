import { backwardAdjacency, forwardAdjacency } from "../graph/adjacency.ts";
import { isUnreached, reach } from "../graph/reach.ts";
import { strongComponents } from "../graph/strong-components.ts";
import { type ImportPart, partOf } from "./import-part.ts";

/** Two files of the table; each may be left out. */
export interface Bounds {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * What a file leads to by imports, what leads to a file, or, with both, all files on ways from one to the other; the
 * bounds included. Nothing when no way leads from one to the other.
 */
export function subgraph(table: ImportPart, { from, to }: Bounds): ImportPart {
  const count = table.files.length;
  const follows = reached(table, from, () => forwardAdjacency(count, table));
  const leads = reached(table, to, () => backwardAdjacency(count, table));
  const hasFile = (file: number) => follows(file) && leads(file);
  const hasEdge = (edge: number) => hasFile(table.from[edge] ?? -1) && hasFile(table.to[edge] ?? -1);
  return partOf(table, { hasFile, hasEdge });
}

function reached(
  { files }: ImportPart,
  start: string | undefined,
  along: () => ReturnType<typeof forwardAdjacency>,
): (file: number) => boolean {
  if (start === undefined) return () => true;
  const { by } = reach(
    along(),
    [files.indexOf(start)].filter((file) => file >= 0),
  );
  return (file) => by[file] !== isUnreached;
}

/** The files that lie on cycles, and the imports that keep them there. */
export function cyclicSubgraph(table: ImportPart): ImportPart {
  const { of } = strongComponents(forwardAdjacency(table.files.length, table));
  const hasEdge = (edge: number) => of[table.from[edge] ?? -1] === of[table.to[edge] ?? -2];
  const onCycle = new Uint8Array(table.files.length);
  for (const [edge, file] of table.from.entries()) if (hasEdge(edge)) onCycle[file] = 1;
  return partOf(table, { hasFile: (file) => onCycle[file] === 1, hasEdge });
}
