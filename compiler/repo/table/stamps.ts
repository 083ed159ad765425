import type { FileAccess, ScanAccess } from "../scan-port.ts";
import type { CachedTable } from "./cache.ts";

/** Changes closer than this to the begin of a run, in milliseconds, may be followed by others with the same stamp. */
const slack = 2500;

/**
 * Makes a stamp useless that was taken so soon after a change that another change could follow without a trace: clocks of
 * file systems are coarse.
 */
export function distrustFresh(stamps: Float64Array, { startedAt }: ScanAccess): void {
  const last = startedAt - slack;
  for (let at = 0; at < stamps.length; at += 4) {
    const isOld = (stamps[at] ?? 0) < last && (stamps[at + 1] ?? 0) < last;
    if (!isOld) stamps[at] = Number.NaN;
  }
}

/** The stamps of some paths, one after the other. */
export function stampsOf(paths: readonly string[], access: ScanAccess): Float64Array {
  const stamps = new Float64Array(4 * paths.length);
  for (const [index, path] of paths.entries()) access.stamp(path, stamps, index);
  return stamps;
}

/** Stamps that are taken one by one. */
export interface StampSheet {
  /** Where the stamp of a path stands among the numbers, in steps of four. */
  readonly places: Map<string, number>;
  numbers: Float64Array;
}

/** No stamps yet. */
export function newStampSheet(): StampSheet {
  return { places: new Map(), numbers: new Float64Array(0) };
}

/** Takes the stamp of a path, unless that was done. */
export function takeStamp(sheet: StampSheet, path: string, access: FileAccess): void {
  if (sheet.places.has(path)) return;
  const place = newPlace(sheet, path);
  access.stamp(path, sheet.numbers, place);
}

/** Adds a stamp that was taken elsewhere. */
export function addStamp(sheet: StampSheet, path: string, stamp: Float64Array): void {
  const place = newPlace(sheet, path);
  sheet.numbers.set(stamp, 4 * place);
}

function newPlace(sheet: StampSheet, path: string): number {
  const place = sheet.places.size;
  if (4 * place >= sheet.numbers.length) {
    const larger = new Float64Array(Math.max(4096, 2 * sheet.numbers.length));
    larger.set(sheet.numbers);
    sheet.numbers = larger;
  }
  sheet.places.set(path, place);
  return place;
}

/** True when two stamps at a place tell of the same file in the same state. A stamp that says nothing is like no other. */
function isSameStamp(a: Float64Array, b: Float64Array, index: number): boolean {
  const at = 4 * index;
  return a[at] === b[at] && a[at + 1] === b[at + 1] && a[at + 2] === b[at + 2] && a[at + 3] === b[at + 3];
}

/** The scripts of a cached table that are not as they were, by their number in it. */
export function changedScripts(cached: CachedTable, access: ScanAccess): ReadonlySet<number> {
  const { listed, scripts, stamps } = cached;
  const now = new Float64Array(stamps.length);
  const changed = new Set<number>();
  for (let script = 0; script < scripts.length; script += 1) {
    access.stamp(listed[scripts[script] ?? -1] ?? "", now, script);
    if (!isSameStamp(now, stamps, script)) changed.add(script);
  }
  return changed;
}

/** True when the files that say how modules are found are as they were. */
export function sameSettings({ settings, settingStamps }: CachedTable, access: ScanAccess): boolean {
  const now = stampsOf(settings, access);
  return settings.every((_, index) => isSameStamp(now, settingStamps, index));
}
