import type { FileAccess, ScanAccess, ScanPart, SharedWork } from "../scan-port.ts";
import { addPart, scanPart } from "./scan-part.ts";
import { type Scans, scanPath } from "./scans.ts";

/** Files that a thread takes at a time. */
const block = 16;
/** From so many files on, to share them is worth the sending. */
const enough = 1000;

/** How the scripts of a repository are looked at. */
interface TableScan {
  readonly access: ScanAccess;
  readonly stamped: boolean;
}

/** Looks at scripts, together with the helper where there is one and many files; fulfilled when that is done too. */
export function scanAll(scans: Scans, paths: readonly string[], scan: TableScan): Promise<void> {
  const { helper } = scan.access;
  if (helper === undefined || paths.length < enough) {
    for (const path of paths) scanPath(scans, path, scan);
    return Promise.resolve();
  }
  const work = { paths, stamped: scan.stamped, taken: new Int32Array(new SharedArrayBuffer(4)) };
  const other = helper.share(work);
  for (const index of taking(work, "first")) scanPath(scans, paths[index] ?? "", scan);
  return other.then((part) => {
    // What a thread that failed has not done is found missing when the files are listed.
    if (part !== undefined) addPart(scans, paths, part);
  });
}

/** The part of the other thread: what it finds from the last file on, until both have met. */
export function scanShare(work: SharedWork, access: FileAccess): ScanPart {
  return scanPart(work.paths, taking(work, "last"), { access, stamped: work.stamped });
}

/** The files that fall to one of two threads, which begin at either end. */
function* taking({ paths, taken }: SharedWork, from: "first" | "last"): Generator<number> {
  const blocks = Math.ceil(paths.length / block);
  for (let own = 0; Atomics.add(taken, 0, 1) < blocks; own += 1) {
    const first = block * (from === "first" ? own : blocks - 1 - own);
    const end = Math.min(first + block, paths.length);
    for (let index = first; index < end; index += 1) yield index;
  }
}
