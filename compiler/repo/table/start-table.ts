import type { EarlyWork } from "../reader.ts";
import type { ScanAccess } from "../scan-port.ts";
import { type CachedTable, decodeTable } from "./cache.ts";
import { cacheName } from "./cache-name.ts";
import { classOf } from "./file-class.ts";
import { newScans, type Scans } from "./scans.ts";
import { scanAll } from "./shared-scan.ts";
import { changedScripts } from "./stamps.ts";

/** How a table is to be made. */
export interface TableOptions {
  /** The tsconfig for every file, relative to the root, instead of the nearest above each. */
  readonly tsconfig?: string | undefined;
  /** `ts-morph` reads every script by its syntax tree. */
  readonly engine: Engine;
  /** False: what was saved is not used, and nothing is saved. */
  readonly cached: boolean;
}

/** What finds the specifiers of scripts. */
export const engines = ["scanner", "ts-morph"] as const;

/** One of `engines`. */
export type Engine = (typeof engines)[number];

/** A table that is being made: what could be done before the files were listed. */
export interface StartedTable {
  readonly options: TableOptions;
  readonly cached: CachedTable | undefined;
  /** Scripts of the cached table that are not as they were, by their number in it. */
  readonly changed: ReadonlySet<number>;
  readonly scans: Scans;
  /** Fulfilled when another thread, too, has looked at what it was asked to. */
  readonly shared: Promise<void>;
}

/**
 * Loads what was saved and prepares to compare it with the files; without that, to scan the tracked files. What was done
 * is given to `done`.
 */
export function startTable(
  access: ScanAccess,
  options: TableOptions,
  done: (started: StartedTable) => void,
): EarlyWork {
  const usesCache = options.cached && options.engine === "scanner";
  const cached = usesCache ? loaded(access, cacheKey(options, access)) : undefined;
  const scans = newScans(cached);
  return {
    wantsTracked: cached === undefined && options.engine === "scanner",
    run: (tracked) => {
      const changed = cached === undefined ? new Set<number>() : changedScripts(cached, access);
      const scripts = tracked.filter((path) => classOf(path) === "script");
      done({
        options,
        cached,
        changed,
        scans,
        shared: scanAll(scans, scripts, { access, stamped: usesCache }),
      });
    },
  };
}

function loaded(access: ScanAccess, key: string): CachedTable | undefined {
  return decodeTable(access.load(cacheName), key, access.checksum);
}

/** What else than the files a table depends on. */
export function cacheKey({ tsconfig }: TableOptions, { program }: ScanAccess): string {
  return JSON.stringify([program, tsconfig ?? ""]);
}
