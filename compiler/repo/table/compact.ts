import type { FullTable } from "./full-table.ts";
import { specifierPool } from "./specifier-pool.ts";

/**
 * The same table without rows and specifiers that belong to no script any more, where these are more than the others:
 * else a cache would grow with every change.
 */
export function compacted(full: FullTable): FullTable {
  const { scripts, first, end } = full;
  let live = 0;
  for (let script = 0; script < scripts.length; script += 1)
    live += Math.max(0, (end[script] ?? 0) - (first[script] ?? 0));
  return full.spec.length <= 2 * live ? full : repacked(full, live);
}

function repacked(full: FullTable, live: number): FullTable {
  const [kind, line] = [new Uint8Array(live), new Int32Array(live)];
  const [spec, target] = [new Int32Array(live), new Int32Array(live)];
  const [first, end] = [full.first.slice(), full.end.slice()];
  const pool = specifierPool([]);
  let count = 0;
  for (let script = 0; script < full.scripts.length; script += 1) {
    const [from, to] = [full.first[script] ?? 0, full.end[script] ?? -1];
    if (to < from) continue;
    first[script] = count;
    for (let at = from; at < to; at += 1) {
      kind[count] = full.kind[at] ?? 0;
      line[count] = full.line[at] ?? 0;
      spec[count] = pool.idOf(full.specifiers[full.spec[at] ?? -1] ?? "");
      target[count] = full.target[at] ?? -1;
      count += 1;
    }
    end[script] = count;
  }
  return { ...full, first, end, kind, line, spec, target, specifiers: pool.texts };
}
