import type { ScanPart } from "../scan-port.ts";
import { addRows } from "./records.ts";
import { type FileScan, newScans, type ScanInput, type Scans, scanPath } from "./scans.ts";
import { addStamp } from "./stamps.ts";

/** Looks at some of the paths and puts what is found into columns that another thread can take. */
export function scanPart(paths: readonly string[], indexes: Iterable<number>, input: ScanInput): ScanPart {
  const scans = newScans(undefined);
  const files: number[] = [];
  for (const index of indexes) {
    scanPath(scans, paths[index] ?? "", input);
    files.push(index);
  }
  const found = [...scans.files.values()];
  const { count, spec, kind, line, pool } = scans.records;
  return {
    files: Int32Array.from(files),
    first: Int32Array.from(found, firstOf),
    end: Int32Array.from(found, (file) => (typeof file === "object" ? file.end : -1)),
    stamps: scans.stamps.numbers,
    spec: spec.slice(0, count),
    kind: kind.slice(0, count),
    line: line.slice(0, count),
    specifiers: pool.texts,
  };
}

function firstOf(file: FileScan): number {
  if (typeof file === "object") return file.first;
  return file === "unclear" ? -1 : -2;
}

/** Adds what another thread has found. */
export function addPart(scans: Scans, paths: readonly string[], part: ScanPart): void {
  const begin = addRows(scans.records, part);
  for (const [at, index] of part.files.entries()) {
    const path = paths[index] ?? "";
    const [first, end] = [part.first[at] ?? -2, part.end[at] ?? -1];
    scans.files.set(
      path,
      first < 0 ? (first === -1 ? "unclear" : "unread") : { first: begin + first, end: begin + end },
    );
    if (part.stamps.length > 0) addStamp(scans.stamps, path, part.stamps.subarray(4 * at, 4 * at + 4));
  }
}
