import { dialectOf, endingOf } from "../scan/dialect.ts";
import { scan } from "../scan/scan.ts";
import { scanFile } from "../scan/scan-imports.ts";
import type { FileAccess } from "../scan-port.ts";
import type { CachedTable } from "./cache.ts";
import { addFindings, newRecords, type Records } from "./records.ts";
import { newStampSheet, type StampSheet, takeStamp } from "./stamps.ts";

/** Where the imports of a file stand among the records, `end` not included. */
export interface Slice {
  readonly first: number;
  readonly end: number;
}

/** What came of a look at a file: its imports, that only a parser can tell them, or that it could not be read. */
export type FileScan = Slice | "unclear" | "unread";

/** What is known of the scripts of a repository so far. */
export interface Scans {
  readonly records: Records;
  readonly files: Map<string, FileScan>;
  readonly stamps: StampSheet;
}

/** Nothing is known yet but what was found by an earlier look. */
export function newScans(cached: CachedTable | undefined): Scans {
  return { records: newRecords(cached), files: new Map(), stamps: newStampSheet() };
}

/** How files are looked at. */
export interface ScanInput {
  readonly access: FileAccess;
  /** True when the stamp of a file is to be taken before its bytes. */
  readonly stamped: boolean;
}

/** Looks at a script, unless that was done. */
export function scanPath(scans: Scans, path: string, { access, stamped }: ScanInput): void {
  if (scans.files.has(path)) return;
  if (stamped) takeStamp(scans.stamps, path, access);
  const text = access.bytes(path);
  scans.files.set(path, text === undefined ? "unread" : scanText(scans.records, path, text));
}

function scanText(records: Records, path: string, text: string): FileScan {
  const first = records.count;
  const dialect = dialectOf(endingOf(path));
  const findings = dialect === undefined ? undefined : scan(text, dialect);
  const parts = dialect === undefined ? scanFile(path, text) : findings && [findings];
  if (parts === undefined) return "unclear";
  for (const part of parts) addFindings(records, text, part);
  return { first, end: records.count };
}
