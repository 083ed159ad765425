import type { FrontEndOf } from "../front-end.ts";
import type { RepoReader } from "../repo.ts";
import type { ScanAccess } from "../scan-port.ts";
import { encodeTable } from "./cache.ts";
import { cacheName } from "./cache-name.ts";
import { compacted } from "./compact.ts";
import { classOf, type FileClass } from "./file-class.ts";
import { type Former, formerTable, scopeText } from "./former.ts";
import type { FullTable } from "./full-table.ts";
import { parseUnclear } from "./parse-unclear.ts";
import { tableRows } from "./rows.ts";
import { scanAccess } from "./scan-access.ts";
import { scanPath } from "./scans.ts";
import { distrustFresh, stampsOf, takeStamp } from "./stamps.ts";
import { cacheKey, type StartedTable } from "./start-table.ts";

/** A file to be read for imports. */
export interface WantedFile {
  readonly path: string;
  /** Index among the listed files. */
  readonly place: number;
  readonly fileClass: FileClass;
  /** Its number in the former table, if it did not change since; less than zero for others. */
  readonly script: number;
}

/** What a table is made of. */
export interface TableInput {
  readonly started: StartedTable;
  readonly reader: RepoReader;
  readonly access: ScanAccess;
  readonly former: Former | undefined;
  /** In order. */
  readonly wanted: readonly WantedFile[];
  readonly frontEndOf: FrontEndOf;
}

/** Makes the table of a repository, with what was saved where that still holds, and saves it where it was new. */
export async function finishTable(started: StartedTable, reader: RepoReader): Promise<FullTable> {
  const access = scanAccess(reader);
  const former = formerTable(started, reader, access);
  if (former?.isWhole === true) return former.table;
  const wanted = wantedFiles(reader, former);
  const full = compacted(
    await newTable({ started, reader, access, former, wanted, frontEndOf: await frontEndsFor(wanted) }),
  );
  const { options } = started;
  if (usesCache(started)) {
    const question = { key: cacheKey(options, access), scope: scopeText(reader) };
    access.save(cacheName, encodeTable(full, question, access.checksum));
  }
  return full;
}

function usesCache({ options }: StartedTable): boolean {
  return options.cached && options.engine === "scanner";
}

/** Other languages are loaded only where there are files of them. */
async function frontEndsFor(wanted: readonly WantedFile[]): Promise<FrontEndOf> {
  if (wanted.every(({ fileClass }) => fileClass === "script")) return () => undefined;
  return (await import("../languages/front-ends.ts")).frontEndOf;
}

/** Links are left out: what they lead to is read under its own name. */
function wantedFiles(
  { files, listed, links }: RepoReader,
  former: Former | undefined,
): readonly WantedFile[] {
  const places =
    listed === undefined || listed === files
      ? undefined
      : new Map(listed.map((path, index) => [path, index]));
  const wanted: WantedFile[] = [];
  for (let index = 0; index < files.length; index += 1) {
    const path = files[index] ?? "";
    const fileClass = classOf(path);
    if (fileClass === undefined || links?.has(path) === true) continue;
    const place = places === undefined ? index : (places.get(path) ?? -1);
    wanted.push({ path, place, fileClass, script: former?.scriptOf(path) ?? -1 });
  }
  return wanted;
}

async function newTable(input: TableInput): Promise<FullTable> {
  const { started, reader, access } = input;
  await started.shared;
  scanFresh(input);
  await parseUnclear(input);
  if (usesCache(started)) stampFresh(input);
  const { settings, ...rows } = tableRows(input);
  const settingStamps = stampsOf(usesCache(started) ? settings : [], access);
  distrustFresh(settingStamps, access);
  return {
    ...rows,
    listed: reader.listed ?? reader.files,
    stamps: usesCache(started) ? allStamps(input) : new Float64Array(0),
    settings,
    settingStamps,
  };
}

/** The scripts that are new or changed are scanned, unless a parser is to read all of them. */
function scanFresh({ started, access, wanted }: TableInput): void {
  const { scans, options } = started;
  const input = { access, stamped: usesCache(started) };
  for (const { path, fileClass, script } of wanted) {
    if (script >= 0 || fileClass === "foreign") continue;
    if (options.engine === "ts-morph") scans.files.set(path, "unclear");
    else scanPath(scans, path, input);
  }
}

/** Stamps of files that are about to be read; those of scripts were taken when they were scanned. */
function stampFresh({ started, access, wanted }: TableInput): void {
  const { stamps } = started.scans;
  for (const { path, script } of wanted) if (script < 0) takeStamp(stamps, path, access);
  distrustFresh(stamps.numbers, access);
}

function allStamps({ started, wanted, former }: TableInput): Float64Array {
  const { places, numbers } = started.scans.stamps;
  const all = new Float64Array(4 * wanted.length);
  for (const [index, { path, script }] of wanted.entries()) {
    const known = script < 0 || former === undefined ? numbers : former.table.stamps;
    const at = 4 * (script < 0 ? (places.get(path) ?? 0) : script);
    for (let part = 0; part < 4; part += 1) all[4 * index + part] = known[at + part] ?? Number.NaN;
  }
  return all;
}
