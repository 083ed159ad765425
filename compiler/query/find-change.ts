import { exportedNames } from "../repo/carried-names.ts";
import type { Change } from "../repo/import-uses.ts";
import { nearest } from "../source/nearest.ts";
import { findFile } from "./find-file.ts";
import type { Answer, Query } from "./open-query.ts";

/** Reads `file` or `file#export`. The export must be one that the file has, where that can be told. */
export function findChange(name: string, query: Query): Answer<Change> {
  const whole = findFile(name, query);
  const mark = name.lastIndexOf("#");
  if (whole.ok || mark < 0) return whole.ok ? changeOf(whole.value) : whole;
  const found = findFile(name.slice(0, mark), query);
  if (!found.ok) return found;
  const symbol = name.slice(mark + 1);
  if (symbol === "") return changeOf(found.value);
  const exported = exportedNames(found.value, query.repo);
  if (exported.has(symbol) || exported.has("*")) return changeOf(found.value, symbol);
  const meant = nearest(symbol, exported);
  const hint = meant === undefined ? "" : `; did you mean "${meant}"?`;
  return { ok: false, message: `"${found.value}" exports no "${symbol}"${hint}` };
}

function changeOf(file: string, symbol?: string): Answer<Change> {
  return { ok: true, value: { file, symbol } };
}
