import { type ImportKind, importKinds } from "../repo.ts";
import type { Finding, Findings } from "../scan/findings.ts";
import { namesPassedOn } from "../scan/passed-on.ts";
import type { ScanPart } from "../scan-port.ts";
import { type SpecifierPool, specifierPool } from "./specifier-pool.ts";

/** What files ask for, in columns that grow. The imports of a file stand together, in the order written. */
export interface Records {
  readonly pool: SpecifierPool;
  count: number;
  /** Numbers of the pool. */
  spec: Int32Array;
  /** Indexes of `importKinds`. */
  kind: Uint8Array;
  /** From 1. */
  line: Int32Array;
  /** Where each leads; to be filled in. */
  target: Int32Array;
}

/** The index of each kind in `importKinds`. */
const kindNumbers: Readonly<Record<ImportKind, number>> = Object.fromEntries(
  importKinds.map((kind, index) => [kind, index]),
) as Record<ImportKind, number>;

/** Columns to go on from. */
export type FormerRecords = Pick<Records, "spec" | "kind" | "line" | "target"> & {
  readonly specifiers: readonly string[];
};

/** Records that begin with those of before. */
export function newRecords(former: FormerRecords | undefined): Records {
  if (former === undefined) return emptyRecords();
  const { spec, kind, line, target, specifiers } = former;
  return {
    pool: specifierPool([...specifiers]),
    count: spec.length,
    spec,
    kind,
    line,
    target: target.slice(),
  };
}

function emptyRecords(): Records {
  const pool = specifierPool([]);
  const none = new Int32Array(0);
  return { pool, count: 0, spec: none, kind: new Uint8Array(0), line: none, target: none };
}

/** Adds what the scan of one script has found; `text` is what was scanned, in Latin-1. */
export function addFindings(records: Records, text: string, { found, lists }: Findings): void {
  if (found.length === 0) return;
  const all = lists.length === 0 ? found : [...found, ...passedOn(text, found, lists)];
  addAll(records, text, inOrder(all));
}

/** One import, where it is known apart from a scan. */
export interface KnownRecord {
  readonly specifier: string;
  readonly kind: ImportKind;
  readonly line: number;
  readonly target?: number;
}

/** Adds one import. */
export function addRecord(records: Records, { specifier, kind, line, target }: KnownRecord): void {
  reserve(records, 1);
  const at = records.count;
  records.spec[at] = records.pool.idOf(specifier);
  records.kind[at] = kindNumbers[kind];
  records.line[at] = line;
  records.target[at] = target ?? 0;
  records.count = at + 1;
}

/** Adds rows that were found elsewhere, with a list of specifiers of their own; the number of the first. */
export function addRows(
  records: Records,
  rows: Pick<ScanPart, "spec" | "kind" | "line" | "specifiers">,
): number {
  reserve(records, rows.spec.length);
  const first = records.count;
  const ids = Int32Array.from(rows.specifiers, (specifier) => records.pool.idOf(specifier));
  records.kind.set(rows.kind, first);
  records.line.set(rows.line, first);
  for (let row = 0; row < rows.spec.length; row += 1) {
    records.spec[first + row] = ids[rows.spec[row] ?? -1] ?? 0;
  }
  records.count = first + rows.spec.length;
  return first;
}

/** Imports that an export list of the same file passes on, once each. */
function passedOn(text: string, found: readonly Finding[], lists: readonly number[]): readonly Finding[] {
  const passed = new Set(lists.flatMap((at) => namesPassedOn(text, at, found).map(({ finding }) => finding)));
  return [...passed].map((finding): Finding => ({ ...finding, kind: "re-export" }));
}

function inOrder(found: readonly Finding[]): readonly Finding[] {
  for (let index = 1; index < found.length; index += 1) {
    const isSorted = (found[index - 1]?.start ?? 0) <= (found[index]?.start ?? 0);
    if (!isSorted) return [...found].sort((a, b) => a.start - b.start);
  }
  return found;
}

function addAll(records: Records, text: string, found: readonly Finding[]): void {
  reserve(records, found.length);
  const { pool, spec, kind, line } = records;
  let number = 1;
  let next = text.indexOf("\n") + 1;
  for (const { kind: form, clause, start, end } of found) {
    while (next > 0 && next <= start) {
      number += 1;
      next = text.indexOf("\n", next) + 1;
    }
    const written = text.slice(start + 1, end - 1);
    const isPath = text.charCodeAt(clause) === 47 && !/^\.{0,2}\//.test(written);
    const at = records.count;
    spec[at] = pool.idOfBytes(isPath ? `./${written}` : written);
    kind[at] = kindNumbers[form];
    line[at] = number;
    records.count = at + 1;
  }
}

/** Makes room; the columns of before are never written to. */
function reserve(records: Records, more: number): void {
  const needed = records.count + more;
  if (needed <= records.spec.length) return;
  const size = Math.max(4096, needed, records.count * 2);
  records.spec = grown(records.spec, new Int32Array(size));
  records.line = grown(records.line, new Int32Array(size));
  records.target = grown(records.target, new Int32Array(size));
  const kind = new Uint8Array(size);
  kind.set(records.kind);
  records.kind = kind;
}

function grown(column: Int32Array, larger: Int32Array): Int32Array {
  larger.set(column);
  return larger;
}
